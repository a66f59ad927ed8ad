import type { ComposedSpheres } from './compose-spheres'
import { NO_GROUP, orderByGroup } from './groups'
import type { Cylinders, SceneStyle } from './scene'
import type { SceneSource } from './scene-source'
import { emptySticks, hiddenDepth, sphereOfEachAtom, stickPainter } from './stick-columns'
import type { StickLooks } from './stick-looks'
import { Multiplicity, reachOf, strandsOf, type MultipleBonds, type Strand } from './strands'

/** Å, per ensemble atom: of the ball that holds the ends of all its sticks; NaN: it has none. */
export function jointRadii(
  { ensemble: { bonds, count } }: SceneSource,
  { radius, pattern }: StickLooks,
  multiple: MultipleBonds | null,
): Float32Array {
  const joints = new Float32Array(count).fill(Number.NaN)
  for (let bond = 0; bond < bonds.count; bond++) {
    if (Number.isNaN(radius[bond]!)) continue
    const multiplicity = multiple?.multiplicity[bond] ?? Multiplicity.single
    const reach =
      multiplicity === Multiplicity.single
        ? radius[bond]!
        : reachOf(strandsOf(multiplicity, radius[bond]!, pattern[bond]!))
    const [first, second] = [bonds.first[bond]!, bonds.second[bond]!]
    if (!(joints[first]! >= reach)) joints[first] = reach
    if (!(joints[second]! >= reach)) joints[second] = reach
  }
  return joints
}

/**
 * The cylinders of all bonds that are drawn between atoms that have spheres, but of those that are hidden
 * in their balls.
 */
export function composeCylinders(
  { ensemble }: SceneSource,
  style: SceneStyle,
  { spheres, inscribed }: ComposedSpheres,
  looks: StickLooks,
  multiple: MultipleBonds | null,
  groups: number,
): Cylinders {
  const { bonds } = ensemble
  const sphereOfAtom = sphereOfEachAtom(spheres, ensemble.count)
  const ballOf = (atom: number) => inscribed[sphereOfAtom[atom]!]!
  const groupOfBond = new Uint16Array(bonds.count)
  let extra = 0
  for (let bond = 0; bond < bonds.count; bond++) {
    const [a, b] = [bonds.first[bond]!, bonds.second[bond]!]
    const [first, second] = [sphereOfAtom[a]!, sphereOfAtom[b]!]
    const isDrawn =
      first >= 0 &&
      second >= 0 &&
      !Number.isNaN(looks.radius[bond]!) &&
      distanceOf(ensemble.cartn, a, b) > Math.abs(ballOf(a) - ballOf(b))
    groupOfBond[bond] = isDrawn ? spheres.group[Math.max(first, second)]! : NO_GROUP
    if (isDrawn && multiple !== null) extra += STRANDS[multiple.multiplicity[bond]!]! - 1
  }
  const order = orderByGroup(groupOfBond, groups)
  const count = order.length + extra
  const cylinders: Cylinders = { bond: new Int32Array(count), ...emptySticks(count) }
  const paint = stickPainter(style, spheres, cylinders)
  let row = 0
  for (let i = 0; i < order.length; i++) {
    const bond = order[i]!
    const first = sphereOfAtom[bonds.first[bond]!]!
    const second = sphereOfAtom[bonds.second[bond]!]!
    const multiplicity = multiple?.multiplicity[bond] ?? Multiplicity.single
    if (multiplicity === Multiplicity.single) {
      put(row, bond, first, second, looks.radius[bond]!, looks.pattern[bond]!)
      row++
      continue
    }
    for (const strand of strandsOf(multiplicity, looks.radius[bond]!, looks.pattern[bond]!)) {
      put(row, bond, first, second, strand.radius, strand.pattern)
      moveAside(row, bond, first, second, strand)
      row++
    }
  }
  return cylinders

  function put(
    at: number,
    bond: number,
    first: number,
    second: number,
    radius: number,
    pattern: number,
  ) {
    cylinders.bond[at] = bond
    cylinders.spheres[2 * at] = first
    cylinders.spheres[2 * at + 1] = second
    cylinders.group[2 * at] = spheres.group[first]!
    cylinders.group[2 * at + 1] = spheres.group[second]!
    cylinders.radius[at] = radius
    cylinders.pattern[at] = pattern
    cylinders.isAlternative[at] = spheres.isAlternative[first]! | spheres.isAlternative[second]!
    paint(at, first, second, looks.kind[bond]!)
    span(
      at,
      first,
      second,
      hiddenDepth(inscribed[first]!, radius),
      hiddenDepth(inscribed[second]!, radius),
    )
  }

  /** From so far off the middle of one ball to so far off that of the other. */
  function span(at: number, first: number, second: number, leave: number, enter: number): void {
    const { center } = spheres
    const apart = distanceOf(center, first, second)
    // Of two balls that meet the stick shrinks to where they do.
    const scale = apart > 0 ? 1 / Math.max(apart, leave + enter) : 0
    for (let axis = 0; axis < 3; axis++) {
      const [a, b] = [center[3 * first + axis]!, center[3 * second + axis]!]
      cylinders.start[3 * at + axis] = a + leave * scale * (b - a)
      cylinders.end[3 * at + axis] = b + enter * scale * (a - b)
    }
  }

  function moveAside(
    at: number,
    bond: number,
    first: number,
    second: number,
    { aside, radius, trim }: Strand,
  ): void {
    const leave = Math.max(trim, hiddenDepth(inscribed[first]!, radius, aside))
    const enter = Math.max(trim, hiddenDepth(inscribed[second]!, radius, aside))
    span(at, first, second, leave, enter)
    for (let axis = 0; axis < 3; axis++) {
      const step = aside * multiple!.side[3 * bond + axis]!
      cylinders.start[3 * at + axis]! += step
      cylinders.end[3 * at + axis]! += step
    }
  }
}

/** How many strands each `Multiplicity` has. */
const STRANDS = Array.from({ length: 5 }, (_, multiplicity) => strandsOf(multiplicity, 1, 0).length)

function distanceOf(points: ArrayLike<number>, first: number, second: number): number {
  const x = points[3 * second]! - points[3 * first]!
  const y = points[3 * second + 1]! - points[3 * first + 1]!
  const z = points[3 * second + 2]! - points[3 * first + 2]!
  return Math.sqrt(x * x + y * y + z * z)
}
