/** Which ghosts are seen through one another: each part shows its own nearest surface. */
import type { Scene } from '../../../shared/scene/scene'
import { SOLID, type GroupVisibility } from '../../../shared/scene/visibility'

/** The outer parts beyond so many show their nearest surface together. */
export const MOST_CLASSES = 4
const WHOLE = 255

export interface GhostClasses {
  readonly count: number
  /** Per group: its class, parts from the inside outwards; of a solid group 0. */
  readonly classOf: Uint8Array
}

type Seen = Pick<GroupVisibility, 'opacity' | 'opacityOfSphere'>

export function ghostClasses(scene: Pick<Scene, 'groups' | 'spheres'>, seen: Seen): GhostClasses {
  const sheer = sheerGroups(scene, seen)
  const classOf = new Uint8Array(scene.groups.length)
  const classOfPart = new Map<number, number>()
  for (const [group, { parts }] of scene.groups.entries()) {
    const opacity = seen.opacity[group]!
    if (opacity <= 0 || (opacity >= SOLID && !sheer.has(group))) continue
    const part = parts[0] ?? -1
    const own = classOfPart.get(part) ?? Math.min(classOfPart.size, MOST_CLASSES - 1)
    classOfPart.set(part, own)
    classOf[group] = own
  }
  return { count: Math.min(classOfPart.size, MOST_CLASSES), classOf }
}

/** Of each veil that was asked about. */
const sheerOf = new WeakMap<Uint8Array, ReadonlySet<number>>()

/** Groups of which a veil leaves a sphere half seen. */
function sheerGroups({ spheres }: Pick<Scene, 'spheres'>, seen: Seen): ReadonlySet<number> {
  const { opacityOfSphere } = seen
  const known = sheerOf.get(opacityOfSphere)
  if (known !== undefined) return known
  const sheer = new Set<number>()
  for (let sphere = 0; sphere < opacityOfSphere.length; sphere++) {
    const opacity = opacityOfSphere[sphere]!
    if (opacity > 0 && opacity < SOLID * WHOLE) sheer.add(spheres.group[sphere]!)
  }
  sheerOf.set(opacityOfSphere, sheer)
  return sheer
}
