import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../shared/selection/read-query'

function read(text: string) {
  const read = readQuery(text)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

function failureOf(text: string) {
  const read = readQuery(text)
  if (read.ok) throw new Error(`${text} was read`)
  return { ...read.failure, at: text.slice(read.failure.from, read.failure.to) }
}

const words = (...texts: string[]) => ({
  kind: 'words',
  words: texts.map((text) => expect.objectContaining({ text })),
})

const PIECES =
  'Cu Cu1 2_655 part mode within 3.2 of to not and or ( ) , " bonded all μ3-Se Å (1)'.split(' ')

describe('readQuery', () => {
  it('reads nothing from an empty text', () => {
    expect(read('')).toBeNull()
    expect(read('  ')).toBeNull()
  })

  it('takes words one after the other for any of them', () => {
    expect(read('Cu1 Se3')).toEqual(words('Cu1', 'Se3'))
  })

  it('keeps a symmetry code, bare or in brackets, with the label before it', () => {
    expect(read('Cu1 2_655 Se1 (3_555)')).toMatchObject({
      words: [
        { text: 'Cu1', symmetry: '2_655' },
        { text: 'Se1', symmetry: '3_555' },
      ],
    })
  })

  it('keeps the brackets of old labels, and opens others', () => {
    expect(read('Co(1)')).toEqual(words('Co(1)'))
    expect(read('not(Co)')).toEqual({ kind: 'not', of: words('Co') })
    expect(read('"C1\'(a b)"')).toEqual(words("C1'(a b)"))
  })

  it('binds not before and, and before or', () => {
    expect(read('Cu or Se and not P')).toEqual({
      kind: 'or',
      of: [words('Cu'), { kind: 'and', of: [words('Se'), { kind: 'not', of: words('P') }] }],
    })
    expect(read('(Cu or Se) and P')).toEqual({
      kind: 'and',
      of: [{ kind: 'or', of: [words('Cu'), words('Se')] }, words('P')],
    })
    expect(read('Cu, part 2')).toMatchObject({ kind: 'or', of: [words('Cu'), { kind: 'named' }] })
  })

  it('reads distances with and without a unit', () => {
    for (const text of ['within 3.2 of P', 'within 3.2 Å of P', 'Within 3.2Å Of P']) {
      expect(read(text)).toEqual({ kind: 'within', distance: 3.2, of: words('P') })
    }
  })

  it('reads part, ligand and mode by a name, and by other atoms after of', () => {
    expect(read('part 2')).toMatchObject({ kind: 'named', by: 'part', name: '2' })
    expect(read('part of P')).toEqual({ kind: 'related', by: 'part-of', of: words('P') })
    expect(read('ligand "(R,R)-BDPP"')).toMatchObject({ by: 'ligand', name: '(R,R)-BDPP' })
    expect(read('bonded to (P or Se)')).toMatchObject({ by: 'bonded', of: { kind: 'or' } })
  })

  it.each([
    ['Cu and', '', 'Something is missing at the end.'],
    ['and Cu', 'and', 'Something is missing before “and”.'],
    ['(Cu', '(', 'This bracket is not closed.'],
    ['Cu)', ')', 'This bracket closes nothing.'],
    ['Cu part 2', 'part', 'Nothing joins “part” to what is before it.'],
    ['(Cu metals)', 'metals', 'Nothing joins “metals” to what is before it.'],
    ['within of P', 'of', 'Within wants a distance in Å.'],
    ['within 3 P', 'P', 'It is not said of what.'],
    ['part', 'part', 'It is not said which part.'],
    ['Cu,,Se', ',', 'Something is missing before “,”.'],
    ['bonded to', '', 'Something is missing at the end.'],
  ])('says of “%s” what is wrong and where', (text, at, message) => {
    expect(failureOf(text)).toMatchObject({ at, message })
    expect(failureOf(text).advice).not.toBe('')
  })

  it('does not follow brackets without end', () => {
    expect(failureOf('('.repeat(100_000)).message).toBe('The brackets are too deep.')
    expect(failureOf('not '.repeat(100_000)).message).toBe('The brackets are too deep.')
  })

  it('reads any text or says where it is wrong, and never throws', () => {
    const piece = fc.constantFrom(...PIECES)
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece).map((all) => all.join(' ')), fc.array(piece).map((all) => all.join(''))) // prettier-ignore
    fc.assert(
      fc.property(text, (text) => {
        const outcome = readQuery(text)
        if (outcome.ok) return
        const { from, to } = outcome.failure
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })
})
