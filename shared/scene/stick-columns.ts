/** What cylinders and stubs have in common. */
import { linearFromHex } from './color'
import { BOND_COLORS } from './bond-colors'
import type { SceneStyle, Spheres, Sticks } from './scene'

export function emptySticks(count: number): Sticks {
  return {
    count,
    spheres: new Int32Array(2 * count),
    start: new Float32Array(3 * count),
    end: new Float32Array(3 * count),
    radius: new Float32Array(count),
    colorStart: new Float32Array(3 * count),
    colorEnd: new Float32Array(3 * count),
    group: new Uint16Array(2 * count),
    isAlternative: new Uint8Array(count),
    pattern: new Uint8Array(count),
  }
}

/** −1: the atom has none. */
export function sphereOfEachAtom({ count, atom }: Spheres, atoms: number): Int32Array {
  const sphereOfAtom = new Int32Array(atoms).fill(-1)
  for (let sphere = 0; sphere < count; sphere++) sphereOfAtom[atom[sphere]!] = sphere
  return sphereOfAtom
}

/** Å from the middle of a ball to where the rim of a stick, beside the middle by `aside`, is last hidden in it. */
export function hiddenDepth(ball: number, stick: number, aside = 0): number {
  const far = Math.abs(aside) + stick
  return ball > far ? Math.sqrt(ball * ball - far * far) : 0
}

/** Colours both ends of a stick: as the spheres it joins, or as what kind of bond it is. */
export type StickPainter = (row: number, first: number, second: number, kind: number) => void

export function stickPainter(
  { bondColors }: Pick<SceneStyle, 'bondColors'>,
  { color }: Spheres,
  { colorStart, colorEnd }: Sticks,
): StickPainter {
  if (bondColors === 'kind') {
    const linear = BOND_COLORS.map(linearFromHex)
    return (row, _first, _second, kind) => {
      colorStart.set(linear[kind]!, 3 * row)
      colorEnd.set(linear[kind]!, 3 * row)
    }
  }
  return (row, first, second) => {
    for (let axis = 0; axis < 3; axis++) {
      colorStart[3 * row + axis] = color[3 * first + axis]!
      colorEnd[3 * row + axis] = color[3 * second + axis]!
    }
  }
}
