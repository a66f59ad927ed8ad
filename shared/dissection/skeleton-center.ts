import { centroidOfRows } from '../geometry/moments'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import type { ConnectionTable, Donor } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'

/** Å: an atom this near to the metals' centroid is the centre. No two atoms can both be. */
export const CENTRAL_ATOM_TOLERANCE = 0.5

/**
 * A donor is amid its metals when their centroid is no farther than this part of its bonds. (Not
 * `anchorSite`: an H of an octahedron that misses one bond by an error of 0.02 Å is amid six metals.)
 */
const ENCLOSED = 0.4

const FEWEST_ENCLOSING_METALS = 3

/** Where the shells of the main cluster are centred, and the single atoms that its metals enclose. */
export interface SkeletonCenter {
  /** Å. */
  readonly center: Vec3
  /** The metal or interstitial atom at the centre; null: the centre is the metals' centroid. */
  readonly centralAtom: number | null
  /** Interstitial donors: one atom, bonded to three metals or more, to nothing else, and amid them. */
  readonly interstitials: readonly Donor[]
}

/** Finds the centre; null when there is no metal. */
export function findSkeletonCenter(
  specimen: Specimen,
  table: ConnectionTable,
): SkeletonCenter | null {
  if (table.metals.length === 0) return null
  const { cartn } = specimen.ensemble
  const centroid = centroidOfRows(cartn, table.metals)
  const interstitials = table.donors.filter((donor) => isInterstitial(specimen, donor))
  const candidates = [...table.metals, ...interstitials.flatMap((donor) => donor.atoms)]
  const nearest = candidates
    .map((atom) => ({ atom, far: distance(pointAt(cartn, atom), centroid) }))
    .toSorted((p, q) => p.far - q.far)[0]!
  const centralAtom = nearest.far <= CENTRAL_ATOM_TOLERANCE ? nearest.atom : null
  return {
    center: centralAtom === null ? centroid : pointAt(cartn, centralAtom),
    centralAtom,
    interstitials,
  }
}

function isInterstitial({ ensemble, neighborhood }: Specimen, { atoms, metals }: Donor): boolean {
  const [atom] = atoms
  if (atom === undefined || atoms.length > 1 || metals.length < FEWEST_ENCLOSING_METALS)
    return false
  const neighbors = neighborhood.start[atom + 1]! - neighborhood.start[atom]!
  if (neighbors > metals.length) return false

  const here = pointAt(ensemble.cartn, atom)
  const around = metals.map(({ metal }) => metal)
  const bondLength =
    around.reduce((sum, metal) => sum + distance(pointAt(ensemble.cartn, metal), here), 0) /
    around.length
  return distance(centroidOfRows(ensemble.cartn, around), here) <= ENCLOSED * bondLength
}
