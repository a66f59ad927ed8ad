import { GOLDEN, ring, signed } from './ideal-points'

/** Solids and molecules, Å, kinds as atomic numbers, with the group of every textbook. */
export const SHAPES: readonly (readonly [name: string, symbol: string, rows: number[][]])[] = [
  [
    'water',
    'C2v',
    [
      [8, 0, 0, 0],
      [1, 0.757, 0.587, 0],
      [1, -0.757, 0.587, 0],
    ],
  ],
  ['ammonia', 'C3v', [[7, 0, 0, 0.38], ...ring(1, 3, 0.94, 0)]],
  ['methane', 'Td', [[6, 0, 0, 0], ...tetrahedron(1, 0.63)]],
  ['sulfur hexafluoride', 'Oh', [[16, 0, 0, 0], ...signed(9, [1.56, 0, 0])]],
  [
    'phosphorus pentafluoride',
    'D3h',
    [[15, 0, 0, 0], ...ring(9, 3, 1.53, 0), [9, 0, 0, 1.58], [9, 0, 0, -1.58]],
  ],
  ['iodine pentafluoride', 'C4v', [[53, 0, 0, 0.3], ...ring(9, 4, 1.87, 0), [9, 0, 0, 2.1]]],
  [
    'iodine heptafluoride',
    'D5h',
    [[53, 0, 0, 0], ...ring(9, 5, 1.86, 0), [9, 0, 0, 1.79], [9, 0, 0, -1.79]],
  ],
  ['xenon tetrafluoride', 'D4h', [[54, 0, 0, 0], ...ring(9, 4, 1.95, 0)]],
  ['boric acid', 'C3h', [[5, 0, 0, 0], ...ring(8, 3, 1.36, 0), ...ring(1, 3, 1.95, 0, 25)]],
  [
    'hydrogen peroxide',
    'C2',
    [
      [8, 0, 0.73, 0],
      [8, 0, -0.73, 0],
      [1, 0.84, 0.88, 0.47],
      [1, -0.84, -0.88, 0.47],
    ],
  ],
  [
    'bromochlorofluoromethane',
    'C1',
    [
      [6, 0, 0, 0],
      [1, 0.6, 0.6, 0.6],
      [9, 0.8, -0.8, -0.8],
      [17, -1, 1, -1],
      [35, -1.1, -1.1, 1.1],
    ],
  ],
  [
    'allene',
    'D2d',
    [
      [6, 0, 0, 0],
      [6, 0, 0, 1.31],
      [6, 0, 0, -1.31],
      ...ring(1, 2, 0.93, 1.87),
      ...ring(1, 2, 0.93, -1.87, 90),
    ],
  ],
  ['staggered ethane', 'D3d', ethane(60)],
  ['eclipsed ethane', 'D3h', ethane(0)],
  ['ethane between', 'D3', ethane(25)],
  ['benzene', 'D6h', [...ring(6, 6, 1.39, 0), ...ring(1, 6, 2.48, 0)]],
  [
    'trichlorobenzene, 1,3,5',
    'D3h',
    [...ring(6, 6, 1.39, 0), ...ring(17, 3, 3.1, 0), ...ring(1, 3, 2.48, 0, 60)],
  ],
  ['sulfur, S8', 'D4d', [...ring(16, 4, 2.36, 0.5), ...ring(16, 4, 2.36, -0.5, 45)]],
  ['ferrocene, eclipsed', 'D5h', ferrocene(0)],
  ['ferrocene, staggered', 'D5d', ferrocene(36)],
  ['ferrocene, between', 'D5', ferrocene(15)],
  ['cubane', 'Oh', [...signed(6, [0.785, 0.785, 0.785]), ...signed(1, [1.41, 1.41, 1.41])]],
  [
    'a tetramer of a cubane kind, Cu4I4',
    'Td',
    [...tetrahedron(29, 0.95), ...tetrahedron(53, -1.45)],
  ],
  [
    'a hexakis complex of a square antiprism',
    'D4d',
    [[42, 0, 0, 0], ...ring(6, 4, 1.8, 1.2), ...ring(6, 4, 1.8, -1.2, 45)],
  ],
  ['octahedron', 'Oh', signed(29, [2, 0, 0])],
  ['cuboctahedron', 'Oh', signed(29, [2, 2, 0])],
  ['icosahedron', 'Ih', signed(29, [0, 1.45, 1.45 * GOLDEN])],
  ['dodecahedron', 'Ih', signed(29, [2, 2, 2], [0, 2 / GOLDEN, 2 * GOLDEN])],
  ['centred icosahedron, Au13', 'Ih', [[79, 0, 0, 0], ...signed(79, [0, 1.45, 1.45 * GOLDEN])]],
  [
    'anticuboctahedron',
    'D3h',
    [...ring(29, 6, 2.6, 0), ...ring(29, 3, 1.5, 2.12, 30), ...ring(29, 3, 1.5, -2.12, 30)],
  ],
  [
    'Ino decahedron, M13',
    'D5h',
    [
      [79, 0, 0, 0],
      [79, 0, 0, 2.7],
      [79, 0, 0, -2.7],
      ...ring(79, 5, 2.4, 1.4),
      ...ring(79, 5, 2.4, -1.4),
    ],
  ],
  [
    'bi-icosahedron sharing a vertex, Au25 rod',
    'D5h',
    [
      [79, 0, 0, 0],
      ...[1, -1].flatMap((s) => [
        ...ring(79, 5, 2.5, 1.5 * s),
        [79, 0, 0, 2.8 * s],
        ...ring(79, 5, 2.5, 4.1 * s, 36),
        [79, 0, 0, 5.6 * s],
      ]),
    ],
  ],
  ['truncated tetrahedron, Friauf', 'Td', truncatedTetrahedron()],
  [
    'buckminsterfullerene',
    'Ih',
    signed(
      6,
      [0, 0.7, 2.1 * GOLDEN],
      [0.7, 0.7 * (2 + GOLDEN), 1.4 * GOLDEN],
      [0.7 * GOLDEN, 1.4, 0.7 * (2 * GOLDEN + 1)],
    ),
  ],
  [
    'carbon dioxide',
    'D∞h',
    [
      [6, 0, 0, 0],
      [8, 0, 0, 1.16],
      [8, 0, 0, -1.16],
    ],
  ],
  [
    'hydrogen cyanide',
    'C∞v',
    [
      [1, 0, 0, -1.06],
      [6, 0, 0, 0],
      [7, 0, 0, 1.16],
    ],
  ],
  ['a single atom', 'Kh', [[2, 1, 2, 3]]],
]

export function tetrahedron(kind: number, size: number): number[][] {
  return [
    [kind, size, size, size],
    [kind, size, -size, -size],
    [kind, -size, size, -size],
    [kind, -size, -size, size],
  ]
}

function ethane(turn: number): number[][] {
  return [
    [6, 0, 0, 0.77],
    [6, 0, 0, -0.77],
    ...ring(1, 3, 1.02, 1.16),
    ...ring(1, 3, 1.02, -1.16, turn),
  ]
}

export function ferrocene(turn: number): number[][] {
  return [[26, 0, 0, 0], ...ring(6, 5, 1.21, 1.65), ...ring(6, 5, 1.21, -1.65, turn)]
}

/** Permutations of (3, 1, 1) with an even number of minus signs. */
function truncatedTetrahedron(): number[][] {
  return signed(29, [3, 1, 1]).filter(([, x, y, z]) => x! * y! * z! > 0)
}
