import { describe, expect, it } from 'vitest'
import { printSymop, symmetryCode } from '../../../renderer/panels/symmetry-code'
import { IDENTITY } from '../../../shared/geometry/mat3'
import type { Symop } from '../../../shared/symmetry/symop'
import { madeReport } from '../../support/made-report'

const IDENTITY_OPERATION: Symop = { rotation: IDENTITY, translation: [0, 0, 0] }
/** y+1/2, -x, -z: operator 2 of F -4 3 c as ITA (2016) gives it, No. 219. */
const SECOND: Symop = {
  rotation: [
    [0, 1, 0],
    [-1, 0, 0],
    [0, 0, -1],
  ],
  translation: [12, 0, 0],
}

/** The made report with one atom moved: made by `operator`, `translation` by the graph, `shift` by the ensemble. */
function withImage(operator: number, translation: number[], shift: number[]) {
  const report = madeReport()
  const { graph, crystal, ensemble } = report
  const symop = graph.atoms.symop.slice()
  symop[0] = operator
  const translations = graph.atoms.translation.slice()
  translations.set(translation)
  const shifts = ensemble.shift.slice()
  shifts.set(shift)
  return {
    ...report,
    crystal: {
      ...crystal,
      spaceGroup: { ...crystal.spaceGroup, symops: [IDENTITY_OPERATION, SECOND] },
    },
    graph: { ...graph, atoms: { ...graph.atoms, symop, translation: translations } },
    ensemble: { ...ensemble, shift: shifts },
  }
}

describe('symmetryCode', () => {
  it('is null for an atom as the file lists it', () => {
    expect(symmetryCode(withImage(0, [0, 0, 0], [0, 0, 0]), 0)).toBeNull()
  })

  // CIF core dictionary, _geom_bond_site_symmetry_1: '4' is operator 4 without translation,
  // '7_645' operator 7 with -b and +a, 5 being no translation.
  it('is the number of the operator alone without a translation', () => {
    expect(symmetryCode(withImage(1, [0, 0, 0], [0, 0, 0]), 0)).toBe('2')
  })

  it('counts translations from 5, those of the graph and of the ensemble together', () => {
    expect(symmetryCode(withImage(1, [1, 0, 0], [0, -1, 0]), 0)).toBe('2_645')
    expect(symmetryCode(withImage(0, [0, 0, 1], [0, 0, 0]), 0)).toBe('1_556')
  })

  it('goes by the ids of the operators where the file has its own', () => {
    const report = withImage(1, [1, 0, 0], [0, 0, 0])
    const spaceGroup = { ...report.crystal.spaceGroup, symopIds: ['11', '12'] }
    const withIds = { ...report, crystal: { ...report.crystal, spaceGroup } }
    expect(symmetryCode(withIds, 0)).toBe('12_655')
  })

  it('is null again when both translations cancel', () => {
    expect(symmetryCode(withImage(0, [1, 0, 0], [-1, 0, 0]), 0)).toBeNull()
  })

  it('writes translations in brackets that have no digit, as they are read', () => {
    expect(symmetryCode(withImage(1, [6, 0, -7], [0, 0, 0]), 0)).toBe('2_(11,5,-2)')
  })
})

describe('printSymop', () => {
  it('writes an operation as the file does', () => {
    expect(printSymop(IDENTITY_OPERATION)).toBe('x, y, z')
    expect(printSymop(SECOND)).toBe('y+1/2, −x, −z')
  })

  it('reduces fractions and writes two axes in one row', () => {
    const operation: Symop = {
      rotation: [
        [1, -1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
      translation: [0, 0, 4],
    }
    expect(printSymop(operation)).toBe('x−y, x, z+1/6')
  })
})
