import { assert, integer, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginHistory, record, redo, undo } from '../../../renderer/state/history'

describe('History', () => {
  it('goes back through all that was recorded, and forward again', () => {
    assert(
      property(uniqueArray(integer(), { minLength: 1, maxLength: 20 }), (values) => {
        const [first, ...later] = values
        let history = beginHistory(first!)
        for (const value of later) history = record(history, value)
        const back = values.map(() => {
          const { present } = history
          history = undo(history)
          return present
        })
        expect(back).toEqual(values.toReversed())
        for (const _ of later) history = redo(history)
        expect(history.present).toBe(values.at(-1))
        expect(history.future).toEqual([])
      }),
    )
  })

  it('forgets what was taken back once something else is done', () => {
    const history = record(undo(record(beginHistory('a'), 'b')), 'c')
    expect(redo(history)).toBe(history)
    expect(undo(history).present).toBe('a')
  })

  it('takes no step where nothing changes, nor beyond its ends', () => {
    const history = beginHistory('a')
    expect(record(history, 'a')).toBe(history)
    expect(undo(history)).toBe(history)
    expect(redo(history)).toBe(history)
  })

  it('forgets steps that lie very far back', () => {
    let history = beginHistory(0)
    for (let step = 1; step <= 1000; step++) history = record(history, step)
    expect(history.past.length).toBeLessThan(1000)
    expect(history.past.at(-1)).toBe(999)
  })
})
