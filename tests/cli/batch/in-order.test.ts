import { array, assert, asyncProperty, integer, nat, scheduler } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../cli/batch/in-order'

describe('inOrder', () => {
  it('gives every outcome once, in the order of the items, whatever the order they end in', async () => {
    await assert(
      asyncProperty(
        scheduler(),
        array(nat(9)),
        integer({ min: 1, max: 5 }),
        integer({ min: 1, max: 20 }),
        async (schedule, items, atOnce, mostHeld) => {
          const given: number[] = []
          const work = (async () => {
            const room = { atOnce, mostHeld, sizeOf: (size: number) => size }
            const begin = (item: number) => schedule.schedule(Promise.resolve(item))
            for await (const outcome of inOrder(items, begin, room)) given.push(outcome)
          })()
          await schedule.waitFor(work)
          expect(given).toEqual(items)
        },
      ),
    )
  })

  it('works on no more at once than it may', async () => {
    let running = 0
    let most = 0
    const begin = async (item: number) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, item % 3))
      running--
    }
    const room = { atOnce: 3, mostHeld: 100, sizeOf: () => 1 }
    for await (const _ of inOrder(Array.from({ length: 20 }).keys(), begin, room));
    expect(most).toBe(3)
  })

  it('begins no more while too much waits for the first', async () => {
    const begun: number[] = []
    let endFirst = (): void => {}
    const begin = (item: number) => {
      begun.push(item)
      return item > 0 ? Promise.resolve() : new Promise<void>((resolve) => (endFirst = resolve))
    }
    const room = { atOnce: 2, mostHeld: 5, sizeOf: () => 1 }
    const outcomes = inOrder(Array.from({ length: 50 }).keys(), begin, room)
    const first = outcomes.next()
    await new Promise((resolve) => setTimeout(resolve, 10))
    // The first and five that are held.
    expect(begun).toEqual([0, 1, 2, 3, 4, 5])
    endFirst()
    await first
    for await (const _ of outcomes);
    expect(begun).toHaveLength(50)
  })
})
