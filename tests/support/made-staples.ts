/** Clusters with staples, put together by hand: an octahedron that three arches span, and Ag44(SR)30. */
import { add, length, scale, subtract, type Vec3 } from '../../shared/geometry/vec3'
import { signed, type Atom } from './crystals'

/** Å: Au–Au 2.80. */
const VERTEX = 1.98

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

/** An atom above an edge: how far along it from its middle, and how far out, Å. */
type Placed = readonly [element: string, along: number, out: number]

/** Au6 in three staples that are alike: what stands above each of the edges that they span. */
function spannedOctahedron(above: readonly Placed[]): Atom[] {
  const staples = SPANNED.flatMap(([p, q], staple) => {
    const middle = scale(add(p, q), 0.5)
    const along = unit(subtract(q, p))
    const out = unit(middle)
    return above.map(([element, x, z], k): Atom => {
      const [a, b, c] = add(middle, add(scale(along, x), scale(out, z)))
      return [`${element}${100 * (staple + 1) + k}`, a, b, c]
    })
  })
  return [
    ...signed('Au', [VERTEX, 0, 0]),
    ...signed('Au', [0, VERTEX, 0]),
    ...signed('Au', [0, 0, VERTEX]),
    ...staples,
  ].map(([label, ...place], k): Atom => [label.replace(/\d+/, String(k + 1)), ...place])
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
  return [
    ...turned('Ag', inner),
    ...signed('Ag', cube),
    ...turned('Ag', edge),
    ...turned('Ag', mount),
    ...[anchor, bridge].flatMap((sulfur) => [
      ...turned('S', sulfur),
      ...turned('C', carbonOf(sulfur)),
    ]),
  ].map(([label, ...place], k): Atom => [label.replace(/\d+/, String(k + 1)), ...place])
}

/** A point under all changes of sign and cyclic turns of the axes. */
function turned(label: string, [x, y, z]: Vec3): Atom[] {
  return [...signed(label, [x, y, z]), ...signed(label, [z, x, y]), ...signed(label, [y, z, x])]
}

function unit(p: Vec3): Vec3 {
  return scale(p, 1 / length(p))
}
