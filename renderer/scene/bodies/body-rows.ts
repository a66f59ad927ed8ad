/** What the rows of each kind of body hold. */
import {
  StickPattern,
  type Ellipsoids,
  type Spheres,
  type Sticks,
} from '../../../shared/scene/scene'
import { packedColor, READ_ROW, type RowTexture } from './row-texture'

/** Bodies that are drawn by one shader. */
export interface Bodies {
  readonly count: number
  /** Texels of a row. */
  readonly texels: number
  /** Å, 3 per body: made when asked for. */
  middles(): Float32Array
  /** Per body: the outer of the groups it belongs to. */
  readonly group: Uint16Array
  /** Å: the farthest that any of them reaches from its middle, and the radii of the thickest and the thinnest. */
  readonly reach: number
  readonly thickest: number
  readonly thinnest: number
  /** Whether all are whole and of one colour: no sectors, stripes or dashes, and no wires. */
  readonly isPlain: boolean
  /** Writes a body into a row of a texture. */
  write(body: number, into: RowTexture, row: number): void
}

const ATOM_TEXELS = 2
const ELLIPSOID_TEXELS = 5
const STICK_TEXELS = 3
/** Å of the unit in which radii of sticks are kept. */
const STICK_UNIT = 1 / 8192

/** All spheres that are balls, in their order. */
export function ballBodies(spheres: Spheres): Bodies {
  const rows = ballRows(spheres)
  return atomBodies(spheres, rows, ATOM_TEXELS, (body, into, row) =>
    writeAtom(spheres, rows[body]!, into, row),
  )
}

/** All spheres that are ellipsoids or the cubes in their place, in their order. */
export function ellipsoidBodies(spheres: Spheres, { sphere, axes, shape }: Ellipsoids): Bodies {
  return atomBodies(spheres, sphere, ELLIPSOID_TEXELS, (body, into, row) => {
    writeAtom(spheres, sphere[body]!, into, row)
    const at = 4 * (ELLIPSOID_TEXELS * row + ATOM_TEXELS)
    for (let axis = 0; axis < 3; axis++) {
      for (let k = 0; k < 3; k++) into.floats[at + 4 * axis + k] = axes[9 * body + 3 * axis + k]!
    }
    into.words[at + 3] = shape[body]!
  })
}

function atomBodies(
  { center, group, radius, sector, isAlternative }: Spheres,
  rows: Int32Array,
  texels: number,
  write: Bodies['write'],
): Bodies {
  const count = rows.length
  const own = new Uint16Array(count)
  let [thickest, thinnest] = [0, Infinity]
  let isPlain = true
  for (let body = 0; body < count; body++) {
    const row = rows[body]!
    own[body] = group[row]!
    thickest = Math.max(thickest, radius[row]!)
    thinnest = Math.min(thinnest, radius[row]!)
    if (sector[row]! >= 0 || isAlternative[row] === 1) isPlain = false
  }
  const middles = () => {
    const middle = new Float32Array(3 * count)
    for (let body = 0; body < count; body++) {
      for (let axis = 0; axis < 3; axis++) middle[3 * body + axis] = center[3 * rows[body]! + axis]!
    }
    return middle
  }
  return { count, texels, middles, group: own, reach: thickest, thickest, thinnest, isPlain, write }
}

function ballRows({ count, ellipsoid }: Spheres): Int32Array {
  const rows = new Int32Array(count)
  let balls = 0
  for (let row = 0; row < count; row++) if (ellipsoid[row]! < 0) rows[balls++] = row
  return rows.subarray(0, balls)
}

function writeAtom(spheres: Spheres, sphere: number, into: RowTexture, row: number): void {
  const { floats, words } = into
  const at = 4 * into.texels * row
  for (let axis = 0; axis < 3; axis++) floats[at + axis] = spheres.center[3 * sphere + axis]!
  floats[at + 3] = spheres.radius[sphere]!
  words[at + 4] = packedColor(spheres.color, sphere)
  words[at + 5] = sphere
  words[at + 6] = spheres.group[sphere]! | (spheres.isAlternative[sphere]! << 16)
  words[at + 7] = spheres.sector[sphere]! + 1
}

/** Reads what `writeAtom` wrote. */
export const READ_ATOM = /* glsl */ `
${READ_ROW}
struct Atom {
  vec3 center;
  float radius;
  vec3 color;
  float sphere;
  float group;
  /** First sector (below 0: none), and 1 for an alternative. */
  vec2 marks;
};

Atom atomOf(int row, int texels) {
  vec4 ball = uintBitsToFloat(texelOf(row, texels, 0));
  uvec4 rest = texelOf(row, texels, 1);
  return Atom(
    ball.xyz,
    ball.w,
    colorOf(rest.x),
    float(rest.y),
    float(rest.z & 65535u),
    vec2(float(int(rest.w) - 1), float(rest.z >> 16))
  );
}
`
export const READ_BALL = `${READ_ATOM}
const int TEXELS = ${ATOM_TEXELS};
`
export const READ_ELLIPSOID = `${READ_ATOM}
const int TEXELS = ${ELLIPSOID_TEXELS};
`

/** All sticks, in their order. */
export function stickBodies(sticks: Sticks): Bodies {
  const { count, start, end, radius } = sticks
  const group = new Uint16Array(count)
  let [farthest, thickest, thinnest] = [0, 0, Infinity]
  for (let i = 0; i < count; i++) {
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      const [p, q] = [start[3 * i + axis]!, end[3 * i + axis]!]
      square += 0.25 * (q - p) * (q - p)
    }
    farthest = Math.max(farthest, square)
    thickest = Math.max(thickest, radius[i]!)
    thinnest = Math.min(thinnest, radius[i]!)
    group[i] = Math.max(sticks.group[2 * i]!, sticks.group[2 * i + 1]!)
  }
  const reach = Math.sqrt(farthest) + thickest
  const isPlain =
    sticks.pattern.every((pattern) => pattern === StickPattern.whole) &&
    sticks.isAlternative.every((is) => is === 0)
  const write: Bodies['write'] = (body, into, row) => writeStick(sticks, body, into, row)
  const middles = () => start.map((value, at) => 0.5 * (value + end[at]!))
  return { count, texels: STICK_TEXELS, middles, group, reach, thickest, thinnest, isPlain, write }
}

function writeStick(sticks: Sticks, stick: number, into: RowTexture, row: number): void {
  const { floats, words } = into
  const at = 4 * STICK_TEXELS * row
  for (let axis = 0; axis < 3; axis++) {
    floats[at + axis] = sticks.start[3 * stick + axis]!
    floats[at + 4 + axis] = sticks.end[3 * stick + axis]!
  }
  const thickness = Math.min(65535, Math.round(sticks.radius[stick]! / STICK_UNIT))
  const kind = sticks.isAlternative[stick]! + 2 * sticks.pattern[stick]!
  words[at + 3] = thickness | (kind << 16)
  words[at + 7] = sticks.group[2 * stick]! | (sticks.group[2 * stick + 1]! << 16)
  words[at + 8] = packedColor(sticks.colorStart, stick)
  words[at + 9] = packedColor(sticks.colorEnd, stick)
  words[at + 10] = sticks.spheres[2 * stick]!
  words[at + 11] = sticks.spheres[2 * stick + 1]!
}

/** Reads what `writeStick` wrote. */
export const READ_STICK = /* glsl */ `
${READ_ROW}
const int TEXELS = ${STICK_TEXELS};
const float STICK_UNIT = ${STICK_UNIT};

struct Stick {
  vec3 start;
  vec3 end;
  float radius;
  vec2 group;
  vec3 colorStart;
  vec3 colorEnd;
  vec2 spheres;
  /** 1 for an alternative, and 2 times its pattern. */
  int kind;
};

Stick stickOf(int row) {
  uvec4 first = texelOf(row, TEXELS, 0);
  uvec4 second = texelOf(row, TEXELS, 1);
  uvec4 third = texelOf(row, TEXELS, 2);
  return Stick(
    uintBitsToFloat(first.xyz),
    uintBitsToFloat(second.xyz),
    float(first.w & 65535u) * STICK_UNIT,
    vec2(float(second.w & 65535u), float(second.w >> 16)),
    colorOf(third.x),
    colorOf(third.y),
    vec2(third.zw),
    int(first.w >> 16)
  );
}
`
