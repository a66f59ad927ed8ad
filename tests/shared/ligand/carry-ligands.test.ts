import { describe, expect, it } from 'vitest'
import type { Extent } from '../../../shared/ensemble/ensemble-choice'
import { dataPath } from '../../support/data'
import { analysed } from '../../support/analysed'

const CELL: Extent = { kind: 'cells', cells: [1, 1, 1], content: 'molecules' }

describe('carryLigands', () => {
  it.each(['models/Cu8-DPPP.cif', 'cif/clusters/7000165-disorder.cif', 'cif/mof/UiO-66.cif'])(
    'keeps the kinds of %s in a whole cell, with the other positions of disorder too',
    (file) => {
      const path = dataPath(file)
      if (path === null) return
      const molecules = analysed(path)
      const shown = analysed(path, {
        ensemble: { extent: CELL, grown: [], withAlternatives: true },
      })
      const { kinds, kindOfAtom } = shown.ligands
      expect(kinds.map(({ key, count }) => [key, count])).toEqual(
        molecules.ligands.kinds.map(({ key, count }) => [key, count]),
      )
      for (const [kind, { atoms }] of kinds.entries()) {
        expect(atoms.length).toBeGreaterThan(0)
        for (const atom of atoms) {
          expect(kindOfAtom[atom]).toBe(kind)
          expect(shown.ensemble.isAlternative[atom]).toBe(0)
        }
      }
    },
  )
})
