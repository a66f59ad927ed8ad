import type { Crystal } from '../crystal/crystal'
import {
  addMat3,
  apply,
  multiply,
  quadraticForm,
  subtractMat3,
  transpose,
  type Mat3,
} from '../geometry/mat3'
import { add, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import type { CellAtoms } from './atom-graph'
import { cellVariance } from './cell-variance'
import { areOneRigidGroup, positionCovariances } from './position-covariance'

/** The s.u. of the distance in Å between atom `first` and atom `second` moved by `shift`; NaN: none. */
export type LengthSu = (first: number, second: number, shift: Vec3, length: number) => number

/**
 * Prepares the s.u. of interatomic distances.
 *
 *     σ²(d) = (G·Δ)ᵀ (V₁ + V₂ − C₁₂ − C₁₂ᵀ) (G·Δ) / d² + the cell's part
 *
 * with V of an image R·V·Rᵀ and, for two images of one site, the covariance C₁₂ = R₁·V·R₂ᵀ: in a
 * symmetric cluster an atom and its image move together, and leaving this out is the usual mistake.
 * Without a covariance matrix in the file different sites are taken as independent.
 *
 * Source: International Tables B (2008), section 3.1.10; Sands (1982), chapter 4.
 */
export function lengthSu(crystal: Crystal, atoms: CellAtoms): LengthSu {
  const fromCell = cellVariance(crystal)
  const covarianceOf = positionCovariances(crystal)
  const rotationOf = (atom: number) => crystal.spaceGroup.symops[atoms.symop[atom]!]!.rotation

  return (first, second, shift, length) => {
    const [site1, site2] = [atoms.site[first]!, atoms.site[second]!]
    const [own1, own2] = [covarianceOf(site1), covarianceOf(site2)]
    if (own1 === null || own2 === null || length === 0) return Number.NaN
    if (areOneRigidGroup(crystal.sites, [site1, site2])) return Number.NaN
    const [r1, r2] = [rotationOf(first), rotationOf(second)]
    let v = addMat3(rotate(r1, own1, r1), rotate(r2, own2, r2))
    if (site1 === site2) {
      const c12 = rotate(r1, own1, r2)
      v = subtractMat3(v, addMat3(c12, transpose(c12)))
    }
    const displacement = subtract(
      add(pointAt(atoms.fract, second), shift),
      pointAt(atoms.fract, first),
    )
    const slope = apply(crystal.cell.metric, displacement)
    const fromPositions = quadraticForm(v, slope) / (length * length)
    const variance = Math.max(0, fromPositions) + fromCell(displacement, length)
    return variance > 0 ? Math.sqrt(variance) : Number.NaN
  }
}

/** R·V·Sᵀ. */
function rotate(r: Mat3, v: Mat3, s: Mat3): Mat3 {
  return multiply(multiply(r, v), transpose(s))
}
