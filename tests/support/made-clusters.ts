/** Bare clusters of the literature, made from ideal coordinates: right in shape, not measured. */
import { ring, signed, type Atom } from './crystals'

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

/** [SO4@Ag12(SCH3)6]: a sulfate in a cuboctahedron of silver, sulfur over its squares. */
export function sulfateInSilver12(): Atom[] {
  const [edge, arm, donor, carbon] = [2.44, 0.855, 3.9, 5.72]
  return numbered([
    ['S', 0, 0, 0],
    ...signed('O', [arm, arm, arm], 1),
    ...signed('Ag', [edge, edge, 0]),
    ...signed('Ag', [edge, 0, edge]),
    ...signed('Ag', [0, edge, edge]),
    ...onAxes('S', donor),
    ...onAxes('C', carbon),
  ])
}

/** [TeMo6O24]6− (Anderson): TeO6 in a ring of six MoO6 that share edges. */
export function andersonTellurate(): Atom[] {
  const sides = [0, 1, 2, 3, 4, 5].flatMap((k): Atom[] => {
    const at = (label: string, radius: number, height: number, turn: number): Atom =>
      ring(label, 6, radius, height, turn)[k]!
    const up = k % 2 === 0 ? 1 : -1
    return [
      at('Mo', 3.28, 0, 0),
      at('O', 1.62, 1.05 * up, 0.5),
      at('O', 3.15, -up, 0.5),
      at('O', 4.35, 1.33, 0),
      at('O', 4.35, -1.33, 0),
    ]
  })
  return numbered([['Te', 0, 0, 0], ...sides])
}

function onAxes(label: string, far: number): Atom[] {
  return [
    ...signed(label, [far, 0, 0]),
    ...signed(label, [0, far, 0]),
    ...signed(label, [0, 0, far]),
  ]
}

/** Numbers the labels, which are elements. */
function numbered(atoms: readonly Atom[]): Atom[] {
  return atoms.map(([label, ...place], k): Atom => [
    `${label.replace(/\d+/, '')}${k + 1}`,
    ...place,
  ])
}
