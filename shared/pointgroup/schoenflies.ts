import { dot } from '../geometry/vec3'
import type { LineReading, SymmetryLine } from './symmetry-lines'

/**
 * The Schoenflies symbol of a finite group from the directions about which it acts, digits plain:
 * `D3d`, `Oh`.
 *
 * @param order how many operations it has
 * Source: International Tables A (2016), table 3.2.1.4, and the same rules for groups no lattice allows.
 */
export function schoenfliesSymbol({ lines, inversion }: LineReading, order: number): string {
  const rotations = 1 + lines.reduce((sum, line) => sum + line.rotations.length, 0)
  const isProper = rotations === order
  const high = lines.filter((line) => line.order > 2)
  if (high.length > 1) return cubicSymbol(rotations, isProper, inversion >= 0)
  const axes = lines.filter((line) => line.order > 1)
  const planes = lines.filter((line) => line.reflections.length > 0)
  if (axes.length === 0) return isProper ? 'C1' : planes.length > 0 ? 'Cs' : 'Ci'

  const principal = high[0] ?? axes[0]!
  const n = principal.order
  const isDihedral = rotations === 2 * n
  if (isProper) return `${isDihedral ? 'D' : 'C'}${n}`
  if (isDihedral) return `D${n}${isHorizontal(planes, high[0], axes) ? 'h' : 'd'}`
  if (planes.length === 0) return `S${2 * n}`
  return `C${n}${principal.reflections.length > 0 ? 'h' : 'v'}`
}

function cubicSymbol(rotations: number, isProper: boolean, hasInversion: boolean): string {
  const family = rotations === 12 ? 'T' : rotations === 24 ? 'O' : 'I'
  if (isProper) return family
  return hasInversion ? `${family}h` : 'Td'
}

/** Whether a plane stands across the principal axis; of D2 any of the three may be it. */
function isHorizontal(
  planes: readonly SymmetryLine[],
  principal: SymmetryLine | undefined,
  axes: readonly SymmetryLine[],
): boolean {
  const candidates = principal === undefined ? axes : [principal]
  return planes.some((plane) =>
    candidates.some((axis) => Math.abs(dot(plane.direction, axis.direction)) > 0.9),
  )
}
