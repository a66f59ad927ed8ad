import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { apply, quadraticForm, transpose, type Mat3 } from '../geometry/mat3'
import { add, scale, type Vec3 } from '../geometry/vec3'
import { areOneRigidGroup, positionCovariances } from './position-covariance'
import { sumOfTiedSquares, tiedAxes, tiedSu } from '../symmetry/tied-parameters'
import { cellSlopes } from './cell-slopes'
import { exactPositions } from './exact-positions'

/**
 * The s.u. of a function of atomic positions from its gradient at each place. Places may repeat. Null:
 * an atom has no s.u. of its own (riding hydrogen, a calculated position), all are of rigid groups, or
 * nothing is uncertain,
 * as in an angle that the symmetry fixes.
 */
export type SuPropagation = (places: readonly Place[], gradients: readonly Vec3[]) => number | null

/** Of a variance this small beside its parts, which cancel, only rounding is left. */
const ROUNDING = 1e-12

interface Variance {
  readonly sum: number
  /** What it would be if nothing were correlated. */
  readonly uncorrelated: number
}

/**
 * Prepares the propagation of the s.u. of coordinates and cell into any function f of atomic positions;
 * the gradients it takes are ∂f/∂r in Cartesian coordinates (per Å).
 *
 *     σ²(f) = Σ over sites gᵀ·V·g + the cell's part,  g = Σ over the places of a site Rᵀ·Mᵀ·∂f/∂r
 *
 * so that an atom and its images move together, and what a special position ties stays tied; V is the
 * covariance of the listed site. A CIF has no covariances between sites or between coordinates.
 * The cell's part is that of the change of M at constant fractional coordinates; f must not depend on
 * how the crystal is turned or, but for the origin of the cell, on where it stands.
 *
 * Source: International Tables B (2008), section 3.1.10; Sands, Vectors and Tensors in Crystallography
 * (1982), chapter 4.
 */
export function suPropagation(crystal: Crystal): SuPropagation {
  const toFractional = transpose(crystal.cell.fractToCartn)
  const fromSites = siteVariance(crystal)
  const fromCell = cellVariance(crystal)
  return (places, gradients) => {
    const cell = fromCell(places, gradients)
    const sites = fromSites(
      places,
      gradients.map((gradient) => apply(toFractional, gradient)),
    )
    if (sites === null || cell === null) return null
    return suOf({
      sum: sites.sum + cell.sum,
      uncorrelated: sites.uncorrelated + cell.uncorrelated,
    })
  }
}

/** The same for functions of fractional coordinates: gradients in them, and no part of the cell. */
export function fractionalSuPropagation(crystal: Crystal): SuPropagation {
  const fromSites = siteVariance(crystal)
  return (places, gradients) => {
    const variance = fromSites(places, gradients)
    return variance === null ? null : suOf(variance)
  }
}

function suOf({ sum, uncorrelated }: Variance): number | null {
  return sum > ROUNDING * uncorrelated ? Math.sqrt(sum) : null
}

type VarianceOf = (places: readonly Place[], gradients: readonly Vec3[]) => Variance | null

/** The part of the coordinates, from gradients in fractional coordinates. */
function siteVariance(crystal: Crystal): VarianceOf {
  const covarianceOf = positionCovariances(crystal)
  const rotations = crystal.spaceGroup.symops.map(({ rotation }) => transpose(rotation))

  return (places, gradients) => {
    if (
      areOneRigidGroup(
        crystal.sites,
        places.map(({ site }) => site),
      )
    )
      return null
    const gradientOfSite = new Map<number, Vec3>()
    let uncorrelated = 0
    for (const [i, { site, symop }] of places.entries()) {
      const rotation = rotations[symop]
      if (rotation === undefined || !(site >= 0 && site < crystal.sites.count)) return null
      const covariance = covarianceOf(site)
      if (covariance === null) return null
      const pulledBack = apply(rotation, gradients[i] ?? NOTHING)
      uncorrelated += quadraticForm(covariance, pulledBack)
      const before = gradientOfSite.get(site)
      gradientOfSite.set(site, before === undefined ? pulledBack : add(before, pulledBack))
    }
    let sum = 0
    for (const [site, gradient] of gradientOfSite) {
      sum += quadraticForm(covarianceOf(site)!, gradient)
    }
    return { sum, uncorrelated }
  }
}

const NOTHING: Vec3 = [0, 0, 0]
const DEGREE = Math.PI / 180

/** The part of the cell: Σ (∂f/∂p · σ(p))² with ∂f/∂p = Σ over places ∂f/∂r · ∂M/∂p · x. */
function cellVariance(crystal: Crystal): VarianceOf {
  const { cell, spaceGroup } = crystal
  const tied = tiedAxes(spaceGroup.symops)
  const edgeSu = tiedSu([cell.lengthA, cell.lengthB, cell.lengthC], tied)
  const angles = [cell.angleAlpha, cell.angleBeta, cell.angleGamma]
  const angleSu = tiedSu(angles, tied).map((su) => su * DEGREE)
  const { byEdge, byAngle } = cellSlopes(cell)
  const positionOf = exactPositions(crystal)

  return (places, gradients) => {
    let moments: readonly [Vec3, Vec3, Vec3] = [NOTHING, NOTHING, NOTHING]
    for (const [i, place] of places.entries()) {
      const fract = positionOf(place)
      if (fract === null) return null
      const gradient = gradients[i] ?? NOTHING
      moments = [
        add(moments[0], scale(fract, gradient[0])),
        add(moments[1], scale(fract, gradient[1])),
        add(moments[2], scale(fract, gradient[2])),
      ]
    }
    const along = (slope: Mat3) =>
      slope.reduce(
        (sum, row, i) => sum + row.reduce((part, x, j) => part + x * moments[i]![j]!, 0),
        0,
      )
    const edges = byEdge.map(along)
    const turned = byAngle.map(along)
    const square = (slope: number, su: number) => (slope * su) ** 2
    const apart =
      edges.reduce((sum, slope, i) => sum + square(slope, edgeSu[i]!), 0) +
      turned.reduce((sum, slope, i) => sum + square(slope, angleSu[i]!), 0)
    return {
      sum: sumOfTiedSquares(edges, edgeSu, tied) + sumOfTiedSquares(turned, angleSu, tied),
      uncorrelated: apart,
    }
  }
}
