/** What each representation draws, in real structures. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { DEFAULT_ENSEMBLE } from '../../../shared/ensemble/ensemble-choice'
import { distance, pointAt } from '../../../shared/geometry/vec3'
import { BondKind } from '../../../shared/graph/atom-graph'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { composeScene } from '../../../shared/scene/compose-scene'
import { explodedShift } from '../../../shared/scene/explode-layout'
import { pick } from '../../../shared/scene/pick'
import {
  REPRESENTATIONS,
  StickPattern,
  type AtomSet,
  type Representation,
  type Scene,
  type SceneStyle,
} from '../../../shared/scene/scene'
import { groupVisibility, opacityOfSpheres } from '../../../shared/scene/visibility'
import { isMetal } from '../../../shared/tables/elements'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

const SAMPLES = ['Cu14-TXP35', 'Cu3-alkynyl', 'COD-2208504', 'COD-1004000'] as const
const [HYDROGEN, CARBON, COPPER, SELENIUM] = [1, 6, 29, 34]

const reports = new Map<string, StructureReport>()
function sample(name: string): StructureReport {
  const known = reports.get(name) ?? analysed(join('resources', 'samples', `${name}.cif`))
  reports.set(name, known)
  return known
}

function styled(representation: Representation, more: Partial<SceneStyle> = {}): SceneStyle {
  return { ...PAPER_BALLS, representation, ...more }
}

function elementOf({ graph, ensemble }: StructureReport, { spheres }: Scene, sphere: number) {
  return graph.atoms.element[ensemble.atom[spheres.atom[sphere]!]!]!
}

const kindOf = ({ graph, ensemble }: StructureReport, bond: number) =>
  graph.bonds.kind[ensemble.bonds.bond[bond]!]!

/** What holds of any scene, however it is drawn. */
function expectSound({ spheres, cylinders, stubs, groups }: Scene): void {
  for (const column of [
    spheres.center,
    spheres.radius,
    spheres.color,
    cylinders.start,
    cylinders.end,
    cylinders.radius,
    cylinders.colorStart,
    cylinders.colorEnd,
    stubs.start,
    stubs.end,
    stubs.radius,
  ]) {
    // prettier-ignore
    expect(column.every(Number.isFinite)).toBe(true)
  }
  expect(spheres.radius.every((radius) => radius > 0)).toBe(true)
  expect(new Set(spheres.atom).size).toBe(spheres.count)
  expect(spheres.group.every((group) => group < groups.length)).toBe(true)
  let outer = 0
  for (let row = 0; row < cylinders.count; row++) {
    const [first, second] = [cylinders.spheres[2 * row]!, cylinders.spheres[2 * row + 1]!]
    expect(first >= 0 && second >= 0 && first < spheres.count && second < spheres.count).toBe(true)
    expect(cylinders.radius[row] === 0).toBe(cylinders.pattern[row] === StickPattern.wire)
    const group = Math.max(cylinders.group[2 * row]!, cylinders.group[2 * row + 1]!)
    expect(group).toBeGreaterThanOrEqual(outer)
    outer = group
    // A stick lies between its atoms.
    const apart = distance(pointAt(spheres.center, first), pointAt(spheres.center, second))
    const long = distance(pointAt(cylinders.start, row), pointAt(cylinders.end, row))
    expect(long).toBeLessThanOrEqual(apart + 1e-4)
  }
}

describe.each(SAMPLES)('composeScene of %s', (name) => {
  it.each(REPRESENTATIONS)('draws something sound as %s', (representation) => {
    for (const multipleBonds of [false, true]) {
      expectSound(composeScene(sample(name), styled(representation, { multipleBonds })))
    }
  })

  it('draws every atom as a ball that holds the ends of its sticks, but as wires and where they are metals', () => {
    for (const representation of ['ball-and-stick', 'sticks', 'polyhedra', 'cluster'] as const) {
      const { spheres, cylinders } = composeScene(sample(name), styled(representation))
      expect(spheres.count).toBe(sample(name).ensemble.count)
      for (let row = 0; row < cylinders.count; row++) {
        for (const sphere of cylinders.spheres.subarray(2 * row, 2 * row + 2)) {
          expect(spheres.radius[sphere]).toBeGreaterThanOrEqual(cylinders.radius[row]!)
        }
      }
    }
  })

  it('makes balls of ball-and-stick thicker than all sticks, hydrogen the smallest', () => {
    const report = sample(name)
    const scene = composeScene(report, styled('ball-and-stick'))
    const thickest = Math.max(...scene.cylinders.radius)
    expect(Math.min(...scene.spheres.radius)).toBeGreaterThan(1.4 * thickest)
    const least = (test: (element: number) => boolean) =>
      Math.min(...scene.spheres.radius.filter((_, i) => test(elementOf(report, scene, i))))
    const hydride = 0.34
    expect(Math.min(least((e) => e === HYDROGEN), hydride)).toBeLessThan(least((e) => e !== HYDROGEN)) // prettier-ignore
  })

  it('draws nothing but metals and their contacts as metals', () => {
    const report = sample(name)
    const scene = composeScene(report, styled('metals'))
    const metals = [...report.ensemble.atom].filter((node) => isMetal(report.graph.atoms.element[node]!)) // prettier-ignore
    expect(scene.spheres.count).toBe(metals.length)
    for (let i = 0; i < scene.spheres.count; i++) expect(isMetal(elementOf(report, scene, i))).toBe(true) // prettier-ignore
    const contacts = [...report.ensemble.bonds.bond].filter((edge) => report.graph.bonds.kind[edge] === BondKind.metalContact) // prettier-ignore
    expect(scene.cylinders.count).toBe(contacts.length)
  })

  it('draws only lines as wires', () => {
    const { cylinders, stubs } = composeScene(sample(name), styled('wires'))
    expect(cylinders.count).toBe(sample(name).ensemble.bonds.count)
    expect(new Set([...cylinders.pattern, ...stubs.pattern])).toEqual(new Set([StickPattern.wire]))
  })

  it('fills space with balls of van der Waals radius alone', () => {
    // Alvarez, Dalton Trans. 2013, 42, 8617, table 1.
    const published = new Map([[HYDROGEN, 1.2], [CARBON, 1.77], [COPPER, 2.38], [SELENIUM, 1.82]]) // prettier-ignore
    const report = sample(name)
    const scene = composeScene(report, styled('space-filling'))
    expect(scene.cylinders.count + scene.stubs.count).toBe(0)
    for (let i = 0; i < scene.spheres.count; i++) {
      const radius = published.get(elementOf(report, scene, i))
      if (radius !== undefined) expect(scene.spheres.radius[i]).toBeCloseTo(radius, 5)
    }
  })
})

describe('composeScene, of mixed representations', () => {
  const report = sample('Cu3-alkynyl')
  const element = (of: number, representation: Representation) => ({
    of: { kind: 'element', element: of } satisfies AtomSet,
    representation,
  })

  it('draws a bond as the thinner of its ends', () => {
    const pairs: [Representation, Representation][] = REPRESENTATIONS.flatMap((first) =>
      REPRESENTATIONS.map((second): [Representation, Representation] => [first, second]),
    )
    const radiusOf = (carbon: Representation, hydrogen: Representation) => {
      const rules = [element(CARBON, carbon), element(HYDROGEN, hydrogen)]
      const scene = composeScene(report, styled('cluster', { rules }))
      const row = [...scene.cylinders.bond].findIndex((_, i) => {
        const ends = [...scene.cylinders.spheres.subarray(2 * i, 2 * i + 2)]
        return ends.some((sphere) => elementOf(report, scene, sphere) === HYDROGEN)
      })
      return row < 0 ? null : scene.cylinders.radius[row]!
    }
    for (const [first, second] of pairs) {
      const [one, other] = [radiusOf(first, first), radiusOf(second, second)]
      const joined = radiusOf(first, second)
      // What has no sticks takes those of the other end, and may swallow them.
      if (one === null || other === null) continue
      expect(joined).toBe(Math.min(one, other))
      expect(radiusOf(second, first)).toBe(joined)
    }
  })

  it('ends a stick at the surface of a ball that fills space', () => {
    const rules = [element(15, 'space-filling')]
    const { spheres, cylinders } = composeScene(report, styled('ball-and-stick', { rules }))
    const isFilling = (sphere: number) => spheres.radius[sphere]! > 1.8
    let joined = 0
    for (let row = 0; row < cylinders.count; row++) {
      const [first, second] = [cylinders.spheres[2 * row]!, cylinders.spheres[2 * row + 1]!]
      if (isFilling(first) === isFilling(second)) continue
      const end = isFilling(first) ? cylinders.start : cylinders.end
      const center = pointAt(spheres.center, isFilling(first) ? first : second)
      const inside = distance(pointAt(end, row), center)
      // P fills 1.90 Å (Alvarez 2013).
      expect(inside).toBeGreaterThan(1.6)
      expect(inside).toBeLessThanOrEqual(1.9)
      joined++
    }
    // Three PPh3, each with three C and one Cu.
    expect(joined).toBe(12)
  })

  it('draws a part as metals alone, with what else is drawn around it', () => {
    const rules = [element(CARBON, 'metals'), element(HYDROGEN, 'metals')]
    const scene = composeScene(report, styled('cluster', { rules }))
    expectSound(scene)
    const drawn = new Set([...scene.spheres.atom.keys()].map((i) => elementOf(report, scene, i)))
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([15, 17, 29])
  })

  it('keeps sound whatever the rules', () => {
    const small = madeReport()
    const set: fc.Arbitrary<AtomSet> = fc.oneof(
      fc.record({ kind: fc.constant('part' as const), part: fc.nat(6) }),
      fc.record({ kind: fc.constant('element' as const), element: fc.constantFrom(1, 6, 15, 17, 29, 34) }), // prettier-ignore
      fc.record({ kind: fc.constant('atoms' as const), atoms: fc.array(fc.nat(80), { maxLength: 9 }) }), // prettier-ignore
    )
    const rule = fc.record({ of: set, representation: fc.constantFrom(...REPRESENTATIONS) })
    const style = fc.record({
      representation: fc.constantFrom(...REPRESENTATIONS),
      rules: fc.array(rule, { maxLength: 5 }),
      bondColors: fc.constantFrom('split' as const, 'kind' as const),
      metalContacts: fc.constantFrom('thin' as const, 'dashed' as const, 'hidden' as const),
      multipleBonds: fc.boolean(),
    })
    fc.assert(
      fc.property(style, (own) => expectSound(composeScene(small, { ...PAPER_BALLS, ...own }))),
      { numRuns: 60 },
    )
  })
})

describe('a scene without all atoms', () => {
  const report = sample('Cu14-TXP35')
  const scene = composeScene(report, styled('metals'))
  const view = { peel: 99, opacityOfPart: new Map<number, number>(), hiddenParts: new Set<number>() } // prettier-ignore

  it('is exploded, veiled and picked like any other', () => {
    const shift = explodedShift(scene, { ...view, explode: 1 })
    const opacityOfAtom = new Uint8Array(report.ensemble.count).fill(255)
    const veil = opacityOfSpheres(scene, opacityOfAtom)
    expect(veil).toHaveLength(scene.spheres.count)
    expect(scene.explosion.fragmentOfSphere).toHaveLength(scene.spheres.count)
    expect(shift.every(Number.isFinite)).toBe(true)
    const [x, y] = pointAt(scene.spheres.center, 3)
    const found = pick(scene, groupVisibility(scene, view, undefined, veil), {
      origin: [x, y, 60],
      direction: [0, 0, -1],
    })
    expect(found?.kind).toBe('atom')
    expect(scene.spheres.atom).toContain(found?.index)
  })
})

describe('composeScene, of metal contacts', () => {
  const report = sample('Cu14-TXP35')
  const contactsOf = (
    metalContacts: SceneStyle['metalContacts'],
    representation: Representation,
  ) => {
    const { cylinders } = composeScene(report, styled(representation, { metalContacts }))
    const rows = [...cylinders.bond.keys()].filter((i) => kindOf(report, cylinders.bond[i]!) === BondKind.metalContact) // prettier-ignore
    return { rows, cylinders }
  }

  it('hides them, or dashes them, and leaves other bonds as they are', () => {
    const thin = contactsOf('thin', 'cluster')
    expect(thin.rows.length).toBeGreaterThan(0)
    const hidden = contactsOf('hidden', 'cluster')
    expect(hidden.rows).toEqual([])
    expect(hidden.cylinders.count).toBe(thin.cylinders.count - thin.rows.length)
    const dashed = contactsOf('dashed', 'cluster')
    const isDashed = (row: number) => dashed.cylinders.pattern[row] === StickPattern.dashed
    expect([...dashed.cylinders.bond.keys()].filter(isDashed)).toEqual(dashed.rows)
  })

  it('dashes them among wires too, where they need a width', () => {
    const { rows, cylinders } = contactsOf('dashed', 'wires')
    for (const row of rows) {
      expect(cylinders.pattern[row]).toBe(StickPattern.dashed)
      expect(cylinders.radius[row]).toBeGreaterThan(0)
    }
  })
})

describe('composeScene, of disorder', () => {
  it('keeps pies and hatched alternatives in every representation that draws their atoms', () => {
    const path = dataPath('cif/clusters/2100446.cif')
    if (path === null) return
    const report = analysed(path, { ensemble: { ...DEFAULT_ENSEMBLE, withAlternatives: true } })
    const pies = ({ spheres }: Scene) => [...spheres.sector].filter((sector) => sector >= 0).length
    const usual = composeScene(report, styled('cluster'))
    expect(pies(usual)).toBeGreaterThan(0)
    for (const representation of REPRESENTATIONS.filter((name) => name !== 'metals')) {
      const scene = composeScene(report, styled(representation))
      expect(pies(scene)).toBe(pies(usual))
      expect([...scene.spheres.atom]).toEqual([...usual.spheres.atom])
      expect([...scene.spheres.isAlternative]).toEqual([...usual.spheres.isAlternative])
      for (let i = 0; i < scene.spheres.count; i++) {
        const isRead = scene.spheres.sector[i]! >= 0 && representation !== 'ellipsoids'
        if (isRead) expect(scene.spheres.radius[i]).toBeGreaterThan(0.12)
      }
    }
  })
})
