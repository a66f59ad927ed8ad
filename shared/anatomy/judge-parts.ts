import { type Dissection, type Part, type Unit, SKELETON_ROLES } from '../dissection/dissection'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { symmetricEigen } from '../geometry/symmetric-eigen'
import { centroidOfRows, scatter } from '../geometry/moments'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { pointGroupOf } from '../pointgroup/point-symmetry'
import { nearestPolyhedron } from '../polyhedron/nearest-polyhedron'
import type { Polyhedra, UncentredFit } from '../polyhedron/polyhedron'
import { clusterShapes } from '../tables/cluster-shapes'
import { isMetal } from '../tables/elements'

/** A triangle is a shape, yet it encloses nothing. */
const FEWEST_POINTS = 3
const FEWEST_VERTICES = 4

/** Points that measure more from every shape have none that a paper would name. */
const NEAR_MEASURE = 7.5

/** Å, root mean square: vertices nearer to a plane than this enclose nothing. */
const FLAT = 0.3

/** The vertices of a polygon of the table are this near to their plane, for edges of about 1. */
const ROUNDING = 1e-6

/** A metal in the middle of an icosahedron changes its measure by a tenth or less, one that is a vertex by most of it. */
const FAR_NEARER = 0.5

/** Å: an atom this near to the centroid of a part is inside it. */
const AT_CENTROID = 0.5

/** The point group of more atoms than these is not asked for, nor of fewer than `FEWEST_POINTS`. */
const MOST_ATOMS = 300

/**
 * Gives the parts of dissections of one cluster their shape and point group, and those of concentric
 * and topological shells their polyhedra as units: the Cu8 cube and the Se12 icosahedron of Cu8Se12.
 *
 * The shape is that of the outer metals, or of all atoms where a part holds no metal: a metal in the
 * middle or inside a polyhedron of the part is no vertex. Staples, which are several things, have none.
 * What parts of several dissections have in common is judged once.
 */
export function prepareJudge(
  specimen: Specimen,
  polyhedra: Polyhedra,
): (dissection: Dissection) => Dissection {
  const { element } = specimen
  const shapeOf = remembered((atoms) => fitOf(specimen, atoms))
  const groupOf = remembered((atoms) => groupOfAtoms(specimen, atoms))

  /** The outer atoms, unless with those inside they are far nearer to a shape: two tetrahedra that share one. */
  const verticesOf = (atoms: readonly number[]): readonly number[] => {
    const outer = outerOf(specimen, polyhedra, atoms)
    if (outer.length === atoms.length) return atoms
    const measure = shapeOf(outer)?.measure ?? Number.POSITIVE_INFINITY
    return (shapeOf(atoms)?.measure ?? measure) < FAR_NEARER * measure ? atoms : outer
  }

  const judge = (part: Part, isShell: boolean): Part => {
    if (!SKELETON_ROLES.has(part.role)) return part
    const metals = Array.from(part.atoms).filter((atom) => isMetal(element[atom]!))
    const vertices = verticesOf(metals.length > 0 ? metals : [...part.atoms])
    return {
      ...part,
      fit: part.fit ?? (part.role === 'staple' ? null : shapeOf(vertices)),
      pointGroup: part.pointGroup ?? groupOf([...part.atoms]),
      units: part.units.length > 0 || !isShell ? part.units : polyhedraOf(part, vertices),
    }
  }

  /** The polyhedron of the outer metals with what the part contains, and that of the donors of each element. */
  const polyhedraOf = (part: Part, vertices: readonly number[]): Unit[] => {
    const around = new Set(vertices)
    const others = Array.from(part.atoms).filter((atom) => !around.has(atom))
    const hasInside = part.contains.length > 0
    const units = [unitOf(vertices, hasInside ? others : [], part.contains)]
    const elements = hasInside ? [] : [...new Set(others.map((atom) => element[atom]!))]
    for (const z of elements)
      units.push(
        unitOf(
          others.filter((atom) => element[atom] === z),
          [],
          [],
        ),
      )
    return units.filter((unit) => unit !== null)
  }

  const unitOf = (
    vertices: readonly number[],
    inside: readonly number[],
    contains: readonly string[],
  ): Unit | null => {
    const fit = vertices.length < FEWEST_VERTICES ? null : shapeOf(vertices)
    if (fit === null || isFlat(placesOf(specimen, vertices), fit)) return null
    const name = [...contains, shellFormula(vertices.map((atom) => element[atom]!))].join('@')
    return {
      kind: 'polyhedron',
      name,
      atoms: Int32Array.from([...inside, ...vertices]).toSorted(),
      fit,
    }
  }

  return (dissection) => {
    const isShells = dissection.scheme === 'concentric' || dissection.scheme === 'core-shell'
    return { ...dissection, parts: dissection.parts.map((part) => judge(part, isShells)) }
  }
}

/** Without those in the middle and those inside a polyhedron of the others. */
function outerOf(
  specimen: Specimen,
  { list }: Polyhedra,
  atoms: readonly number[],
): readonly number[] {
  const here = new Set(atoms)
  const inner = new Set(
    list
      .filter(({ vertices }) => vertices.every((atom) => here.has(atom)))
      .flatMap(({ inside }) => [...inside]),
  )
  const middle = centroidOfRows(specimen.ensemble.cartn, atoms)
  const { cartn } = specimen.ensemble
  const outer = atoms.filter(
    (atom) => !inner.has(atom) && distance(pointAt(cartn, atom), middle) > AT_CENTROID,
  )
  return outer.length > 0 ? outer : atoms
}

function fitOf(specimen: Specimen, atoms: readonly number[]): UncentredFit | null {
  if (atoms.length < FEWEST_POINTS) return null
  return nearestPolyhedron(placesOf(specimen, atoms), NEAR_MEASURE).fit
}

function groupOfAtoms(specimen: Specimen, atoms: readonly number[]): string | null {
  if (atoms.length < FEWEST_POINTS || atoms.length > MOST_ATOMS) return null
  const points = placesOf(specimen, atoms).flatMap((place) => [...place])
  const kinds = atoms.map((atom) => specimen.element[atom]!)
  return pointGroupOf(Float64Array.from(points), kinds)
}

/** Whether points lie near a plane, or, puckered, are nearest to a polygon: they enclose nothing. */
function isFlat(points: readonly Vec3[], { code }: UncentredFit): boolean {
  const shape = clusterShapes(points.length).find((it) => it.code === code)
  return thickness(points) < FLAT || (shape !== undefined && thickness(shape.vertices) < ROUNDING)
}

/** Root mean square distance from the best plane. */
function thickness(points: readonly Vec3[]): number {
  const [least] = symmetricEigen(scatter(points)).values
  return Math.sqrt(Math.max(0, least) / points.length)
}

function placesOf({ ensemble }: Specimen, atoms: readonly number[]): Vec3[] {
  return atoms.map((atom) => pointAt(ensemble.cartn, atom))
}

/** The answer for each set of atoms, worked out once. */
function remembered<Answer>(answer: (atoms: readonly number[]) => Answer) {
  const known = new Map<string, Answer>()
  return (atoms: readonly number[]): Answer => {
    const key = atoms.join(' ')
    const old = known.get(key)
    if (old !== undefined) return old
    const found = answer(atoms)
    known.set(key, found)
    return found
  }
}
