/** Bare clusters of the literature, made from ideal coordinates: right in shape, not measured. */
import { ring, type Atom } from './crystals'

/** Å, from the middle of an Au13 icosahedron to its vertices. */
const RADIUS = 2.78
/** Of an icosahedron with a vertex up: the height of its upper ring and the radius of both. */
const [HEIGHT, BELT] = [RADIUS / Math.sqrt(5), (2 * RADIUS) / Math.sqrt(5)]

/** Au25 of two centred icosahedra that share a vertex, as in [Au25(PPh3)10(SR)5Cl2]2+. */
export function biicosahedralGold25(): Atom[] {
  const half = (sign: 1 | -1): Atom[] => [
    ['Au', 0, 0, sign * RADIUS],
    ['Au', 0, 0, sign * 2 * RADIUS],
    ...ring('Au', 5, BELT, sign * (RADIUS + HEIGHT)),
    ...ring('Au', 5, BELT, sign * (RADIUS - HEIGHT), 0.5),
  ]
  return numbered([['Au', 0, 0, 0], ...half(1), ...half(-1)])
}

/** Au9 as in [Au9(PPh3)8]3+ (D2h): a centred icosahedron less the four vertices about its waist. */
export function centeredGold9(): Atom[] {
  const [near, far] = [0.5257 * RADIUS, 0.8507 * RADIUS]
  return numbered([
    ['Au', 0, 0, 0],
    ...[1, -1].flatMap((s) =>
      [1, -1].flatMap((t): Atom[] => [
        ['Au', 0, s * near, t * far],
        ['Au', s * far, 0, t * near],
      ]),
    ),
  ])
}

/** Ru5C(CO)15 less its carbonyls: a square pyramid with a carbide 0.1 Å below its base. */
export function carbidoRuthenium5(): Atom[] {
  return numbered([['Ru', 0, 0, 2], ...ring('Ru', 4, 2.02, 0), ['C', 0, 0, -0.12]])
}

/** Numbers the labels, which are elements. */
function numbered(atoms: readonly Atom[]): Atom[] {
  return atoms.map(([label, ...place], k): Atom => [
    `${label.replace(/\d+/, '')}${k + 1}`,
    ...place,
  ])
}
