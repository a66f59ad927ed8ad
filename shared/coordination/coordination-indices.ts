/** Numbers that tell how a metal is coordinated from the angles between its donors. */
import { pairLengths } from '../geometry/polyhedra'
import { cross, dot, length, subtract, type Vec3 } from '../geometry/vec3'

/** Each null where the coordination number is not the one it is defined for. */
export interface CoordinationIndices {
  /** 4 donors: 1 tetrahedron, 0 square. */
  readonly tau4: number | null
  /** 4 donors: as τ4, but telling seesaws from flattened tetrahedra. */
  readonly tau4Prime: number | null
  /** 5 donors: 1 trigonal bipyramid, 0 square pyramid. */
  readonly tau5: number | null
  /** 6 donors, degrees: 0 octahedron. */
  readonly octahedricity: number | null
  /** 3 donors, Å: the metal from their plane. */
  readonly planeDistance: number | null
  /** 3 donors, degrees: the sum of the angles at the metal, 360 in the plane. */
  readonly angleSum: number | null
}

const DEGREE = Math.PI / 180

/** The tetrahedral angle, 109.47°. */
const TETRAHEDRAL = Math.acos(-1 / 3) / DEGREE

/**
 * The indices of a metal by its donors.
 *
 * Sources, with α and β the two greatest angles, β ≥ α: τ4 L. Yang, D. R. Powell & R. P. Houser,
 * Dalton Trans. (2007) 955; τ4′ A. Okuniewski, D. Rosiak, J. Chojnacki & B. Becker, Polyhedron 90
 * (2015) 47; τ5 A. W. Addison, T. N. Rao, J. Reedijk, J. van Rijn & G. C. Verschoor, J. Chem. Soc.
 * Dalton Trans. (1984) 1349. Octahedricity, the root mean square of what the 15 angles lack to 90° and
 * 180°: C. M. Brown et al., Inorg. Chem. Front. 7 (2020) 117.
 *
 * @param donors about the metal, Å
 */
export function coordinationIndices(donors: readonly Vec3[]): CoordinationIndices {
  const count = donors.length
  const [beta = Number.NaN, alpha = Number.NaN] = angles(donors).toSorted((p, q) => q - p)
  const tau4 = (360 - (alpha + beta)) / (360 - 2 * TETRAHEDRAL)
  const tau4Prime = (beta - alpha) / (360 - TETRAHEDRAL) + (180 - beta) / (180 - TETRAHEDRAL)
  return {
    tau4: count === 4 ? tau4 : null,
    tau4Prime: count === 4 ? tau4Prime : null,
    tau5: count === 5 ? (beta - alpha) / 60 : null,
    octahedricity: count === 6 ? octahedricity(donors) : null,
    planeDistance: count === 3 ? planeDistance(donors) : null,
    angleSum: count === 3 ? angles(donors).reduce((sum, angle) => sum + angle, 0) : null,
  }
}

function angles(donors: readonly Vec3[]): number[] {
  return donors.flatMap((p, i) => donors.slice(i + 1).map((q) => angle(p, q)))
}

function angle(p: Vec3, q: Vec3): number {
  return Math.atan2(length(cross(p, q)), dot(p, q)) / DEGREE
}

type Pair = readonly [number, number]

/** The trans pairs are the three that together are nearest to straight. */
function octahedricity(donors: readonly Vec3[]): number {
  const squares = (trans: readonly Pair[]): number => {
    let sum = 0
    for (let i = 0; i < donors.length; i++) {
      for (let j = i + 1; j < donors.length; j++) {
        const isTrans = trans.some(([p, q]) => p === i && q === j)
        sum += ((isTrans ? 180 : 90) - angle(donors[i]!, donors[j]!)) ** 2
      }
    }
    return sum
  }
  const least = Math.min(...pairings([...donors.keys()]).map(squares))
  return Math.sqrt(least / 15)
}

/** All ways to sort an even number of things into pairs, each pair in the order of the things. */
function pairings(things: readonly number[]): Pair[][] {
  const [first, ...rest] = things
  if (first === undefined) return [[]]
  return rest.flatMap((second) =>
    pairings(rest.filter((it) => it !== second)).map((others): Pair[] => [
      [first, second],
      ...others,
    ]),
  )
}

/** Null for donors in one line, which lie in many planes. */
function planeDistance(donors: readonly Vec3[]): number | null {
  const [p, q, r] = donors
  if (p === undefined || q === undefined || r === undefined) return null
  const normal = cross(subtract(q, p), subtract(r, p))
  const area = length(normal)
  const reach = Math.max(...pairLengths([p, q, r]))
  return area < 1e-6 * reach * reach ? null : Math.abs(dot(p, normal)) / area
}
