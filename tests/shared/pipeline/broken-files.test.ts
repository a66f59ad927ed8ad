import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkParse, checkProblems, isAnalysed } from '../../../scripts/support/fuzz-check'
import { STAGES } from '../../../scripts/support/fuzz-stages'
import { bytesOf } from '../../support/cif'

const FOLDER = new URL('../../fixtures/broken/', import.meta.url)

describe('the checks of the fuzz command', () => {
  // What each of them once did wrong stands in tests/fixtures/PROVENANCE.md.
  it.each(readdirSync(FOLDER))('pass %s', (name) => {
    const document = checkParse(new Uint8Array(readFileSync(new URL(name, FOLDER))))
    expect(isAnalysed(document)).toBe(true)
    for (const { check } of STAGES) check(document)
  })

  it('notice a span outside the file and a code that nobody knows', () => {
    const document = checkParse(bytesOf('data_a\n_cell_length_a x\n'))
    const problem = { code: 'cif.no-such-code', severity: 'note', message: 'It is odd.' } as const
    expect(() => checkProblems(document.bytes, [{ ...problem, advice: null, span: null }])).toThrow(
      'not in the closed set',
    )
    expect(() =>
      checkProblems(document.bytes, [
        { ...problem, code: 'cif.bad-name', advice: null, span: { start: 3, end: 999 } },
      ]),
    ).toThrow('outside the file')
  })
})
