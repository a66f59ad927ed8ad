import { describe, expect, it } from 'vitest'
import { HERE } from '../../../shared/ensemble/neighborhood'
import { prepareSpecimen } from '../../../shared/ensemble/specimen'
import { placeOfAtom } from '../../../shared/graph/place-of-atom'
import { measurer } from '../../../shared/measure/measure'
import { analysed } from '../../support/analysed'
import { anatomyOf, moleculeInBox, signed, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { pointAt } from '../../../shared/geometry/vec3'

function modeOf(atoms: readonly Atom[]) {
  const [row] = anatomyOf(moleculeInBox(atoms)).anatomy.modes
  if (row === undefined) throw new Error('no mode')
  return row
}

describe('summarizeAngles', () => {
  it('gives the angle at a bridge', () => {
    // M–X–M of a right angle by construction.
    const { angles } = modeOf([
      ['Cl1', 0, 0, 0],
      ['Cu1', 2.3, 0, 0],
      ['Cu2', 0, 2.3, 0],
    ])
    expect(angles).toMatchObject({ count: 1, minSu: null, standardDeviation: null })
    expect(angles?.min).toBeCloseTo(90, 9)
  })

  it('gives the fifteen angles in an octahedron of metals', () => {
    const { angles, mu } = modeOf([
      ['H1', 0, 0, 0],
      ...signed('Cu', [1.9, 0, 0]),
      ...signed('Cu', [0, 1.9, 0]),
      ...signed('Cu', [0, 0, 1.9]),
    ])
    expect(mu).toBe(6)
    expect(angles).toMatchObject({ count: 15 })
    expect(angles?.min).toBeCloseTo(90, 6)
    expect(angles?.max).toBeCloseTo(180, 6)
    expect(angles?.mean).toBeCloseTo((12 * 90 + 3 * 180) / 15, 6)
  })

  it('gives none to a terminal donor', () => {
    expect(modeOf([['Au1', 0, 0, 0], ['Cl1', 0, 0, 2.3]]).angles).toBeNull() // prettier-ignore
  })

  for (const file of [
    'models/Cu8-DPPP.cif',
    'models/Cu32-P1.cif',
    'cif/small_molecule/4060307.cif',
  ]) {
    const path = dataPath(file)
    it.skipIf(path === null)(`gives the angles of ${file} as they are measured one by one`, () => {
      const { crystal, graph, ensemble, anatomy } = analysed(path ?? '')
      const { neighborhood } = prepareSpecimen(crystal, graph, ensemble)
      const measure = measurer(crystal)
      const placeOf = (row: number) =>
        placeOfAtom(graph.atoms, ensemble.atom[row]!, pointAt(ensemble.shift, row))
      const bridging = anatomy.modes.filter(({ angles }) => angles !== null)
      expect(bridging.length).toBeGreaterThan(0)
      for (const { atoms, angles } of bridging) {
        const measured = [...atoms].flatMap((anchor) => {
          const metals: number[] = []
          for (let k = neighborhood.start[anchor]!; k < neighborhood.start[anchor + 1]!; k++) {
            if (graph.bonds.isDonor[neighborhood.bond[k]!] === 0) continue
            expect(neighborhood.image[k]).toBe(HERE)
            metals.push(neighborhood.neighbor[k]!)
          }
          return metals.flatMap((first, k) =>
            metals.slice(k + 1).map((second) => {
              const atomAt = (row: number) => ({ kind: 'atom', place: placeOf(row) }) as const
              const found = measure({
                kind: 'angle',
                points: [atomAt(first), atomAt(anchor), atomAt(second)],
              })
              if (found?.kind !== 'angle') throw new Error('no angle')
              return found.value
            }),
          )
        })
        const sorted = measured.toSorted((a, b) => a.value - b.value)
        expect(angles?.count).toBe(sorted.length)
        expect(angles?.min).toBeCloseTo(sorted[0]!.value, 6)
        expect(angles?.max).toBeCloseTo(sorted.at(-1)!.value, 6)
        const sus = (value: number) =>
          measured.filter((it) => Math.abs(it.value - value) < 1e-6).map(({ su }) => su)
        expect(sus(sorted[0]!.value).some((su) => close(su, angles!.minSu))).toBe(true)
        expect(sus(sorted.at(-1)!.value).some((su) => close(su, angles!.maxSu))).toBe(true)
      }
    })
  }
})

function close(p: number | null, q: number | null): boolean {
  return p === null || q === null ? p === q : Math.abs(p - q) < 1e-6 * p
}
