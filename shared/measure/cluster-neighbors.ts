import type { Measurand } from '../base/measurand'
import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { chooseMolecules } from '../ensemble/choose-molecules'
import type { Ensemble } from '../ensemble/ensemble'
import type { Molecule } from '../ensemble/molecules'
import { nearbyPoints } from '../geometry/nearby-points'
import { add, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { latticeDistance } from '../symmetry/orbit'
import { applySymop } from '../symmetry/symop'
import { HYDROGEN, isMetal } from '../tables/elements'
import { measurer } from './measure'
import { placeOfAtom } from '../graph/place-of-atom'

/** A cluster beside the one that is shown, by the distance of their centres. */
export interface ClusterNeighbor {
  /** The atoms whose mean is the centre of the cluster shown: its metals. */
  readonly from: readonly Place[]
  /** Those of the neighbour. */
  readonly to: readonly Place[]
  /** Of what kind the neighbour is: index into the ensemble's moieties. */
  readonly moiety: number
  /**
   * What moves the cluster shown onto the neighbour: its index in `symops` and whole cells after it;
   * null when the neighbour is of another kind.
   */
  readonly operation: { readonly symop: number; readonly translation: Vec3 } | null
  /** Å, between the centres. */
  readonly distance: Measurand
}

/** Neighbours are those up to so many times as far as the nearest. */
const FIRST_SPHERE = 1.5

const MOST_ROWS = 20

/** Å: atoms this near to where an operation puts them are the ones it makes. */
const SAME_PLACE = 0.1

/** Å: distances that differ less are equal, and go by their symmetry codes. */
const EQUAL = 1e-4

/**
 * The clusters about the main one, the nearest first: the distances that papers quote for packings,
 * from the centroid of the metals of one cluster to that of another (of all atoms but hydrogen where
 * there is no metal). At most 20, up to 1.5 times as far as the nearest; none in a polymer.
 */
export function clusterNeighbors(
  crystal: Crystal,
  graph: AtomGraph,
  ensemble: Ensemble,
): ClusterNeighbor[] {
  const { cell } = crystal
  const clusters = chooseMolecules(crystal, graph).classes.flatMap(
    ({ moiety, molecules }, kind) => {
      const isCounted = (kind === 0 || moiety.role === 'cluster') && moiety.periodicity === 0
      return isCounted ? molecules.map((molecule) => bodyOf(graph, molecule, kind)) : []
    },
  )
  const shown = shownBody(clusters, ensemble)
  if (shown === null) return []

  // A lattice translation is always a neighbour: beyond the shortest edge none is the nearest.
  const edges = [cell.lengthA.value, cell.lengthB.value, cell.lengthC.value]
  const found: Image[] = []
  const around = nearbyPoints(
    Float64Array.from(clusters.flatMap(({ center }) => center)),
    cell,
    FIRST_SPHERE * Math.min(...edges),
  )
  around(add(shown.body.center, shown.shift), (point, shift, far) => {
    const body = clusters[point]!
    const isItself = body === shown.body && subtract(shift, shown.shift).every((x) => x === 0)
    if (!isItself) found.push({ body, shift, far })
  })
  const nearest = found.reduce((least, { far }) => Math.min(least, far), Number.POSITIVE_INFINITY)
  const measureIn = measurer(crystal)
  const from = placesOf(graph, shown)
  return found
    .filter(({ far }) => far <= FIRST_SPHERE * nearest)
    .map((image) => ({ image, operation: operationTo(crystal, graph, shown, image) }))
    .toSorted(
      (p, q) =>
        (Math.abs(p.image.far - q.image.far) < EQUAL ? 0 : p.image.far - q.image.far) ||
        compareOperations(p.operation, q.operation),
    )
    .slice(0, MOST_ROWS)
    .map(({ image, operation }) => {
      const to = placesOf(graph, image)
      const points = [from, to].map((places) => ({ kind: 'centroid', places }) as const)
      const value = measureIn({ kind: 'distance', points: [points[0]!, points[1]!] })
      const distance = value?.kind === 'distance' ? value.value : { value: image.far, su: null }
      return { from, to, moiety: image.body.kind, operation, distance }
    })
}

/** A cluster of the cell with the atoms that its centre is the mean of, brought so that it lies in the cell. */
interface Body {
  /** Which class of molecules, and so which moiety. */
  readonly kind: number
  /** In [0, 1). */
  readonly center: Vec3
  /** Atoms of the graph. */
  readonly atoms: readonly number[]
  /** One per atom. */
  readonly shifts: readonly Vec3[]
  readonly molecule: Molecule
  /** The lattice vector that brought it there. */
  readonly wrap: Vec3
}

/** A body moved by a lattice vector. */
interface PlacedBody {
  readonly body: Body
  readonly shift: Vec3
}

interface Image extends PlacedBody {
  /** Å. */
  readonly far: number
}

function bodyOf({ atoms }: AtomGraph, molecule: Molecule, kind: number): Body {
  const rows = [...molecule.atoms.keys()]
  const elementOf = (row: number) => atoms.element[molecule.atoms[row]!]!
  const metals = rows.filter((row) => isMetal(elementOf(row)))
  const heavy = rows.filter((row) => elementOf(row) !== HYDROGEN)
  const [chosen = rows] = [metals, heavy].filter(({ length }) => length > 0)
  const members = chosen.map((row) => molecule.atoms[row]!)
  const shifts = chosen.map((row) => pointAt(molecule.shifts, row))
  const positions = members.map((atom, i) => add(pointAt(atoms.fract, atom), shifts[i]!))
  const mean = scale(positions.reduce(add), 1 / positions.length)
  const wrap: Vec3 = [-Math.floor(mean[0]), -Math.floor(mean[1]), -Math.floor(mean[2])]
  return {
    kind,
    center: add(mean, wrap),
    atoms: members,
    shifts: shifts.map((shift) => add(shift, wrap)),
    molecule,
    wrap,
  }
}

/** The cluster that the ensemble shows, where the ensemble has it. */
function shownBody(clusters: readonly Body[], ensemble: Ensemble): PlacedBody | null {
  const row = ensemble.moiety.findIndex(
    (moiety, k) => moiety === 0 && ensemble.isAlternative[k] === 0,
  )
  if (row < 0) return null
  for (const body of clusters) {
    const member = body.molecule.atoms.indexOf(ensemble.atom[row]!)
    if (member < 0) continue
    const inBody = add(pointAt(body.molecule.shifts, member), body.wrap)
    return { body, shift: subtract(pointAt(ensemble.shift, row), inBody) }
  }
  return null
}

function placesOf({ atoms }: AtomGraph, { body, shift }: PlacedBody): Place[] {
  return body.atoms.map((atom, i) => placeOfAtom(atoms, atom, add(body.shifts[i]!, shift)))
}

/** The first operation of the list that puts the centre and an atom of one body on the other. */
function operationTo(
  { cell, spaceGroup }: Crystal,
  { atoms }: AtomGraph,
  from: PlacedBody,
  to: PlacedBody,
): ClusterNeighbor['operation'] {
  if (from.body.kind !== to.body.kind) return null
  const positionIn = ({ body, shift }: PlacedBody, i: number) =>
    add(add(pointAt(atoms.fract, body.atoms[i]!), body.shifts[i]!), shift)
  const [start, end] = [add(from.body.center, from.shift), add(to.body.center, to.shift)]
  const [first] = from.body.atoms
  const site = atoms.site[first!]!
  const wanted = to.body.atoms.flatMap((atom, i) =>
    atoms.site[atom] === site ? [positionIn(to, i)] : [],
  )
  for (const [symop, operation] of spaceGroup.symops.entries()) {
    const apart = subtract(end, applySymop(operation, start))
    const translation: Vec3 = [round(apart[0]), round(apart[1]), round(apart[2])]
    if (latticeDistance(cell, apart, [0, 0, 0]) > SAME_PLACE) continue
    const image = add(applySymop(operation, positionIn(from, 0)), translation)
    const isMade = wanted.some((position) => {
      const off = subtract(position, image)
      return (
        off.every((x) => Math.abs(x) < 0.5) && latticeDistance(cell, off, [0, 0, 0]) < SAME_PLACE
      )
    })
    if (isMade) return { symop, translation }
  }
  return null
}

function round(x: number): number {
  return Math.round(x) + 0
}

function compareOperations(
  p: ClusterNeighbor['operation'],
  q: ClusterNeighbor['operation'],
): number {
  if (p === null || q === null) return Number(p === null) - Number(q === null)
  const shifts = p.translation.map((x, axis) => x - q.translation[axis]!)
  return p.symop - q.symop || shifts.find((x) => x !== 0) || 0
}
