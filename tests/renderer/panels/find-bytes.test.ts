import { assert, asyncProperty, constantFrom, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBytes, indexFrom, MOST_FOUND, type Found } from '../../../renderer/panels/find-bytes'

async function find(text: string, query: string): Promise<Found> {
  const told: Found[] = []
  const bytes = new TextEncoder().encode(text)
  await findBytes(bytes, query, (found) => told.push(found), new AbortController().signal)
  return told.at(-1)!
}

describe('findBytes', () => {
  it('finds words whether they are in capitals or not', async () => {
    expect((await find('_cell_Length_a 10\n_CELL_length_A 11', '_Cell_length_a')).starts).toEqual([
      0, 18,
    ])
  })

  it('finds what platforms find in plain text', async () => {
    const letters = string({ unit: constantFrom('a', 'b', ' '), maxLength: 40 })
    const words = string({ unit: constantFrom('a', 'b'), minLength: 1, maxLength: 3 })
    await assert(
      asyncProperty(letters, words, async (text, query) => {
        const { starts } = await find(text, query)
        expect(starts).toEqual([...text.matchAll(new RegExp(query, 'g'))].map(({ index }) => index))
      }),
    )
  })

  it('finds letters beyond ASCII as they are written', async () => {
    expect((await find('in Å, in å', 'Å')).starts).toEqual([3])
  })

  it('finds what lies across two slices', async () => {
    const text = `${' '.repeat(2 ** 20 - 3)}needle${' '.repeat(100)}`
    expect((await find(text, 'needle')).starts).toEqual([2 ** 20 - 3])
  })

  it('tells what there is so far while it goes on', async () => {
    const told: Found[] = []
    const bytes = new TextEncoder().encode(`x${' '.repeat(3 * 2 ** 20)}x`)
    await findBytes(bytes, 'x', (found) => told.push(found), new AbortController().signal)
    expect(told[0]).toMatchObject({ starts: [0], isComplete: false })
    expect(told.at(-1)?.starts).toHaveLength(2)
    expect(told.at(-1)?.isComplete).toBe(true)
  })

  it('says nothing more once it is stopped', async () => {
    const stop = new AbortController()
    const told: Found[] = []
    const bytes = new Uint8Array(5 * 2 ** 20)
    const searching = findBytes(bytes, 'x', (found) => told.push(found), stop.signal)
    stop.abort()
    await searching
    expect(told).toHaveLength(1)
  })

  it('ends where nobody would count on', async () => {
    expect((await find('a'.repeat(MOST_FOUND + 5), 'a')).starts).toHaveLength(MOST_FOUND)
  })
})

describe('indexFrom', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 1],
    [30, 2],
    [31, 3],
  ])('finds the first number from %i on', (least, index) => {
    expect(indexFrom([10, 20, 30], least)).toBe(index)
  })
})
