import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cross, distance, dot, length, normalize, pointAt, scale, subtract } from '../../../shared/geometry/vec3' // prettier-ignore
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { composeScene } from '../../../shared/scene/compose-scene'
import { multipleBonds } from '../../../shared/scene/multiple-bonds'
import { StickPattern } from '../../../shared/scene/scene'
import { Multiplicity } from '../../../shared/scene/strands'
import { symbolOf } from '../../../shared/tables/elements'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { PAPER_BALLS } from '../../support/scene-style'

const sample = (name: string) => analysed(join('resources', 'samples', `${name}.cif`))
const WORDS = ['', 'single', 'double', 'triple', 'delocalised']

/** How many bonds that are not single are between which elements, `triple C C`. */
function counted(report: StructureReport): Record<string, number> {
  const { multiplicity } = multipleBonds(report)
  const { ensemble, graph } = report
  const found: Record<string, number> = {}
  for (const [bond, own] of multiplicity.entries()) {
    if (own === Multiplicity.single) continue
    const ends = [ensemble.bonds.first[bond]!, ensemble.bonds.second[bond]!]
    const symbols = ends.map((atom) => symbolOf(graph.atoms.element[ensemble.atom[atom]!]!))
    const words = [WORDS[own], ...symbols.toSorted()].join(' ')
    found[words] = (found[words] ?? 0) + 1
  }
  return found
}

describe('multipleBonds', () => {
  it('finds the rings of arenes, on every image of a ligand', () => {
    // [Cu14(TXP35)4(BnSe)12H]+: 4 × 3 xylyl and 12 benzyl rings of six bonds.
    expect(counted(sample('Cu14-TXP35'))).toEqual({ 'delocalised C C': 6 * (12 + 12) })
  })

  it('finds the triple bond of an alkynyl beside its rings', () => {
    // [Cu3(CCPh)Cl2(PPh3)3]: ten phenyl rings and one C≡C.
    expect(counted(sample('Cu3-alkynyl'))).toEqual({ 'delocalised C C': 60, 'triple C C': 1 })
  })

  it('finds carbonyls and nitriles', () => {
    const { 'triple C O': carbonyls } = counted(sample('COD-2104634'))
    expect(carbonyls).toBe(12)
    expect(counted(sample('COD-2208504'))['triple C N']).toBe(12)
  })

  it('tells no difference between the oxygens of a carboxylate', () => {
    const path = dataPath('cif/mof/16_UiO-66.cif')
    if (path === null) return
    const found = counted(analysed(path))
    // Terephthalate: four C–O for every six C–C of its ring.
    expect(found['delocalised C O']! / found['delocalised C C']!).toBeCloseTo(4 / 6, 5)
    expect(found['double C O']).toBeUndefined()
  })

  it('tells nothing in structures of more sites than anyone could look at', () => {
    const report = sample('Cu3-alkynyl')
    const sites = { ...report.crystal.sites, count: 6001 }
    const large = { ...report, crystal: { ...report.crystal, sites }, graph: { ...report.graph } }
    expect(counted(large)).toEqual({})
  })

  it('points across the bond into the ring', () => {
    const report = sample('Cu3-alkynyl')
    const { multiplicity, side } = multipleBonds(report)
    const { ensemble } = report
    const { first, second } = ensemble.bonds
    const inRings = [...multiplicity.keys()].filter((bond) => multiplicity[bond] === Multiplicity.delocalised) // prettier-ignore
    for (const bond of inRings) {
      const [a, b] = [first[bond]!, second[bond]!]
      const along = normalize(subtract(pointAt(ensemble.cartn, b), pointAt(ensemble.cartn, a)))
      const own = pointAt(side, bond)
      expect(length(own)).toBeCloseTo(1, 5)
      expect(Math.abs(dot(own, along))).toBeLessThan(1e-5)
      // The other bond at `a` within the ring goes the same way, and lies in one plane with both, as far
      // as a ring is flat (sine of the angle).
      const next = inRings.find((other) => other !== bond && [first[other], second[other]].includes(a))! // prettier-ignore
      const c = first[next] === a ? second[next]! : first[next]!
      const onward = subtract(pointAt(ensemble.cartn, c), pointAt(ensemble.cartn, a))
      expect(dot(own, onward)).toBeGreaterThan(0.5)
      expect(Math.abs(dot(normalize(cross(along, own)), normalize(onward)))).toBeLessThan(0.2)
    }
  })
})

describe('composeScene, of multiple bonds', () => {
  const report = sample('Cu3-alkynyl')
  const { multiplicity, side } = multipleBonds(report)
  const scene = composeScene(report, { ...PAPER_BALLS, multipleBonds: true })
  const single = composeScene(report, PAPER_BALLS)
  const { cylinders, spheres } = scene
  const rowsOf = (own: number) =>
    [...multiplicity.keys()]
      .filter((bond) => multiplicity[bond] === own)
      .map((bond) => [...cylinders.bond.keys()].filter((row) => cylinders.bond[row] === bond))
  /** Å: how far the middle of a cylinder is off the line between its atoms, to its side. */
  const aside = (row: number) => {
    const middle = (points: Float32Array, one: number, other: number) =>
      scale(pointAt(points, one), 0.5).map((x, i) => x + 0.5 * points[3 * other + i]!)
    const [x, y, z] = middle(spheres.center, cylinders.spheres[2 * row]!, cylinders.spheres[2 * row + 1]!) // prettier-ignore
    const [from, to] = [pointAt(cylinders.start, row), pointAt(cylinders.end, row)]
    const here = scale([from[0] + to[0], from[1] + to[1], from[2] + to[2]], 0.5)
    return dot(subtract(here, [x!, y!, z!]), pointAt(side, cylinders.bond[row]!))
  }

  it('draws as many sticks as before where bonds are single, and those of one bond side by side', () => {
    const extra = [...multiplicity].reduce((sum, own) => sum + ([0, 0, 1, 2, 1][own] ?? 0), 0)
    expect(cylinders.count).toBe(single.cylinders.count + extra)
    for (const rows of [...rowsOf(Multiplicity.triple), ...rowsOf(Multiplicity.delocalised)]) {
      expect(rows.at(-1)! - rows[0]!).toBe(rows.length - 1)
    }
  })

  it('draws a triple bond as three thin sticks that do not touch', () => {
    const [rows] = rowsOf(Multiplicity.triple)
    expect(rows).toHaveLength(3)
    const places = rows!.map(aside).toSorted((a, b) => a - b)
    const radius = cylinders.radius[rows![0]!]!
    expect(places[1]).toBeCloseTo(0, 5)
    expect(places[1]! - places[0]!).toBeGreaterThan(2 * radius)
    expect(places[2]! - places[1]!).toBeGreaterThan(2 * radius)
  })

  it('draws a delocalised bond as a whole stick and a thinner dashed one inside the ring', () => {
    for (const [outer, inner] of rowsOf(Multiplicity.delocalised)) {
      expect(cylinders.pattern[outer!]).toBe(StickPattern.whole)
      expect(cylinders.pattern[inner!]).toBe(StickPattern.dashed)
      expect(cylinders.radius[inner!]).toBeLessThan(cylinders.radius[outer!]!)
      expect(aside(outer!)).toBeCloseTo(0, 2)
      expect(aside(inner!)).toBeGreaterThan(cylinders.radius[outer!]! + cylinders.radius[inner!]!)
      // Shorter, or it would meet those of the next bonds.
      const long = (row: number) => distance(pointAt(cylinders.start, row), pointAt(cylinders.end, row)) // prettier-ignore
      expect(long(inner!)).toBeLessThan(0.95 * long(outer!))
    }
  })

  it('hides the ends of parallel sticks in the balls of their atoms', () => {
    for (const representation of ['cluster', 'ball-and-stick', 'sticks'] as const) {
      const drawn = composeScene(report, { ...PAPER_BALLS, representation, multipleBonds: true })
      const { cylinders: own, spheres: balls } = drawn
      for (const row of own.bond.keys()) {
        if (multiplicity[own.bond[row]!] !== Multiplicity.triple) continue
        const [from, to] = [own.spheres[2 * row]!, own.spheres[2 * row + 1]!]
        for (const [end, sphere] of [
          [own.start, from],
          [own.end, to],
        ] as const) {
          // prettier-ignore
          const off = distance(pointAt(end, row), pointAt(balls.center, sphere))
          // The middle of the end is inside, and so is its rim: with what it stands aside by Pythagoras.
          expect(off).toBeLessThanOrEqual(balls.radius[sphere]! + 1e-5)
        }
      }
    }
  })
})
