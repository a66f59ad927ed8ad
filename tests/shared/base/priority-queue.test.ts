import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dequeue, enqueue, priorityQueue } from '../../../shared/base/priority-queue'

describe('dequeue', () => {
  it('gives the items by their keys, of equal keys the lower item first', () => {
    assert(
      property(array(integer({ min: -5, max: 5 })), (keys) => {
        const queue = priorityQueue()
        for (const [item, key] of keys.entries()) enqueue(queue, key, item)
        const taken = keys.map(() => dequeue(queue))
        const expected = [...keys.keys()].toSorted((p, q) => keys[p]! - keys[q]! || p - q)
        expect(taken).toEqual(expected)
      }),
    )
  })

  it('gives nothing when nothing waits', () => {
    expect(dequeue(priorityQueue())).toBeNull()
  })
})
