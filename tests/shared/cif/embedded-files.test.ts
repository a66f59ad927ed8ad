import { describe, expect, it } from 'vitest'
import { embeddedFiles, embeddedText } from '../../../shared/cif/embedded-files'
import { parseCif } from '../../../shared/cif/parse-cif'
import { corpus, parseText } from '../../support/cif'

const TEXT = `data_a/b
_shelx_res_file
;
TITL x
END
;
_shelx_hkl_file ?
_iucr_refine_reflections_details
;
   1   0   0    1.00    0.10
;
data_a:b
_shelx_res_file
;
END
;
`

describe('embeddedFiles', () => {
  it('lists files by name, size and place', () => {
    const document = parseText(TEXT)
    const files = embeddedFiles(document)
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a_b.res', 11],
      ['a_b.hkl', 29],
      ['a_b-2.res', 4],
    ])
    expect(TEXT.slice(files[0]?.span.start, files[0]?.span.end)).toBe(';\nTITL x\nEND\n;')
    expect(embeddedText(document, files[0]!.value)).toBe('TITL x\nEND\n')
  })

  // The checksums were written by SHELXL beside the files that they are of.
  const checked = corpus('cif').flatMap(({ name, bytes }) =>
    embeddedFiles(parseCif(bytes))
      .filter(({ isIntact }) => isIntact !== null)
      .map((file) => ({ from: name, ...file })),
  )

  it.skipIf(checked.length === 0)('finds the checksum of SHELXL in nearly every real file', () => {
    const intact = checked.filter(({ isIntact }) => isIntact === true)
    expect(intact.length / checked.length).toBeGreaterThan(0.8)
  })
})
