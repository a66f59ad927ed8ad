import type { Vec3 } from '../geometry/vec3'
import type { ComposedSpheres } from './compose-spheres'
import { NO_GROUP, orderByGroup } from './groups'
import type { SceneStyle, Stubs } from './scene'
import type { SceneSource } from './scene-source'
import { RING } from './sizes'
import { emptySticks, hiddenDepth, sphereOfEachAtom, stickPainter } from './stick-columns'
import type { StickLooks } from './stick-looks'

/** How far a stub reaches on the way to where the missing atom stands. */
const STUB_SHARE = 0.5

/**
 * The stubs of all bonds that leave the ensemble, where they are drawn, from atoms that have spheres.
 *
 * @param origin Å, Cartesian: subtracted from every position
 */
export function composeStubs(
  { ensemble }: SceneSource,
  style: SceneStyle,
  { spheres, inscribed }: ComposedSpheres,
  looks: StickLooks,
  groups: number,
  origin: Vec3,
): Stubs {
  const { dangling } = ensemble
  const sphereOfAtom = sphereOfEachAtom(spheres, ensemble.count)
  const groupOfRow = new Uint16Array(dangling.count)
  for (let row = 0; row < dangling.count; row++) {
    const sphere = sphereOfAtom[dangling.atom[row]!]!
    const isDrawn = sphere >= 0 && !Number.isNaN(looks.radius[row]!)
    groupOfRow[row] = isDrawn ? spheres.group[sphere]! : NO_GROUP
  }
  const order = orderByGroup(groupOfRow, groups)
  const tip = new Float32Array(3 * order.length)
  const stubs: Stubs = { dangling: order, tip, ...emptySticks(order.length) }
  const paint = stickPainter(style, spheres, stubs)
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    const atom = dangling.atom[row]!
    const sphere = sphereOfAtom[atom]!
    const radius = looks.radius[row]!
    stubs.spheres.fill(sphere, 2 * i, 2 * i + 2)
    stubs.group.fill(spheres.group[sphere]!, 2 * i, 2 * i + 2)
    stubs.radius[i] = radius
    stubs.pattern[i] = looks.pattern[row]!
    stubs.isAlternative[i] = ensemble.isAlternative[atom]!
    paint(i, sphere, sphere, looks.kind[row]!)
    const way = [0, 1, 2].map(
      (axis) =>
        dangling.partnerCartn[3 * row + axis]! -
        origin[axis as 0 | 1 | 2] -
        spheres.center[3 * sphere + axis]!,
    )
    const apart = Math.hypot(...way)
    const hidden = hiddenDepth(inscribed[sphere]!, radius)
    // The ring stays clear of the ball, however near the missing atom is.
    const reach = Math.max(STUB_SHARE * apart, spheres.radius[sphere]! + 2 * RING.radius)
    for (let axis = 0; axis < 3; axis++) {
      const from = spheres.center[3 * sphere + axis]!
      const unit = apart > 0 ? way[axis]! / apart : 0
      stubs.start[3 * i + axis] = from + hidden * unit
      stubs.end[3 * i + axis] = from + (reach - RING.radius) * unit
      tip[3 * i + axis] = from + reach * unit
    }
  }
  return stubs
}
