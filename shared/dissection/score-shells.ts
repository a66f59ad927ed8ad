import { add, distance, length, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { Shell } from './shells'

/** Å: an atom no farther from the centre has no direction. */
const AT_CENTER = 0.05

/**
 * How well a cluster is described by concentric shells of metals, 0 to 1: the mean over the metals of
 * separation × evenness of their shell.
 *
 * Separation is g / (g + Δr), where Δr is the width of the shell and g the gap to the nearest other
 * (to the centre when there is no other): 1 for a shell of one radius. Evenness is 1 − |Σû| / n over
 * the directions û of its n atoms: 1 when they surround the centre, 0 for one atom off centre.
 *
 * @param cartn  3 per ensemble atom, Å
 * @param shells all metal shells, by radius
 */
export function scoreShells(cartn: Float64Array, center: Vec3, shells: readonly Shell[]): number {
  let total = 0
  let atoms = 0
  for (const [index, shell] of shells.entries()) {
    total += shell.atoms.length * separation(shells, index) * evenness(cartn, center, shell)
    atoms += shell.atoms.length
  }
  return total / atoms
}

function separation(shells: readonly Shell[], index: number): number {
  const { inner, outer } = shells[index]!
  const width = outer - inner
  if (width === 0) return 1
  const gaps = shells
    .filter((shell) => shell !== shells[index])
    .map((shell) => Math.max(0, shell.inner - outer, inner - shell.outer))
  const gap = gaps.length === 0 ? inner : Math.min(...gaps)
  return gap / (gap + width)
}

function evenness(cartn: Float64Array, center: Vec3, { atoms }: Shell): number {
  let sum: Vec3 = [0, 0, 0]
  for (const atom of atoms) {
    const away = subtract(pointAt(cartn, atom), center)
    const far = distance(pointAt(cartn, atom), center)
    if (far > AT_CENTER) sum = add(sum, scale(away, 1 / far))
  }
  return 1 - length(sum) / atoms.length
}
