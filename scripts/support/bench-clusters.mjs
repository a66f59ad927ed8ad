/** Made clusters for the bench: Mackay icosahedra of gold under hexanethiolates, as CIF text. */

const GOLDEN = (1 + Math.sqrt(5)) / 2
/** Å. */
const [GOLD_GOLD, GOLD_SULFUR, EDGE_OF_CELL] = [2.88, 2.4, 200]

const CORNERS = [-1, 1].flatMap((a) =>
  [-GOLDEN, GOLDEN].flatMap((b) => [
    [0, a, b],
    [a, b, 0],
    [b, 0, a],
  ]),
)

const plus = (p, q) => p.map((x, i) => x + q[i])
const times = (p, factor) => p.map((x) => x * factor)
const length = (p) => Math.hypot(...p)
const between = (p, q) => length(plus(p, times(q, -1)))
const unit = (p) => times(p, 1 / length(p))

/** The corners of each face of an icosahedron of edge 2. */
function faces() {
  const isEdge = (i, j) => Math.abs(between(CORNERS[i], CORNERS[j]) - 2) < 1e-6
  const found = []
  for (let i = 0; i < 12; i++) {
    for (let j = i + 1; j < 12; j++) {
      for (let k = j + 1; k < 12; k++) {
        if (isEdge(i, j) && isEdge(j, k) && isEdge(i, k)) found.push([i, j, k])
      }
    }
  }
  return found.map((corners) => corners.map((corner) => CORNERS[corner]))
}

/** The atoms of one shell of a Mackay icosahedron, Å; `shell` 0 is the atom in the middle. */
function mackayShell(shell) {
  if (shell === 0) return [[0, 0, 0]]
  const points = new Map()
  for (const [a, b, c] of faces()) {
    for (let i = 0; i <= shell; i++) {
      for (let j = 0; j <= shell - i; j++) {
        const sum = plus(plus(times(a, i), times(b, j)), times(c, shell - i - j))
        const point = times(sum, GOLD_GOLD / 2)
        points.set(point.map((x) => Math.round(x * 1000)).join(), point)
      }
    }
  }
  return [...points.values()]
}

/** S and six CH2 with their hydrogen, straight outward from an atom of the surface. */
function hexanethiolate(gold) {
  const out = unit(gold)
  const across = unit(Math.abs(out[2]) < 0.9 ? [-out[1], out[0], 0] : [0, -out[2], out[1]])
  const aside = [
    out[1] * across[2] - out[2] * across[1],
    out[2] * across[0] - out[0] * across[2],
    out[0] * across[1] - out[1] * across[0],
  ]
  const at = (far, x, y) =>
    plus(gold, plus(times(out, far), plus(times(across, x), times(aside, y))))
  const atoms = [['S', at(GOLD_SULFUR, 0, 0)]]
  for (let k = 0; k < 6; k++) {
    const [far, side] = [GOLD_SULFUR + 1.6 + 1.27 * k, k % 2 === 0 ? 0.42 : -0.42]
    atoms.push(['C', at(far, side, 0)])
    const sideOfH = side + Math.sign(side) * 0.6
    atoms.push(['H', at(far, sideOfH, 0.9)], ['H', at(far, sideOfH, -0.9)])
  }
  return [...atoms, ['H', at(GOLD_SULFUR + 9, 0, 0)]]
}

/** The CIF of a cluster of so many shells: 1 → Au13, 2 → Au55, 3 → Au147, 4 → Au309, 5 → Au561. */
export function mackayCif(shells) {
  const inner = Array.from({ length: shells }, (_, k) => mackayShell(k)).flat()
  const surface = mackayShell(shells)
  const atoms = [
    ...[...inner, ...surface].map((point) => ['Au', point]),
    ...surface.flatMap(hexanethiolate),
  ]
  const rows = atoms.map(([element, point], i) => {
    const fract = point.map((x) => (x / EDGE_OF_CELL + 0.5).toFixed(6)).join(' ')
    return `${element}${i + 1} ${element} ${fract}`
  })
  return `data_Au${inner.length + surface.length}
_cell_length_a ${EDGE_OF_CELL}
_cell_length_b ${EDGE_OF_CELL}
_cell_length_c ${EDGE_OF_CELL}
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_space_group_name_H-M_alt 'P 1'
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
${rows.join('\n')}
`
}
