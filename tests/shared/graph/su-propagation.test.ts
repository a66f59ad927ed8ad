import { describe, expect, it } from 'vitest'
import type { Place } from '../../../shared/crystal/place'
import type { Crystal } from '../../../shared/crystal/crystal'
import { add, pointAt, type Vec3 } from '../../../shared/geometry/vec3'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { positionCovariance } from '../../../shared/graph/position-covariance'
import { measurer } from '../../../shared/measure/measure'
import type { PointFeature } from '../../../shared/measure/measurement'
import { suPropagation } from '../../../shared/graph/su-propagation'
import { tiedAxes } from '../../../shared/symmetry/tied-parameters'
import { cellOf } from '../../support/cells'
import { crystalOf, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { conformanceStructures, crystalsOf, placesOf } from '../../support/readings'

const HAS_DATA = dataPath('conformance/structures/index.json') !== null

/** A crystal of 10 Å cubes whose coordinates carry the given s.u. */
function crystalWithSu(
  operators: readonly string[],
  atoms: readonly Atom[],
  fractSu: readonly number[],
): Crystal {
  const crystal = crystalOf(cellOf(10, 10, 10, 90, 90, 90), operators, atoms)
  return { ...crystal, sites: { ...crystal.sites, fractSu: Float64Array.from(fractSu) } }
}

function place(site: number, symop = 0, translation: Vec3 = [0, 0, 0]): Place {
  return { site, symop, translation }
}

describe('suPropagation', () => {
  it('adds the gradients of images before it squares them', () => {
    // f = the x of an atom plus that of its image at 1/2 − x: constant, whatever σ(x).
    const crystal = crystalWithSu(
      ['x,y,z', '1/2-x,-y,1/2+z'],
      [['Cu1', 0.1, 0.2, 0.3]],
      [0.001, 0.001, 0.001],
    )
    const su = suPropagation(crystal)
    const along: Vec3 = [1, 0, 0]
    expect(su([place(0), place(0, 1)], [along, along])).toBeNull()
    expect(su([place(0), place(0)], [along, along])).toBeCloseTo(2 * 10 * 0.001, 9)
    expect(su([place(0)], [along])).toBeCloseTo(10 * 0.001, 9)
  })

  it('gives none when an atom rides, and counts what symmetry fixes as exact', () => {
    const crystal = crystalWithSu(
      ['x,y,z', '-x,-y,-z'],
      [
        ['Cu1', 0, 0, 0],
        ['H1', 0.1, 0.1, 0.1],
        ['S1', 0.2, 0.2, 0.2],
      ],
      [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 0.001, 0.001, 0.001],
    )
    const su = suPropagation(crystal)
    const along: Vec3 = [0, 1, 0]
    expect(su([place(0), place(1)], [along, along])).toBeNull()
    expect(su([place(0), place(2)], [along, along])).toBeCloseTo(10 * 0.001, 9)
  })

  it('gives null for places that the crystal does not have', () => {
    const crystal = crystalWithSu(['x,y,z'], [['Cu1', 0, 0, 0]], [0.001, 0.001, 0.001])
    const su = suPropagation(crystal)
    expect(su([place(1)], [[1, 0, 0]])).toBeNull()
    expect(su([place(0, 3)], [[1, 0, 0]])).toBeNull()
  })

  it.runIf(HAS_DATA)('gives a bond of a real structure the s.u. that the bond list has', () => {
    // `lengthSu` works by the metric tensor and closed covariances, and knows no gradients.
    let compared = 0
    let worst = 0
    for (const { crystal } of crystalsOf('conformance/structures/inputs')) {
      if (crystal.sites.count > 400) continue
      const { graph } = buildAtomGraph(crystal)
      const { atoms, bonds } = graph
      const measureIn = measurer(crystal)
      for (let bond = 0; bond < Math.min(bonds.count, 300); bond++) {
        const placeOfAtom = (atom: number, shift: Vec3): Place => ({
          site: atoms.site[atom]!,
          symop: atoms.symop[atom]!,
          translation: add(pointAt(atoms.translation, atom), shift),
        })
        const first = placeOfAtom(bonds.first[bond]!, [0, 0, 0])
        const second = placeOfAtom(bonds.second[bond]!, pointAt(bonds.shift, bond))
        const found = measureIn({
          kind: 'distance',
          points: [
            { kind: 'atom', place: first },
            { kind: 'atom', place: second },
          ],
        })
        if (found?.kind !== 'distance') throw new Error('no distance')
        worst = Math.max(worst, Math.abs(found.value.value - bonds.length[bond]!))
        const su = bonds.lengthSu[bond]!
        if (Number.isNaN(su)) expect(found.value.su).toBeNull()
        else expect(found.value.su! / su).toBeCloseTo(1, 6)
        compared++
      }
    }
    expect(worst).toBeLessThan(1e-6) // Å
    expect(compared).toBeGreaterThan(5000)
  })

  it.runIf(HAS_DATA)('gives an angle the s.u. that an independent propagation gives', () => {
    let compared = 0
    const differing: string[] = []
    for (const { id, crystal, expected } of conformanceStructures<WithAngles>()) {
      // The other program takes the cell parameters as independent, which equal edges are not.
      if (new Set(tiedAxes(crystal.spaceGroup.symops)).size < 3) continue
      const measureIn = measurer(crystal)
      for (const row of expected.geom_angles.rows) {
        const [label1, code1, label2, code2, label3, code3, , angle, , su, isConsistent] = row
        const places = placesOf(crystal, [label1, code1], [label2, code2], [label3, code3])
        if (places === null || !isConsistent || su === null) continue
        // The other program takes what has no s.u. as exact.
        if (places.some(({ site }) => positionCovariance(crystal, site) === null)) continue
        const [p, q, r] = places.map((place): PointFeature => ({ kind: 'atom', place }))
        const found = measureIn({ kind: 'angle', points: [p!, q!, r!] })
        const value = found?.kind === 'angle' ? found.value : null
        compared++
        const isSame =
          value !== null &&
          Math.abs(value.value - angle) < 0.01 && // degrees
          (value.su === null
            ? su < 0.02
            : Math.abs(value.su / su - 1) < 0.05 || Math.abs(value.su - su) < 0.002)
        if (!isSame) {
          const name = `${label1}(${code1})–${label2}(${code2})–${label3}(${code3})`
          differing.push(`${id} ${name}: ${value?.value} (${value?.su}) for ${angle} (${su})`)
        }
      }
    }
    expect(differing).toEqual([])
    expect(compared).toBeGreaterThan(2000)
  })
})

/** label, code (three times), text in the CIF, degrees, s.u. without the cell, with it, file consistent. */
type AngleRow = [
  ...[string, string, string, string, string, string],
  string,
  number,
  number | null,
  number | null,
  boolean,
]

interface WithAngles {
  readonly block: string
  readonly geom_angles: { readonly rows: readonly AngleRow[] }
}
