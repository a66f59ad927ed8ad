import { describe, expect, it } from 'vitest'
import { cross, dot, length, pointAt, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { composeScene } from '../../../shared/scene/compose-scene'
import { explodedShift } from '../../../shared/scene/explode-layout'
import { movedScene } from '../../../shared/scene/moved-scene'
import type { Scene } from '../../../shared/scene/scene'
import { groupBounds, groupVisibility, visibleRadius } from '../../../shared/scene/visibility'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'
import { MODELS_AT_HAND } from '../../support/models'
import { PAPER_BALLS } from '../../support/scene-style'

/** Everything up to a stop, moved apart. */
function viewAt(peel: number, explode = 1) {
  return { peel, explode, opacityOfPart: new Map<number, number>(), hiddenParts: new Set<number>() }
}

const models = MODELS_AT_HAND.map((name) => {
  const report = analysed(dataPath(`models/${name}.cif`)!)
  return { name, report, scene: composeScene(report, PAPER_BALLS) }
})
const modelOf = (name: string) => models.find((model) => model.name === name)!

/** Rows of the spheres that are seen. */
function shownRows({ spheres }: Scene, opacity: Float32Array): number[] {
  return [...spheres.group.keys()].filter((row) => opacity[spheres.group[row]!]! > 0)
}

/** The pairs of atoms of two fragments that are nearer than 2.2 Å and nearer than they were. */
function collisions(scene: Scene, peel: number): number {
  const view = viewAt(peel)
  const visibility = groupVisibility(scene, view, explodedShift(scene, view))
  const moved = movedScene(scene, visibility).spheres
  const rows = shownRows(scene, visibility.opacity)
  const { fragmentOfSphere } = scene.explosion
  let found = 0
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(i + 1)) {
      if (fragmentOfSphere[a] === fragmentOfSphere[b]) continue
      const now = length(subtract(pointAt(moved.center, a), pointAt(moved.center, b)))
      if (now > 2.2) continue
      const before = length(
        subtract(pointAt(scene.spheres.center, a), pointAt(scene.spheres.center, b)),
      )
      if (now < before - 0.05) found++
    }
  }
  return found
}

/** What the fragments of a part are moved by, when all up to a stop is shown. */
function shiftsOf({ scene, report }: (typeof models)[number], part: string, stop: string): Vec3[] {
  const { stops, parts } = report.anatomy.peel
  const peel = stops.findIndex(({ name }) => name === stop)
  const shift = explodedShift(scene, viewAt(peel))
  return scene.explosion.fragments.flatMap((fragment, i) =>
    parts[fragment.part]?.name === part ? [pointAt(shift, i)] : [],
  )
}

describe('composeExplosion', () => {
  it('moves nothing of a structure that has no dissection', () => {
    const report = madeReport()
    const { anatomy } = report
    const scene = composeScene(
      { ...report, anatomy: { ...anatomy, dissection: null } },
      PAPER_BALLS,
    )
    expect(scene.explosion.fragments).toEqual([])
    expect(explodedShift(scene, viewAt(9))).toHaveLength(0)
  })

  it.each(models)('gives every atom of $name to one fragment', ({ scene }) => {
    const { fragments, fragmentOfSphere } = scene.explosion
    const rows = fragments.flatMap(({ spheres }) => [...spheres])
    expect(rows.toSorted((a, b) => a - b)).toEqual([...fragmentOfSphere.keys()])
    for (const [i, { spheres, holder }] of fragments.entries()) {
      for (const row of spheres) expect(fragmentOfSphere[row]).toBe(i)
      expect(holder).toBeLessThan(i)
    }
  })

  it.runIf(models.length > 0)('keeps a phosphine on its staple-free gold whole', () => {
    const { scene, report } = modelOf('Au22')
    const { ensemble, graph } = report
    const { spheres, explosion } = scene
    const sphereOf = new Map([...spheres.atom].map((atom, row) => [atom, row]))
    const fragmentOf = (atom: number) => explosion.fragmentOfSphere[sphereOf.get(atom)!]
    const symbol = (atom: number) => graph.atoms.element[ensemble.atom[atom]!]
    let bonds = 0
    for (let bond = 0; bond < ensemble.bonds.count; bond++) {
      const [a, b] = [ensemble.bonds.first[bond]!, ensemble.bonds.second[bond]!]
      // P–C and S–C.
      if (![15, 16].some((z) => [symbol(a), symbol(b)].includes(z))) continue
      if (![symbol(a), symbol(b)].includes(6)) continue
      bonds++
      expect(fragmentOf(a)).toBe(fragmentOf(b))
    }
    // 12 S–C and 4 × 3 P–C.
    expect(bonds).toBe(24)
  })
})

describe('explodedShift', () => {
  it.each(models)('lets no atoms of $name collide, whatever is peeled', ({ scene, report }) => {
    for (const stop of report.anatomy.peel.stops.keys()) expect(collisions(scene, stop)).toBe(0)
  })

  it.runIf(models.length > 0)('moves each cap of a stack as one, to the ends of the stack', () => {
    const model = modelOf('Cu32-P1')
    const caps = shiftsOf(model, 'Cu9Se9P3', '2 Cu9Se9P3')
    expect(caps).toHaveLength(2)
    const { axis } = model.scene.explosion
    const steps = caps.map((cap) => dot(cap, axis)).toSorted((a, b) => a - b)
    for (const cap of caps) expect(length(cross(cap, axis))).toBeCloseTo(0, 5)
    // The cluster has a centre of inversion.
    expect(steps[0]).toBeCloseTo(-steps[1]!, 3)
    for (const layer of [
      ...shiftsOf(model, 'Cu12', '2 Cu9Se9P3'),
      ...shiftsOf(model, 'Cu8Se6', '2 Cu9Se9P3'),
    ]) {
      expect(Math.abs(dot(layer, axis))).toBeLessThan(steps[1]!)
    }
  })

  it.runIf(models.length > 0)('sets the shells of a cluster in a row, from the inside out', () => {
    const model = modelOf('Cu14-TXP35')
    const [core] = shiftsOf(model, 'H@Cu6', 'Cu8Se12')
    const [shell] = shiftsOf(model, 'Cu8Se12', 'Cu8Se12')
    const way = subtract(shell!, core!)
    const { axis } = model.scene.explosion
    expect(length(cross(way, axis))).toBeCloseTo(0, 5)
    // Octahedron and cuboctahedron-like shell stand clear of each other: radii 2.0 and 3.9 Å.
    expect(dot(way, axis)).toBeGreaterThan(5.9)
  })

  it.runIf(models.length > 0)(
    'moves the layers of a sandwich alike to either side, in the order of their heights',
    () => {
      const model = modelOf('Cu32-P1')
      const axis = model.report.anatomy.dissection!.axis!
      const inner = shiftsOf(model, 'Cu12', 'Cu20Se19').map((shift) => dot(shift, axis))
      const outer = shiftsOf(model, 'Cu8Se6', 'Cu20Se19').map((shift) => dot(shift, axis))
      expect(inner).toHaveLength(2)
      expect(outer).toHaveLength(2)
      const sorted = [...inner, ...outer].toSorted((a, b) => a - b)
      expect(sorted[0]! + sorted[3]!).toBeCloseTo(0, 3)
      expect(sorted[1]! + sorted[2]!).toBeCloseTo(0, 3)
      expect(Math.abs(outer[0]!)).toBeGreaterThan(Math.abs(inner[0]!) + 1)
    },
  )

  it.runIf(models.length > 0)(
    'leaves the kernel in place and moves all staples equally far away from it',
    () => {
      const model = modelOf('Au22')
      const { fragments } = model.scene.explosion
      const shift = explodedShift(model.scene, viewAt(3))
      const kernel = fragments.findIndex(({ holder, motion }) => holder < 0 && motion !== 'apart')
      expect(length(pointAt(shift, kernel))).toBe(0)
      const staples = shiftsOf(model, '4 Au(SR)2', 'P4').map(length)
      expect(staples).toHaveLength(4)
      for (const far of staples) expect(far).toBeCloseTo(staples[0]!, 4)
      expect(staples[0]).toBeGreaterThan(2)
      for (const [i, { motion, holder, center }] of fragments.entries()) {
        if (motion !== 'outward') continue
        const away = subtract(center, fragments[holder]!.center)
        const cosine = dot(pointAt(shift, i), away) / length(pointAt(shift, i)) / length(away)
        expect(cosine).toBeCloseTo(1, 4)
      }
    },
  )

  it.each(models)('keeps the ions of $name clear of the cluster', ({ scene, report }) => {
    const view = viewAt(report.anatomy.peel.stops.length)
    const shift = explodedShift(scene, view)
    for (const [i, { motion, center }] of scene.explosion.fragments.entries()) {
      if (motion !== 'apart') continue
      expect(dot(pointAt(shift, i), center)).toBeGreaterThanOrEqual(0)
    }
  })

  it.runIf(models.length > 0)('gives what is hidden no room', () => {
    const { scene } = modelOf('Cu14-TXP35')
    const alone = explodedShift(scene, viewAt(0))
    expect(length(pointAt(alone, 0))).toBeCloseTo(0, 5)
    const hidden = { ...viewAt(1), hiddenParts: new Set([1]) }
    expect(length(pointAt(explodedShift(scene, hidden), 0))).toBeCloseTo(0, 5)
  })

  it.each(models)('goes straight and evenly from 0 to 1 in $name', ({ scene }) => {
    const [half, full] = [explodedShift(scene, viewAt(9, 0.5)), explodedShift(scene, viewAt(9, 1))]
    for (const [i, value] of full.entries()) expect(half[i]).toBeCloseTo(value / 2, 4)
    expect(explodedShift(scene, viewAt(9, 0))).toHaveLength(0)
  })
})

describe('groupBounds', () => {
  it.each(models)('holds all of $name where it has gone', ({ scene }) => {
    const view = viewAt(99)
    const visibility = groupVisibility(scene, view, explodedShift(scene, view))
    const bounds = groupBounds(scene, visibility)
    const { center, radius, group } = movedScene(scene, visibility).spheres
    for (const [row, own] of group.entries()) {
      expect(length(pointAt(center, row)) + radius[row]!).toBeLessThanOrEqual(bounds[own]! + 1e-4)
    }
    expect(visibleRadius(scene, visibility)).toBe(Math.max(...bounds))
  })
})

describe('movedScene', () => {
  it.runIf(models.length > 0)(
    'is the very scene while nothing is moved, and one copy for a state',
    () => {
      const { scene } = modelOf('Au22')
      const view = viewAt(9)
      expect(movedScene(scene, groupVisibility(scene, view))).toBe(scene)
      const apart = groupVisibility(scene, view, explodedShift(scene, view))
      expect(movedScene(scene, apart)).toBe(movedScene(scene, apart))
    },
  )

  it.runIf(models.length > 0)(
    'keeps bonds within a fragment, thins those that tear and lets the longest go',
    () => {
      const { scene } = modelOf('Cu14-TXP35')
      const view = viewAt(1)
      const apart = groupVisibility(scene, view, explodedShift(scene, view))
      const { cylinders } = movedScene(scene, apart)
      const { fragmentOfSphere } = scene.explosion
      let torn = 0
      for (let row = 0; row < cylinders.count; row++) {
        const [a, b] = cylinders.spheres.subarray(2 * row, 2 * row + 2)
        const before = scene.cylinders.radius[row]!
        const groups = cylinders.group.subarray(2 * row, 2 * row + 2)
        if (groups.some((own) => apart.opacity[own] === 0)) continue
        if (fragmentOfSphere[a!] === fragmentOfSphere[b!])
          expect(cylinders.radius[row]).toBe(before)
        else {
          torn++
          expect(cylinders.radius[row]).toBeLessThan(before)
        }
      }
      expect(torn).toBeGreaterThan(0)
    },
  )
})
