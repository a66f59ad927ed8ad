import type { Scene } from './scene'

/** What of the parts is shown. */
export interface PartView {
  /** In stops, 0 the innermost; between two stops the outer one is partly faded. */
  readonly peel: number
  /** Opacity of the parts that are not solid, 0 to 1. */
  readonly opacityOfPart: ReadonlyMap<number, number>
  readonly hiddenParts: ReadonlySet<number>
}

/** What of the scene is shown. */
export interface SceneView extends PartView {
  /** How far the parts are moved apart, 0 to 1. */
  readonly explode: number
  /** Whether the edges of the unit cell are drawn. */
  readonly cell: boolean
  /** Per ensemble atom: how much of it is seen of what its parts leave, 0 to 255; null: all of all. */
  readonly opacityOfAtom: Uint8Array | null
}

/** What is seen of each group of the scene. */
export interface GroupVisibility {
  /** 0 to 1 per group; 0 is not drawn at all. */
  readonly opacity: Float32Array
  /** Per group: positions are multiplied by it; above 1 while the group fades and drifts outward. */
  readonly spread: Float32Array
  /** 0 to 1 per part of the anatomy, as the groups. */
  readonly opacityOfPart: Float32Array
  /** Å, 3 per fragment: how far it is from its place; empty: all are in theirs. */
  readonly shift: Float32Array
  /** Per sphere, 0 to 255: by how much the opacity of its group is lessened; empty: by nothing. */
  readonly opacityOfSphere: Uint8Array
}

/** From this opacity on a thing counts as solid: drawn before ghosts, picked before them. */
export const SOLID = 0.995
/** No fragment is moved. */
export const IN_PLACE = new Float32Array()
/** No sphere is fainter than its group. */
export const ALL_AS_GROUPS = new Uint8Array()
/** How far a group drifts while it fades away, as a share of its distance from the origin. */
const DRIFT = 0.09

/**
 * Opacity and drift of every group under a view: a group is seen while any of its parts is, as much as the
 * one that is seen most.
 *
 * @param shift Å, 3 per fragment, `explodedShift` or something on the way there
 * @param opacityOfSphere `opacityOfSpheres`
 */
export function groupVisibility(
  { groups, stopOfPart }: Pick<Scene, 'groups' | 'stopOfPart'>,
  view: PartView,
  shift: Float32Array = IN_PLACE,
  opacityOfSphere: Uint8Array = ALL_AS_GROUPS,
): GroupVisibility {
  const shownAt = (stop: number) => Math.min(1, Math.max(0, view.peel - stop + 1))
  const own = (part: number) =>
    view.hiddenParts.has(part) ? 0 : (view.opacityOfPart.get(part) ?? 1)
  const opacity = new Float32Array(groups.length)
  const spread = new Float32Array(groups.length)
  for (const [i, { parts, stop }] of groups.entries()) {
    const shown = shownAt(stop)
    for (const [k, part] of parts.entries()) {
      const seen = k === 0 ? shown : shownAt(Math.max(stop, stopOfPart[part] ?? 0))
      opacity[i] = Math.max(opacity[i]!, seen * own(part))
    }
    spread[i] = 1 + DRIFT * (1 - shown)
  }
  const opacityOfPart = Float32Array.from(stopOfPart, (stop, part) => shownAt(stop) * own(part))
  return { opacity, spread, opacityOfPart, shift, opacityOfSphere }
}

/** `opacityOfAtom` of a view for the spheres of a scene; empty where nothing is lessened. */
export function opacityOfSpheres(
  { spheres: { count, atom } }: Pick<Scene, 'spheres'>,
  opacityOfAtom: Uint8Array | null,
): Uint8Array {
  if (opacityOfAtom === null) return ALL_AS_GROUPS
  const opacity = new Uint8Array(count)
  for (let sphere = 0; sphere < count; sphere++)
    opacity[sphere] = opacityOfAtom[atom[sphere]!] ?? 255
  return opacity
}

/** 0 to 1: how much of a sphere is seen. A stick is seen as much as the fainter of its two spheres. */
export function seenOfSphere(
  { group }: Pick<Scene['spheres'], 'group'>,
  { opacity, opacityOfSphere }: Pick<GroupVisibility, 'opacity' | 'opacityOfSphere'>,
  sphere: number,
): number {
  return (opacity[group[sphere]!] ?? 0) * ((opacityOfSphere[sphere] ?? 255) / 255)
}

/** Å about the origin, per group: holds all its spheres where they stand now, but for a drift. */
export function groupBounds(
  { groups, spheres, explosion }: Pick<Scene, 'groups' | 'spheres' | 'explosion'>,
  { shift }: Pick<GroupVisibility, 'shift'>,
): Float64Array {
  if (shift.length === 0) return Float64Array.from(groups, ({ boundingRadius }) => boundingRadius)
  const { center, group, radius, count } = spheres
  const bounds = new Float64Array(groups.length)
  for (let i = 0; i < count; i++) {
    const at = 3 * explosion.fragmentOfSphere[i]!
    const [x, y, z] = at < 0 ? [0, 0, 0] : [shift[at]!, shift[at + 1]!, shift[at + 2]!]
    const reach = Math.hypot(center[3 * i]! + x, center[3 * i + 1]! + y, center[3 * i + 2]! + z)
    bounds[group[i]!] = Math.max(bounds[group[i]!]!, reach + radius[i]!)
  }
  return bounds
}

/** Å: radius of the sphere about the origin that holds all that is shown; 0 when nothing is. */
export function visibleRadius(
  scene: Pick<Scene, 'groups' | 'spheres' | 'explosion'>,
  visibility: GroupVisibility,
): number {
  const bounds = groupBounds(scene, visibility)
  return bounds.reduce((most, bound, i) => (visibility.opacity[i]! > 0 ? Math.max(most, bound) : most), 0) // prettier-ignore
}
