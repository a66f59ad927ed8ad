/** Rods, sandwiches and stacks from ideal coordinates in Å, their axis along z. */
import type { Crystal } from '../../shared/crystal/crystal'
import { moleculeInBox, ring, type Atom } from './crystals'
import { statementOf } from './statement'

/** Å. */
const GOLD_GOLD = 2.9

/**
 * [Pt3(CO)3(μ-CO)3]n, n triangles over one another: Pt–Pt 2.66 in and 3.05 between them, each turned a
 * little against the one below.
 *
 * Source of the distances: Calabrese et al., J. Am. Chem. Soc. 96, 1974, 2614.
 */
export function chiniStack(triangles: number): Crystal {
  const radius = 2.66 / Math.sqrt(3)
  const atoms = Array.from({ length: triangles }, (_, k) => {
    const z = 3.05 * (k - (triangles - 1) / 2)
    const turn = 0.05 * k
    return [
      ...ring(`Pt${k}1`, 3, radius, z, turn),
      ...ring(`C${k}1`, 3, radius + 1.85, z, turn),
      ...ring(`O${k}1`, 3, radius + 3, z, turn),
      ...ring(`C${k}2`, 3, radius / 2 + 1.55, z, turn + 0.5),
      ...ring(`O${k}2`, 3, radius / 2 + 2.72, z, turn + 0.5),
    ]
  }).flat()
  // Contacts of metals join no two molecules unless the file says that they are one.
  const formulaMoiety = `C${6 * triangles} O${6 * triangles} Pt${3 * triangles} 2-`
  return { ...moleculeInBox(atoms), statement: statementOf({ isModel: true, formulaMoiety }) }
}

/**
 * A rod of centred icosahedra that share vertices along their fivefold axis: Au25 of two, Au37 of three.
 * Pentagons are staggered within an icosahedron and eclipsed at a shared vertex.
 */
export function icosahedralRod(icosahedra: number): Atom[] {
  const reach = GOLD_GOLD * Math.sin((2 * Math.PI) / 5)
  const height = reach / Math.sqrt(5)
  const atoms: Atom[] = [['Au900', 0, 0, -icosahedra * reach]]
  for (let k = 0; k < icosahedra; k++) {
    const z = (2 * k + 1 - icosahedra) * reach
    const turn = k % 2 === 0 ? 0 : 0.5
    atoms.push(
      ...ring(`Au${k}1`, 5, 2 * height, z - height, turn),
      ['Au91' + k, 0, 0, z],
      ...ring(`Au${k}2`, 5, 2 * height, z + height, turn + 0.5),
      ['Au92' + k, 0, 0, z + reach],
    )
  }
  return atoms
}

/** Thirteen close-packed atoms, 3 + 7 + 3: hexagonal (anticuboctahedron) or cubic (cuboctahedron). */
export function closePacked(stacking: 'ABA' | 'ABC'): Atom[] {
  const rise = GOLD_GOLD * Math.sqrt(2 / 3)
  const radius = GOLD_GOLD / Math.sqrt(3)
  return [
    ['Au1', 0, 0, 0],
    ...ring('Au2', 6, GOLD_GOLD, 0),
    ...ring('Au3', 3, radius, rise, 1 / 4),
    ...ring('Au4', 3, radius, -rise, stacking === 'ABA' ? 1 / 4 : 3 / 4),
  ]
}

/** Two plain hexagons of silver over one another, 2.8 Å apart. */
export function hexagonalPrism(): Atom[] {
  return [...ring('Ag1', 6, GOLD_GOLD, -1.4), ...ring('Ag2', 6, GOLD_GOLD, 1.4)]
}
