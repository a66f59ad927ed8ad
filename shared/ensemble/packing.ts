import { toCartesian, toFractional, type UnitCell } from '../geometry/cell'
import { distance, length, pointAt, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { FARTHEST_CELL, MOST_SHOWN, type AtomSet } from './atom-set'
import type { MoleculeIndex } from './molecule-index'
import { addUnit, unitKey, unitOf, type Unit } from './units'

/** Å: no wider than the room that as many atoms as can be shown take up. */
export function fittingRadius(cell: UnitCell, atomsPerCell: number, radius: number): number {
  if (!(radius > 0)) return 0
  const room = (MOST_SHOWN / Math.max(1, atomsPerCell)) * cell.volume.value
  const reach = cell.cartnToFract.map((row) => (FARTHEST_CELL / 2) * (1 / length(row)))
  return Math.min(radius, Math.cbrt((3 * room) / (4 * Math.PI)), ...reach)
}

/**
 * Adds every molecule of which an atom lies within a sphere, those that come nearest to its centre
 * first.
 *
 * @param center Cartesian, Å
 * Cost: linear in the atoms of the box around the sphere.
 */
export function addPacking(
  set: AtomSet,
  cell: UnitCell,
  { atoms }: AtomGraph,
  index: MoleculeIndex,
  center: Vec3,
  radius: number,
  withAlternatives: boolean,
): void {
  const middle = toFractional(cell, center)
  const reach = cell.cartnToFract.map((row) => radius * length(row))
  const found = new Map<string, { unit: Unit; nearest: number }>()
  for (let atom = 0; atom < atoms.count; atom++) {
    if (atoms.isPresent[atom] === 0) continue
    const [x, y, z] = pointAt(atoms.fract, atom)
    const [x0, x1] = latticeRange(middle[0] - x, reach[0]!)
    const [y0, y1] = latticeRange(middle[1] - y, reach[1]!)
    const [z0, z1] = latticeRange(middle[2] - z, reach[2]!)
    for (let a = x0; a <= x1; a++) {
      for (let b = y0; b <= y1; b++) {
        for (let c = z0; c <= z1; c++) {
          const far = distance(toCartesian(cell, [x + a, y + b, z + c]), center)
          if (far > radius) continue
          const unit = unitOf(index, atom, [a, b, c])
          const known = found.get(unitKey(unit))
          if (known === undefined) found.set(unitKey(unit), { unit, nearest: far })
          else known.nearest = Math.min(known.nearest, far)
        }
      }
    }
  }
  const byDistance = [...found.values()].toSorted((p, q) => p.nearest - q.nearest)
  for (const { unit } of byDistance) addUnit(set, index, unit, withAlternatives)
}

/** The whole numbers within `reach` of `middle`. */
function latticeRange(middle: number, reach: number): [first: number, last: number] {
  return [Math.ceil(middle - reach) + 0, Math.floor(middle + reach) + 0]
}
