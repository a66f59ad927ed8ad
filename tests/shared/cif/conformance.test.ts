import { describe, expect, it } from 'vitest'
import type { CifDocument } from '../../../shared/cif/document'
import { lineIndex, locate } from '../../../shared/cif/line-index'
import { parseCif } from '../../../shared/cif/parse-cif'
import { comparableBlocks, conformanceCases, observedBlocks } from '../../support/conformance'

// Expected results: agreement of gemmi 0.5.7, cod-tools 3.7.0 and libcif (see the data's README).
describe.each(['cif11', 'cif20'])('parseCif on the valid cases of %s', (folder) => {
  it.each(conformanceCases(folder))('reads $id as other programs do', ({ bytes, expected }) => {
    const document = parseCif(bytes)
    expect(observedBlocks(document)).toEqual(comparableBlocks(expected.data?.blocks ?? []))
    expect(errorsOf(document)).toEqual([])
  })
})

/** A file without any data is valid CIF, and of no use to the person who opened it. */
function errorsOf({ problems }: CifDocument) {
  return problems.filter(({ code, severity }) => severity === 'error' && code !== 'cif.empty-file')
}

/** Where we name another line than every judge, and why. */
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  own__bad_text_indented_close:
    'we name the line where the unclosed text begins, not the end of the file',
}

describe('parseCif on the malformed cases', () => {
  it.each(conformanceCases('malformed'))('reports the fault of $id', ({ id, bytes, expected }) => {
    const [lowest, highest] = expected.accept_lines ?? [1, Infinity]
    const lines = lineIndex(bytes)
    const reported = parseCif(bytes).problems.map(({ span, message }) => ({
      line: span === null ? null : locate(lines, span.start).line,
      message,
    }))
    const atFault = reported.filter(
      ({ line }) => line !== null && line >= lowest - 1 && line <= highest + 1,
    )
    if (KNOWN_DIFFERENCES[id] === undefined) expect(atFault).not.toEqual([])
    else expect({ atFault, reported: reported.length }).toEqual({ atFault: [], reported: 1 })
  })
})
