import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuery } from '../../../shared/selection/answer-query'
import { readQuery } from '../../../shared/selection/read-query'
import { selectElement } from '../../../shared/selection/select-by-kind'
import type { Selectable } from '../../../shared/selection/selectable'
import { COPPER } from '../../support/made-atoms'
import { elementsOf, selectableOfSample } from '../../support/selectable-of-sample'

const cu14 = selectableOfSample('Cu14-TXP35')

function ask(text: string, from: Selectable = cu14, selection: readonly number[] = []) {
  const query = readQuery(text)
  if (!query.ok || query.value === null) throw new Error(`${text} asks nothing`)
  return answerQuery(query.value, from, { selection })
}

function found(text: string, from: Selectable = cu14, selection: readonly number[] = []) {
  const answer = ask(text, from, selection)
  return answer.ok ? elementsOf(from, answer.value) : answer.failure.message
}

describe('answerQuery', () => {
  // Counted from [Cu14(TXP35)4(BnSe)12H]+ SbF6-, TXP35 = P(C8H9)3: H@Cu6 within Cu8Se12 within P4.
  it.each([
    ['Cu', 'Cu14'],
    ['Cu Se', 'Cu14 Se12'],
    ['Cu1 se1', 'Cu6 Se12'],
    ['atom Cu2, atom Cu3', 'Cu8'],
    ['metals', 'Cu14'],
    ['hydrides', 'H'],
    ['ions', 'F6 Sb'],
    ['anchors', 'H P4 Se12'],
    ['part 1', 'Cu6 H'],
    ['part H@Cu6 or part P4', 'Cu6 H P4'],
    ['ligand BnSe and not (C or H)', 'Se12'],
    ['ligand hydride', 'H'],
    ['mode μ3-Se', 'Se12'],
    ['mu3-Se', 'Se12'],
    ['µ₃', 'Se12'],
    ['mode kappaP', 'P4'],
    ['donors CuPSe3', 'Cu4'],
    ['cn 3', 'Cu10'],
    ['bonded to P and metals', 'Cu4'],
    ['inside of Cu1', 'H'],
    ['within 2 of hydrides', 'Cu6 H'],
    ['orbit of selection', 'Cu6'],
    ['like Cu2', 'Cu4'],
    ['molecule of Sb', 'F6 Sb'],
    ['ligand of P', 'C96 H108 P4'],
    ['mode of Se1', 'Se12'],
    ['part of P1', 'P4'],
    ['none', ''],
    ['Au', ''],
  ])('finds %s', (text, expected) => {
    const inner = selectElement(cu14, COPPER).find((atom) => cu14.site[atom] === 0)
    expect(found(text, cu14, [inner!])).toBe(expected)
  })

  it('finds one image by its symmetry code', () => {
    expect(found('Cu1 1_555')).toBe('Cu')
    expect(found('Cu1 1_555 or Se1 1_555')).toBe('Cu Se')
  })

  it('finds labels with brackets, also those that look like an element', () => {
    // Four Co and twelve CO: C16H10Co4(CO)12, COD 2104634.
    const co4 = selectableOfSample('COD-2104634')
    expect(found('Co', co4)).toBe('Co4')
    expect(ask('CO(1)', co4)).toMatchObject({ ok: true, value: { length: 1 } })
  })

  it('keeps haptic ligands whole: both carbons of the alkynyl on three copper atoms', () => {
    const cu3 = selectableOfSample('Cu3-alkynyl')
    expect(ask('mode mu3-η1,η1,η2', cu3)).toMatchObject({ ok: true, value: { length: 2 } })
  })

  it.each([
    ['Xy9', 'There is no atom or element Xy9.', 'Write an element'],
    ['Cu or "', 'The quotation marks hold no name.', 'Write an element'],
    ['part 99', 'There is no part 99 here.', '1 (H@Cu6), 2 (Cu8Se12)'],
    ['ligand PPh3', 'There is no ligand PPh3 here.', 'TXP35, BnSe, H'],
    ['mode μ9', 'There is no mode μ9 here.', 'μ3-Se'],
    ['element Cux', 'There is no element Cux here.', ''],
    ['Cu1 999_555', 'There is no symmetry operation 999_555.', 'Cu1 2_655'],
  ])('says what %s could have been', (text, message, advice) => {
    const answer = ask(text)
    if (answer.ok) throw new Error('it was found')
    expect(answer.failure.message).toBe(message)
    expect(answer.failure.advice).toContain(advice)
    expect(text.slice(answer.failure.from, answer.failure.to)).not.toBe('')
  })

  it('answers every query that can be read with atoms that ascend, or a problem', () => {
    const leaf = fc.constantFrom('Cu', 'H', 'Se1', 'part 2', 'ligand BnSe', 'mode μ3', 'selection', 'Zz1') // prettier-ignore
    const text = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(fc.constantFrom('and', 'or'), tie('text'), tie('text')).map(([by, a, b]) => `(${a}) ${by} (${b})`), // prettier-ignore
        fc.tuple(fc.constantFrom('not', 'bonded to', 'orbit of', 'like', 'inside', 'within 4 of'), tie('text')).map(([by, a]) => `${by} (${a})`), // prettier-ignore
      ),
    })).text
    fc.assert(
      fc.property(text, (text) => {
        const answer = ask(text, cu14, [3, 1])
        if (!answer.ok) expect(text).toContain('Zz1')
        else expect(answer.value).toEqual([...new Set(answer.value)].toSorted((a, b) => a - b))
      }),
      { numRuns: 80 },
    )
  })
})
