import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  cross,
  length,
  pointAt,
  scale,
  subtract,
  type Vec3,
} from '../../../shared/geometry/vec3'
import { composeScene } from '../../../shared/scene/compose-scene'
import { pick, type Hit } from '../../../shared/scene/pick'
import { PLAIN_LENS, type Lens, type Ray } from '../../../shared/scene/ray'
import { REPRESENTATIONS, StickPattern, type Scene } from '../../../shared/scene/scene'
import {
  groupVisibility,
  opacityOfSpheres,
  seenOfSphere,
  SOLID,
  type GroupVisibility,
} from '../../../shared/scene/visibility'
import { madeScene, type MadeBall } from '../../renderer/scene/made-scene'
import { analysed } from '../../support/analysed'
import { PAPER_BALLS } from '../../support/scene-style'
import { allMet } from './pick-by-quadrics'

// Doubles are drawn by their bits, so that most are next to 0: everything would lie in the middle.
const number = (min: number, max: number) =>
  fc.noBias(fc.integer({ min: 1e4 * min, max: 1e4 * max })).map((count) => 1e-4 * count)
const place = fc.tuple(number(-3, 3), number(-3, 3), number(-3, 3))
const direction = fc
  .tuple(number(-1, 1), number(-1, 1), number(-1, 1))
  .filter((v) => length(v) > 0.1)
  .map((v): Vec3 => scale(v, 1 / length(v)))

/** A ray from 30 Å away to a place. */
function rayTo(from: Vec3, to: Vec3): Ray {
  const origin = scale(from, 30)
  const way = subtract(to, origin)
  return { origin, direction: scale(way, 1 / length(way)) }
}

/** Three semi-axes at right angles. */
const axes = fc
  .tuple(direction, direction, number(0.1, 0.9), number(0.1, 0.9), number(0.1, 0.9))
  .filter(([a, b]) => length(cross(a, b)) > 0.3)
  .map(([a, b, p, q, r]): readonly [Vec3, Vec3, Vec3] => {
    const second = cross(a, b)
    const unit = scale(second, 1 / length(second))
    return [scale(a, p), scale(unit, q), scale(cross(a, unit), r)]
  })

const ball: fc.Arbitrary<MadeBall> = fc
  .tuple(place, number(0.1, 0.8), fc.integer({ min: 0, max: 2 }), axes, fc.boolean())
  .map(([at, radius, shape, semiAxes, second]) => {
    const base = { at: scale(at, 0.6), color: '#808080', part: second ? 1 : 0 }
    if (shape === 0) return { ...base, radius }
    // What holds a cube reaches to its corners.
    const most = Math.max(...semiAxes.map(length)) * (shape === 2 ? Math.sqrt(3) : 1)
    return { ...base, radius: most, axes: semiAxes, isCube: shape === 2 }
  })

/** Å, by pattern: dashes are longer than they are thick, a wire has no radius. */
const LARGEST: ReadonlyMap<number, number> = new Map([
  [StickPattern.dashed, 0.075],
  [StickPattern.wire, 0],
])

/** A few bodies of every kind, sticks of every pattern between them. */
const madeUp = fc
  .tuple(
    fc.array(ball, { minLength: 3, maxLength: 12 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        number(0.03, 0.2),
        fc.constantFrom(...Object.values(StickPattern)),
      ),
      { minLength: 2, maxLength: 14 },
    ),
    fc.array(fc.tuple(fc.nat(), place), { maxLength: 2 }),
  )
  .map(([unsorted, bonds, ends]): Scene => {
    const balls = unsorted.toSorted((p, q) => (p.part ?? 0) - (q.part ?? 0))
    const count = balls.length
    const joined = bonds.filter(([p, q]) => p % count !== q % count)
    const scene = madeScene(
      balls,
      joined.map(([p, q, radius]) => ({ joins: [p % count, q % count], radius, color: '#808080' })),
      ends.map(([of, tip]) => ({ ball: of % count, tip })),
    )
    const pattern = Uint8Array.from(joined, ([, , , own]) => own)
    const radius = scene.cylinders.radius.map((own, i) =>
      Math.min(own, LARGEST.get(pattern[i]!) ?? own),
    )
    return { ...scene, cylinders: { ...scene.cylinders, pattern, radius } }
  })

const WHOLE = { peel: 99, opacityOfPart: new Map<number, number>(), hiddenParts: new Set<number>() }

/** CSS pixels, and share of the length, that the end of a wire stands for its atom; as `pick` says. */
const WIRE_END = { pixels: 4, share: 0.25 }

/**
 * Whether a hit is what all bodies, tried one by one, say it must be: the nearest solid one, else the
 * nearest ghost; null: too near to an edge to tell.
 */
function agrees(
  scene: Scene,
  visibility: GroupVisibility,
  along: Ray,
  lens: Lens,
  hit: Hit | null,
) {
  const { spheres, cylinders } = scene
  const seen = (sphere: number) => seenOfSphere(spheres, visibility, sphere)
  const solid = (sphere: number) => (seen(sphere) >= SOLID ? 1 : 0)
  const all = allMet(scene, seen, along, lens)
  const solids = allMet(scene, solid, along, lens)
  const nearest = solids[0] ?? all[0]
  const reach = Math.max(nearest?.distance ?? Infinity, hit?.distance ?? Infinity) + 1e-3
  if (all.some(({ isEdge, distance }) => isEdge && distance < reach)) return null
  if (nearest === undefined || hit === null) return (nearest === undefined) === (hit === null)
  if (Math.abs(hit.distance - nearest.distance) > 1e-3) return false
  const rivals = all.filter(({ distance }) => Math.abs(distance - nearest.distance) < 1e-3)
  const isOne = rivals.some(({ kind, index }) => kind === hit.kind && index === hit.index)
  if (isOne) return true
  // The end of a wire is the atom there.
  if (hit.kind !== 'atom') return false
  return rivals.some(({ kind, index }) => {
    const stick = kind === 'bond' ? cylinders.bond.indexOf(index) : -1
    if (cylinders.pattern[stick] !== StickPattern.wire) return false
    const ends = [...cylinders.spheres.subarray(2 * stick, 2 * stick + 2)]
    const end = ends.find((sphere) => spheres.atom[sphere] === hit.index)
    if (end === undefined) return false
    const [p, q] = ends.map((sphere) => pointAt(spheres.center, sphere)) as [Vec3, Vec3]
    const middle = pointAt(spheres.center, end)
    const miss = length(cross(subtract(middle, along.origin), along.direction))
    const away = lens.eye === null ? 1 : length(subtract(p, lens.eye))
    const reach = Math.min(
      WIRE_END.pixels * lens.pixel * away,
      WIRE_END.share * length(subtract(p, q)),
    )
    return miss <= reach + 1e-6
  })
}

const lensOf = (along: Ray, isNear: boolean, cutsOctants: boolean): Lens =>
  isNear
    ? { eye: along.origin, pixel: 0.001, cutsOctants }
    : { ...PLAIN_LENS, pixel: 0.03, cutsOctants }

describe('pick', () => {
  it('meets of made scenes what trying every body meets, ghosts and hidden atoms among them', () => {
    let [met, unclear] = [0, 0]
    fc.assert(
      fc.property(
        madeUp,
        fc.array(fc.tuple(direction, place), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.constantFrom(0, 60, 255), { minLength: 12, maxLength: 12 }),
        (scene, rays, isNear, cutsOctants, veil) => {
          const opacity = opacityOfSpheres(scene, Uint8Array.from(veil))
          const visibility = groupVisibility(scene, WHOLE, undefined, opacity)
          for (const [from, to] of rays) {
            const along = rayTo(from, scale(to, 0.5))
            const lens = lensOf(along, isNear, cutsOctants)
            const hit = pick(scene, visibility, along, 0, lens)
            const verdict = agrees(scene, visibility, along, lens, hit)
            if (verdict === null) unclear++
            else expect(verdict).toBe(true)
            if (hit !== null) met++
          }
        },
      ),
      { numRuns: 250 },
    )
    expect(met).toBeGreaterThan(200)
    expect(unclear).toBeLessThan(met / 5)
  })

  it('comes to an end along a dashed stick, which is then endlessly long within its cylinder', () => {
    const scene = madeScene(
      [
        { at: [0, 0, -2], radius: 0.02, color: '#808080' },
        { at: [0, 0, 2], radius: 0.02, color: '#808080' },
      ],
      [{ joins: [0, 1], radius: 0.05, color: '#808080' }],
    )
    const pattern = Uint8Array.of(StickPattern.dashed)
    const dashed = { ...scene, cylinders: { ...scene.cylinders, pattern } }
    const visibility = groupVisibility(dashed, WHOLE)
    for (const lean of [0, 1e-300, 1e-12, 1e-9]) {
      const along: Ray = { origin: [0.03, 0, 30], direction: [lean, 0, -1] }
      expect(pick(dashed, visibility, along)?.kind ?? 'bond').toBe('bond')
    }
  })

  it.each(REPRESENTATIONS)(
    'meets of a sample what trying every body meets: %s',
    (representation) => {
      const report = sample()
      const scene = composeScene(report, { ...PAPER_BALLS, representation, multipleBonds: true, metalContacts: 'dashed' }) // prettier-ignore
      const visibility = groupVisibility(scene, WHOLE)
      const lens = { ...PLAIN_LENS, pixel: 0.03, cutsOctants: true }
      let [met, unclear] = [0, 0]
      fc.assert(
        fc.property(direction, fc.nat(), place, (from, row, aside) => {
          // To somewhere near an atom: most of the room about a molecule is empty.
          const atom = pointAt(scene.spheres.center, row % scene.spheres.count)
          const along = rayTo(
            from,
            add(atom, scale(aside, representation === 'wires' ? 0.012 : 0.1)),
          )
          const hit = pick(scene, visibility, along, 0, lens)
          const verdict = agrees(scene, visibility, along, lens, hit)
          if (verdict === null) unclear++
          else expect(verdict).toBe(true)
          if (hit !== null) met++
        }),
        { numRuns: 60 },
      )
      expect(met).toBeGreaterThan(10)
      expect(unclear).toBeLessThan(10)
    },
  )
})

let known: ReturnType<typeof analysed> | null = null
/** A published copper cluster with displacement parameters. */
function sample() {
  known ??= analysed('resources/samples/COD-2208504.cif')
  return known
}
