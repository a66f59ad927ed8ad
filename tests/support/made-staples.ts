/** Clusters with staples, put together by hand: an octahedron that three arches span, Au38(SR)24, Ag44(SR)30. */
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../../shared/geometry/vec3'
import { signed, type Atom } from './crystals'

/** Å, from the centre of the octahedron to its vertices: Au–Au 2.80. */
export const VERTEX = 1.98

/** Three edges of the octahedron that have all its vertices between them. */
const SPANNED: readonly (readonly [Vec3, Vec3])[] = [
  [
    [VERTEX, 0, 0],
    [0, VERTEX, 0],
  ],
  [
    [-VERTEX, 0, 0],
    [0, 0, VERTEX],
  ],
  [
    [0, -VERTEX, 0],
    [0, 0, -VERTEX],
  ],
]

/** An atom over a line between two: how far along it from its middle, how far out and how far aside, Å. */
type Placed = readonly [element: string, along: number, out: number, aside?: number]

/** Atoms over the line from p to q, out from a centre. */
function over(p: Vec3, q: Vec3, center: Vec3, placed: readonly Placed[]): Atom[] {
  const middle = scale(add(p, q), 0.5)
  const along = unit(subtract(q, p))
  const away = subtract(middle, center)
  const out = unit(subtract(away, scale(along, dot(away, along))))
  const aside = cross(along, out)
  return placed.map(([element, x, y, z = 0]): Atom => {
    const shift = add(add(scale(along, x), scale(out, y)), scale(aside, z))
    return [element, ...add(middle, shift)]
  })
}

/** Numbers the labels, which are elements. */
function numbered(atoms: readonly Atom[]): Atom[] {
  return atoms.map(([label, ...place], k): Atom => [
    `${label.replace(/\d+/, '')}${k + 1}`,
    ...place,
  ])
}

/** Au6 in three staples that are alike: what stands over each of the edges that they span. */
function spannedOctahedron(placed: readonly Placed[]): Atom[] {
  return numbered([
    ...signed('Au', [VERTEX, 0, 0]),
    ...signed('Au', [0, VERTEX, 0]),
    ...signed('Au', [0, 0, VERTEX]),
    ...SPANNED.flatMap(([p, q]) => over(p, q, [0, 0, 0], placed)),
  ])
}

/** Au6 with three staples X–M–Y, M–X 2.25 Å; donors that are no halides carry a methyl carbon. */
export function arched(metal: string, first: string, second: string): Atom[] {
  const carbon = (donor: string, side: 1 | -1): Placed[] =>
    donor === 'Cl' ? [] : [['C', side * 3.0, 3.8]]
  return spannedOctahedron([
    [first, -2.1, 2.2],
    ...carbon(first, -1),
    [metal, 0, 3],
    [second, 2.1, 2.2],
    ...carbon(second, 1),
  ])
}

/** Au6 with three Au(C≡CR)2: σ to the gold above, Au–C 2.0 Å, π to the vertex below, 2.1 and 2.45 Å. */
export function archedByAlkynyl(): Atom[] {
  const side = (sign: 1 | -1): Placed[] => [
    ['C', sign * 1.9, 2.4],
    ['C', sign * 2.82, 1.6],
    ['C', sign * 4.18, 1.17],
  ]
  return spannedOctahedron([['Au', 0, 3], ...side(1), ...side(-1)])
}

/**
 * The skeleton of [Ag44(SR)30]4− in Th: Ag12 icosahedron in Ag20 dodecahedron, and over six of its
 * edges Ag2(SR)5, a carbon on each sulfur. Ag–S 2.4 to 2.6, Ag–Ag in the kernel 2.8 to 3.3 Å.
 */
export function silver44(): Atom[] {
  const inner: Vec3 = [1.45, 0, 2.35]
  const cube: Vec3 = [2.6, 2.6, 2.6]
  const edge: Vec3 = [0, 1.6, 4.2]
  const mount: Vec3 = [2.35, 0, 6]
  const anchor: Vec3 = [2.2, 2.3, 5]
  const bridge: Vec3 = [0, 0, 7]
  const carbonOf = (sulfur: Vec3): Vec3 => scale(sulfur, 1 + 1.82 / length(sulfur))
  return numbered([
    ...turned('Ag', inner),
    ...signed('Ag', cube),
    ...turned('Ag', edge),
    ...turned('Ag', mount),
    ...[anchor, bridge].flatMap((sulfur) => [
      ...turned('S', sulfur),
      ...turned('C', carbonOf(sulfur)),
    ]),
  ])
}

/** Å: Au–Au in the icosahedra of Au38. */
const EDGE = 2.88

/**
 * The skeleton of Au38(SR)24 in D3: two centred icosahedra that share a face, three Au(SR)2 about the
 * waist and three Au2(SR)3 about each end, placed as those of Au25(SR)18 are.
 */
export function gold38(): Atom[] {
  const layer = (radius: number, height: number, angle: number): Vec3 => {
    const turn = (Math.PI * angle) / 180
    return [radius * EDGE * Math.cos(turn), radius * EDGE * Math.sin(turn), height * EDGE]
  }
  // Layers of an icosahedron along its threefold axis, from the face that is shared.
  const [small, large] = [1 / Math.sqrt(3), 0.934]
  const center: Vec3 = layer(0, 0.756, 0)
  const end = (angle: number): Vec3 => layer(small, 1.512, angle)
  const upper = (angle: number): Vec3 => layer(large, 0.934, angle)
  const lower = (angle: number): Vec3 => layer(large, 0.578, angle)
  const twofold = ([x, y, z]: Vec3): Vec3 => [x, -y, -z]
  const dimer: readonly Placed[] = [
    ['S', -3.8, 1.97],
    ['Au', -1.77, 3.1],
    ['S', 0, 4.58],
    ['Au', 1.77, 3.1],
    ['S', 3.8, 1.97],
    ['C', -4.1, 2, 1.8],
    ['C', 0, 5.15, 1.7],
    ['C', 4.1, 2, 1.8],
  ]
  const monomer: readonly Placed[] = [
    ['S', -2.3, 2.3],
    ['Au', 0, 2.5],
    ['S', 2.3, 2.3],
    ['C', -2.3, 2.6, 1.8],
    ['C', 2.3, 2.6, -1.8],
  ]
  const half = [0, 120, 240].flatMap((turn): Atom[] => [
    ['Au', ...end(60 + turn)],
    ['Au', ...upper(turn)],
    ['Au', ...lower(60 + turn)],
    ...over(end(60 + turn), lower(180 + turn), center, dimer),
  ])
  return numbered([
    ['Au', ...center],
    ...half,
    ['Au', ...twofold(center)],
    ...half.map(([label, ...place]): Atom => [label, ...twofold(place)]),
    ...[0, 120, 240].flatMap((turn): Atom[] => [
      ['Au', ...layer(small, 0, turn)],
      ...over(upper(turn), twofold(upper(-turn)), [0, 0, 0], monomer),
    ]),
  ])
}

/** A point under all changes of sign and cyclic turns of the axes. */
function turned(label: string, [x, y, z]: Vec3): Atom[] {
  return [...signed(label, [x, y, z]), ...signed(label, [z, x, y]), ...signed(label, [y, z, x])]
}

function unit(p: Vec3): Vec3 {
  return scale(p, 1 / length(p))
}
