/** How far every fragment goes, by what is shown: what is hidden takes no room. */
import { add, dot, length, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import { meanOf } from './explosion-axis'
import type { Fragment, Scene } from './scene'
import { groupVisibility, IN_PLACE, type PartView } from './visibility'

/** Å: atoms of a fragment and of what it leaves are to be so far apart, of two bodies so far. */
const CLEAR = 3.4
const CLEAR_OF_BODY = 4.6
/** Å: nearer than this, and nearer than they were, atoms of two fragments collide. */
const COLLISION = 2.4
/** Å that something outward goes at least, and by which it goes on where it would collide. */
const LEAST = 2.2
const STEP = 0.8
const MOST_STEPS = 24
/** Of more molecules around the cluster the few that still touch are not looked for. */
const MOST_AROUND = 200
/** Å: with less of a direction from its body, what hangs on it stays. */
const MIDDLE = 0.5

type Shape = Pick<Scene, 'groups' | 'stopOfPart' | 'spheres' | 'explosion'>

const layouts = new WeakMap<Shape, { key: string; layout: Float32Array }>()

/**
 * Å, 3 per fragment: how far each is from its place under a view. At 1 no two fragments collide, as far as
 * they are shown, and whoever hangs on another goes with it.
 *
 * Cost: atoms squared, for each set of groups shown once; linear in fragments when only `explode` changes.
 */
export function explodedShift(
  scene: Shape,
  view: PartView & { readonly explode: number },
): Float32Array {
  // prettier-ignore
  if (view.explode <= 0 || scene.explosion.fragments.length === 0) return IN_PLACE
  const { opacity } = groupVisibility(scene, view)
  const key = Array.from(opacity, (seen) => Number(seen > 0)).join('')
  const known = layouts.get(scene)
  const layout = known?.key === key ? known.layout : layOut(scene, (group) => opacity[group]! > 0)
  layouts.set(scene, { key, layout })
  return layout.map((full) => Math.min(1, view.explode) * full)
}

/** A fragment with the places of its atoms that are shown. */
interface Member {
  readonly index: number
  readonly fragment: Fragment
  readonly places: readonly Vec3[]
  readonly radius: number
  /** Unit vector from its body; null: none. */
  readonly outward: Vec3 | null
}

function layOut({ spheres, explosion }: Shape, isShown: (group: number) => boolean): Float32Array {
  const { fragments, axis } = explosion
  const members = fragments.map((fragment, index): Member => {
    const rows = [...fragment.spheres].filter((row) => isShown(spheres.group[row]!))
    const places = rows.map((row) => pointAt(spheres.center, row))
    const away = subtract(fragment.center, fragments[fragment.holder]?.center ?? [0, 0, 0])
    const far = length(away)
    return {
      index,
      fragment,
      places,
      radius: Math.max(0, ...places.map((place) => length(subtract(place, fragment.center)))),
      outward: far < MIDDLE ? null : scale(away, 1 / far),
    }
  })
  const shifts = fragments.map((): Vec3 => [0, 0, 0])
  moveOutward(members, shifts)
  const clusters = members
    .filter(({ fragment }) => fragment.motion === 'row' || fragment.motion === 'radial')
    .map((body) => [body, ...members.filter(({ fragment }) => fragment.holder === body.index)])
  if (clusters[0]?.[0]?.fragment.motion === 'row') placeInRow(clusters, axis, shifts)
  else placeRadially(clusters, shifts)
  keepApart(members, shifts)
  return Float32Array.from(shifts.flat())
}

/** Moves what hangs on bodies, the innermost parts first, ligand bodies last, those of a part equally far. */
function moveOutward(members: readonly Member[], shifts: Vec3[]): void {
  const hung = members.filter(({ fragment }) => fragment.motion === 'outward')
  const rank = (part: number) => (part < 0 ? Infinity : part)
  const parts = [...new Set(hung.map(({ fragment }) => fragment.part))]
  const placed = members.filter(({ fragment }) => fragment.holder < 0)
  for (const part of parts.toSorted((a, b) => rank(a) - rank(b))) {
    const own = hung.filter(({ fragment }) => fragment.part === part)
    const needs = own.map((member) => {
      const body = members[member.fragment.holder]
      if (member.outward === null || body === undefined) return 0
      return clearance(body.places, member.places, member.outward, CLEAR)
    })
    let far = Math.max(LEAST, ...needs)
    const go = () => {
      for (const { index, outward } of own) {
        if (outward !== null) shifts[index] = scale(outward, far)
      }
    }
    go()
    placed.push(...own)
    for (let step = 0; step < MOST_STEPS && collidesAny(own, placed, shifts); step++) {
      far += STEP
      go()
    }
  }
}

/** Whether any of some fragments collides with another on the same body. */
function collidesAny(own: readonly Member[], placed: readonly Member[], shifts: readonly Vec3[]) {
  const bodyOf = ({ fragment, index }: Member) => (fragment.holder < 0 ? index : fragment.holder)
  return own.some((a) =>
    placed.some((b) => a !== b && bodyOf(a) === bodyOf(b) && collides(a, b, shifts)),
  )
}

function collides(a: Member, b: Member, shifts: readonly Vec3[]): boolean {
  const shift = subtract(shifts[b.index]!, shifts[a.index]!)
  const apart = length(add(shift, subtract(b.fragment.center, a.fragment.center)))
  if (apart > a.radius + b.radius + COLLISION) return false
  return a.places.some((p) =>
    b.places.some((q) => {
      const way = subtract(q, p)
      const now = length(add(way, shift))
      return now < COLLISION && now < length(way) - 0.02
    }),
  )
}

/**
 * Å by which some atoms have to go along a direction until each has others behind it by a distance, or
 * passes them by as far; below 0 where they are.
 */
function clearance(others: readonly Vec3[], own: readonly Vec3[], way: Vec3, wanted: number) {
  let need = -Infinity
  for (const p of others) {
    for (const q of own) {
      const [x, y, z] = [p[0] - q[0], p[1] - q[1], p[2] - q[2]]
      const along = x * way[0] + y * way[1] + z * way[2]
      const aside = x * x + y * y + z * z - along * along
      if (aside < wanted * wanted) need = Math.max(need, along + Math.sqrt(wanted * wanted - aside))
    }
  }
  return need
}

/** Bodies with what hangs on them one behind the other, about the middle of the scene. */
function placeInRow(clusters: readonly (readonly Member[])[], axis: Vec3, shifts: Vec3[]): void {
  const placesOf = (cluster: readonly Member[]) =>
    cluster.flatMap(({ index, places }) => places.map((place) => add(place, shifts[index]!)))
  const behind: { readonly places: readonly Vec3[]; readonly at: number }[] = []
  const steps: number[] = []
  let last = 0
  for (const cluster of clusters) {
    const places = placesOf(cluster)
    let at = last
    for (const it of behind) {
      at = Math.max(at, it.at + clearance(it.places, places, axis, CLEAR_OF_BODY))
    }
    // What is hidden takes no room.
    if (places.length > 0) behind.push({ places, at })
    steps.push(at)
    last = at
  }
  const heights = behind.flatMap(({ places, at }) => places.map((place) => at + dot(axis, place)))
  const ends = heights.reduce(([low, high], h) => [Math.min(low, h), Math.max(high, h)] as const, [Infinity, -Infinity] as const) // prettier-ignore
  const middle = behind.length < 2 ? (behind[0]?.at ?? 0) : (ends[0] + ends[1]) / 2
  for (const [i, cluster] of clusters.entries()) {
    for (const { index } of cluster) {
      shifts[index] = add(shifts[index]!, scale(axis, steps[i]! - middle))
    }
  }
}

/** Bodies with what hangs on them away from their middle, in the proportions of the cluster. */
function placeRadially(clusters: readonly (readonly Member[])[], shifts: Vec3[]): void {
  const shown = clusters.filter((cluster) => cluster.some(({ places }) => places.length > 0))
  const middle = meanOf(clusters.map(([body]) => body!.fragment.center))
  const base = [...shifts]
  const go = (factor: number) => {
    for (const cluster of clusters) {
      const way = scale(subtract(cluster[0]!.fragment.center, middle), factor)
      for (const { index } of cluster) shifts[index] = add(base[index]!, way)
    }
  }
  const meet = () =>
    shown.some((a, i) =>
      shown.slice(i + 1).some((b) => a.some((p) => b.some((q) => collides(p, q, shifts)))),
    )
  if (shown.length < 2) return
  let factor = 0.6
  go(factor)
  for (let step = 0; step < MOST_STEPS && meet(); step++) {
    factor += 0.3
    go(factor)
  }
}

/** Other molecules beyond what the cluster has become, and clear of one another where they are not many. */
function keepApart(members: readonly Member[], shifts: Vec3[]): void {
  const around = members.filter(({ fragment }) => fragment.motion === 'apart')
  const shown = around.filter(({ places }) => places.length > 0)
  if (shown.length === 0) return
  let reach = 0
  for (const { index, fragment, places } of members) {
    if (fragment.motion === 'apart') continue
    for (const place of places) reach = Math.max(reach, length(add(place, shifts[index]!)))
  }
  let nearest = Infinity
  for (const { fragment, radius } of shown) {
    nearest = Math.min(nearest, length(fragment.center) - radius)
  }
  let far = Math.max(0, reach + CLEAR - nearest)
  const go = () => {
    for (const { index, outward } of around) shifts[index] = scale(outward ?? [0, 0, 1], far)
  }
  go()
  if (shown.length > MOST_AROUND) return
  const meet = () => shown.some((a, i) => shown.slice(i + 1).some((b) => collides(a, b, shifts)))
  for (let step = 0; step < MOST_STEPS && meet(); step++) {
    far += 2 * STEP
    go()
  }
}
