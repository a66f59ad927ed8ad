import { describe, expect, it } from 'vitest'
import { distance, pointAt } from '../../../shared/geometry/vec3'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { coordinationPolyhedron } from '../../../shared/scene/coordination-polyhedron'
import { analysed } from '../../support/analysed'
import { moleculeInBox } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { specimenOf } from '../../support/made-ligands'

const CU14 = dataPath('models/Cu14-TXP35.cif')
const ALKYNYL = dataPath('models/Cu3-alkynyl.cif')
const FERROCENE = dataPath('cif/organometallic/C10H10Fe-Ferrocene.cif')
/** P stands 3.3 Å behind the oxygens of Nd. */
const PHOSPHOTUNGSTATE = dataPath('cif/clusters/1101171-enums-varnings.cif')
const UIO_66 = dataPath('cif/mof/16_UiO-66.cif')

const [HYDROGEN, CARBON, IRON, COPPER, SELENIUM, ZIRCONIUM] = [1, 6, 26, 29, 34, 40]

function atomsOf({ ensemble, graph }: StructureReport, element: number | undefined): number[] {
  return [...ensemble.atom.keys()].filter(
    (atom) => graph.atoms.element[ensemble.atom[atom]!] === element,
  )
}

/** `4 vertices, faces of 3 3 3 3`, each once with how often it occurs. */
function polyhedraOf(report: StructureReport, element: number | undefined): Record<string, number> {
  const found: Record<string, number> = {}
  for (const atom of atomsOf(report, element)) {
    const polyhedron = coordinationPolyhedron(report, atom)
    const corners = polyhedron?.faces.map((face) => face.length).toSorted((a, b) => a - b)
    const words = polyhedron === null ? 'none' : `${polyhedron.vertices.length}: ${corners?.join(' ')}` // prettier-ignore
    found[words] = (found[words] ?? 0) + 1
  }
  return found
}

describe('coordinationPolyhedron', () => {
  // Cu14-TXP35.expected.json: 4 CuPSe3, 4 CuSe3, 6 CuSe2H; 12 μ3-Se and one H in six Cu.
  it.skipIf(CU14 === null)('spans donors about metals and metals about anchors', () => {
    const report = analysed(CU14!)
    expect(polyhedraOf(report, COPPER)).toEqual({ '4: 3 3 3 3': 4, '3: 3': 10 })
    expect(polyhedraOf(report, SELENIUM)).toEqual({ '3: 3': 12 })
    expect(polyhedraOf(report, HYDROGEN)['6: 3 3 3 3 3 3 3 3']).toBe(1)
  })

  it.skipIf(CU14 === null)('has the bonded atoms as vertices', () => {
    const report = analysed(CU14!)
    const { ensemble } = report
    const [selenium] = atomsOf(report, SELENIUM)
    const { vertices } = coordinationPolyhedron(report, selenium!)!
    const metals = atomsOf(report, COPPER).map((atom) => pointAt(ensemble.cartn, atom))
    for (const vertex of vertices) {
      expect(Math.min(...metals.map((metal) => distance(metal, vertex)))).toBeLessThan(1e-9)
    }
  })

  it.skipIf(PHOSPHOTUNGSTATE === null)(
    'has no corner at what only stands behind the donors',
    () => {
      const report = analysed(PHOSPHOTUNGSTATE!)
      const { anatomy } = report
      const numbers = anatomy.metals
        .filter(({ donorSet }) => donorSet.startsWith('Nd'))
        .flatMap(({ coordinationNumber, atoms }) =>
          Array.from(atoms, (atom) => [
            coordinationPolyhedron(report, atom)?.vertices.length,
            coordinationNumber,
          ]),
        )
      expect(numbers.length).toBeGreaterThan(0)
      for (const [vertices, donors] of numbers) expect(vertices).toBe(donors)
    },
  )

  it.skipIf(UIO_66 === null)('reaches beyond what is shown', () => {
    // Each Zr of UiO-66 has eight O in a square antiprism: Cavka et al., J. Am. Chem. Soc. 130 (2008) 13850.
    for (const kind of ['molecules', 'asymmetric-unit'] as const) {
      const report = analysed(UIO_66!, {
        ensemble: { extent: { kind }, grown: [], withAlternatives: false },
      })
      expect(Object.keys(polyhedraOf(report, ZIRCONIUM))).toEqual(['8: 3 3 3 3 3 3 3 3 4 4'])
    }
  })

  it.skipIf(FERROCENE === null)('takes a ring for one place', () => {
    // Two places span nothing.
    expect(Object.keys(polyhedraOf(analysed(FERROCENE!), IRON))).toEqual(['none'])
  })

  it.skipIf(ALKYNYL === null)('takes an alkynyl bound sideways for one place', () => {
    const report = analysed(ALKYNYL!)
    const counts = atomsOf(report, COPPER).map(
      (atom) => coordinationPolyhedron(report, atom)?.vertices.length,
    )
    // Cu3-alkynyl.expected.json: two CuCClP, one CuC2Cl2P, the two carbons of one alkynyl.
    expect(counts.toSorted()).toEqual([3, 3, 4])
  })

  it('takes a peroxide bound sideways for one place, as the table of metals does', () => {
    const specimen = specimenOf(
      moleculeInBox([
        ['Ti1', 0, 0, 0],
        ['O1', 0.725, 0, 1.7],
        ['O2', -0.725, 0, 1.7],
        ['Cl1', 2.1, 0, -0.9],
        ['Cl2', -1.1, 1.8, -0.9],
        ['Cl3', -1.1, -1.8, -0.9],
      ]),
    )
    expect(coordinationPolyhedron(specimen, 0)?.vertices).toHaveLength(4)
  })

  it.skipIf(CU14 === null)('has none for an atom that binds no metal, or is not there', () => {
    const report = analysed(CU14!)
    const carbons = atomsOf(report, CARBON)
    expect(carbons.map((atom) => coordinationPolyhedron(report, atom))).toEqual(
      carbons.map(() => null),
    )
    expect(coordinationPolyhedron(report, report.ensemble.count)).toBeNull()
  })
})
