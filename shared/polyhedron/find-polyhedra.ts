import type { ConnectionTable } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import { centroid } from '../geometry/moments'
import { pairLengths } from '../geometry/polyhedra'
import { distance } from '../geometry/vec3'
import { measureDistortions } from './distortions'
import { findCages } from './find-cages'
import { findNeighborShells, findNestedShells } from './find-centered'
import { findFusions } from './find-fusions'
import { findKernels, findSpindles } from './find-kernels'
import {
  allAtoms,
  formulaOf,
  makeCandidate,
  type CandidateSource,
  type Origin,
  type Surrounded,
} from './make-polyhedron'
import { frameOf, type MetalFrame } from './metal-frame'
import { nearestPolyhedron, type NearestPolyhedron } from './nearest-polyhedron'
import type { Polyhedra, Polyhedron } from './polyhedron'
import { wholeOrbits } from './whole-orbits'
import { coveredBy, selectPolyhedra, SMALL_CAGE, type Judged } from './select-polyhedra'

const NONE: Polyhedra = { list: [], fusions: [] }

/**
 * Finds the closed polyhedra of metals in the main cluster, what lies inside them and what they share:
 *
 * - cages closed by contacts, empty or about a non-metal (`findCages`): `Cu4`, `H@Cu6`;
 * - the metals about a metal or an interstitial atom (`findNeighborShells`): `Au@Au12`, `Se@Cu12`;
 * - groups of metals in contact that are one shape as a whole (`findKernels`): a capped octahedron;
 * - five tetrahedra about an edge (`findSpindles`): a pentagonal bipyramid;
 * - shells of metals about the center of the cluster (`findNestedShells`): a Cu8 cube about Cu6.
 *
 * Of those that overlap `selectPolyhedra` keeps what matters. Empty without metals, and for clusters
 * of more than 600 metals; of an endless compound only polyhedra that
 * end within its repeat unit (`wholeOrbits`).
 *
 * Cost: metals × triples of their contacts, and the square of the metals; 100 ms for 150 metals.
 */
export function findPolyhedra(specimen: Specimen, table: ConnectionTable): Polyhedra {
  const frame = frameOf(specimen, table)
  if (frame === null || frame.atoms.length < 4) return NONE
  const fitOf = rememberFits()
  const isEndless = (specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0
  const judge = (sources: readonly Source[]): Judged[] => {
    const judged = sources.flatMap((source) => {
      const candidate = makeCandidate(frame, specimen, table, source, source.surrounded)
      if (candidate === null) return []
      const { fit, next } = fitOf(candidate.body.points, candidate.mostMeasure)
      return fit === null ? [] : [{ ...candidate, fit, next }]
    })
    return isEndless ? wholeOrbits(specimen, table, judged) : judged
  }
  const { large, small } = findSources(frame, specimen, table, isEndless)
  const judged = judge(large)
  // Hundreds of small cages in a close packing need not be looked at: they would be left out.
  const isCovered = coveredBy(selectPolyhedra(specimen, judged))
  const others = judge(small.filter(({ rows }) => !isCovered(rows.map((row) => frame.atoms[row]!))))
  const chosen = selectPolyhedra(specimen, [...judged, ...others])
  const list = chosen.map((it) => toPolyhedron(specimen, it, chosen))
  const hasContacts = chosen.map(({ isContact }) => isContact.includes(true))
  return { list, fusions: findFusions(specimen, list, hasContacts) }
}

/**
 * Cages are closed and neighbors surround their atom, whatever their shape; that the metals of a
 * kernel or of a shell make a polyhedron is told by their shape alone, and any four points are nearly
 * a tetrahedron.
 */
const MOST_MEASURE = { cage: 12, kernel: 3, nested: 2, nestedFour: 0.3 } as const

interface Source extends CandidateSource {
  readonly surrounded: Surrounded | null
}

/** Sets of metals that may be polyhedra, each once; the small cages apart. */
function findSources(
  frame: MetalFrame,
  specimen: Specimen,
  table: ConnectionTable,
  isEndless: boolean,
): { large: Source[]; small: Source[] } {
  const cages = findCages(frame).map((rows) => source('cage', rows, MOST_MEASURE.cage))
  const isSmall = ({ rows }: Source): boolean => rows.length <= SMALL_CAGE
  const center = centroid(frame.points)
  const large = [
    ...findNeighborShells(frame, specimen, table).map((shell) =>
      source('neighbors', shell.rows, shell.mostMeasure, shell),
    ),
    ...cages.filter((cage) => !isSmall(cage)),
    ...[...findKernels(frame), ...findSpindles(frame)].map((rows) =>
      source('kernel', rows, MOST_MEASURE.kernel),
    ),
    ...(isEndless ? [] : findNestedShells(frame, specimen)).map((rows) => {
      const most = rows.length === 4 ? MOST_MEASURE.nestedFour : MOST_MEASURE.nested
      return source('nested', rows, most, { center, leastDepth: DEPTH_OF_CENTER })
    }),
  ]
  return { large, small: cages.filter(isSmall) }
}

function source(
  origin: Origin,
  rows: readonly number[],
  mostMeasure: number,
  surrounded: Surrounded | null = null,
): Source {
  return { origin, rows, mostMeasure, surrounded }
}

/** In parts of the mean radius: the center of the cluster lies so deep inside its shells. */
const DEPTH_OF_CENTER = 0.2

/** Å: congruent polyhedra, as symmetry makes them, are compared with the shapes once. */
const SAME_LENGTH = 1e-4

function rememberFits(): typeof nearestPolyhedron {
  const known = new Map<string, NearestPolyhedron>()
  return (points, most) => {
    const lengths = pairLengths(points).map((length) => Math.round(length / SAME_LENGTH))
    const key = `${most}: ${lengths.join()}`
    const fit = known.get(key) ?? nearestPolyhedron(points, most)
    known.set(key, fit)
    return fit
  }
}

function toPolyhedron(specimen: Specimen, it: Judged, all: readonly Judged[]): Polyhedron {
  const isAnyContact = it.isContact.includes(true)
  const edges = it.edges.filter((_, k) => !isAnyContact || it.isContact[k])
  const lengths = edges.map(([p, q]) => distance(it.body.points[p]!, it.body.points[q]!))
  return {
    name: nameOf(specimen, it, all),
    vertices: Int32Array.from(it.vertices),
    inside: Int32Array.from(it.inside),
    edges: edges.map(([p, q]) => [it.vertices[p]!, it.vertices[q]!]),
    meanEdge: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    fit: it.fit,
    next: it.next,
    distortions: measureDistortions(it.body, it.fit),
  }
}

/** `H@Cu6@Cu8` where what is inside the cube is a polyhedron of its own, else `Au@Au12`. */
function nameOf(specimen: Specimen, it: Judged, all: readonly Judged[]): string {
  const outer = formulaOf(specimen, it.vertices)
  if (it.inside.length === 0) return outer
  const key = it.inside.join()
  const nested = all.find((other) => other !== it && allAtoms(other).join() === key)
  const inner =
    nested === undefined ? formulaOf(specimen, it.inside) : nameOf(specimen, nested, all)
  return `${inner}@${outer}`
}
