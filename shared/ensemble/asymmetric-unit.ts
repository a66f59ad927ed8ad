import { groupRows } from '../base/group-rows'
import type { Crystal } from '../crystal/crystal'
import { toCartesian } from '../geometry/cell'
import { length, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { addAtom, type AtomSet } from './atom-set'

/** An atom of the graph at a lattice vector: where in the graph a point of the crystal is. */
export interface LocatedAtom {
  readonly atom: number
  readonly shift: Vec3
}

/** The atoms of the graph by site: those of site s are `atom[start[s]] … atom[start[s + 1] - 1]`. */
export interface AtomsOfSites {
  readonly start: Int32Array
  readonly atom: Int32Array
}

/** Sorts the atoms of the graph by site. */
export function indexSites(crystal: Crystal, { atoms }: AtomGraph): AtomsOfSites {
  const { start, row } = groupRows(atoms.site, crystal.sites.count)
  return { start, atom: row }
}

/** The image of a site nearest to a point; null when the graph has none of it. */
export function locateAtom(
  { cell }: Crystal,
  { atoms }: AtomGraph,
  { start, atom }: AtomsOfSites,
  site: number,
  fract: Vec3,
): LocatedAtom | null {
  let nearest: LocatedAtom | null = null
  let least = Number.POSITIVE_INFINITY
  for (let i = start[site] ?? 0; i < (start[site + 1] ?? 0); i++) {
    const apart = subtract(fract, pointAt(atoms.fract, atom[i]!))
    const shift: Vec3 = [round(apart[0]), round(apart[1]), round(apart[2])]
    const far = length(toCartesian(cell, subtract(apart, shift)))
    if (far < least) [nearest, least] = [{ atom: atom[i]!, shift }, far]
  }
  return nearest
}

function round(x: number): number {
  return Math.round(x) + 0
}

/**
 * The sites as the file lists them. Where symmetry puts alternatives beside one another and the listed
 * one is not present, the first image that is stands for its site.
 *
 * @param mayShow 1 for the atoms of the graph that may be shown
 */
export function addAsymmetricUnit(
  set: AtomSet,
  crystal: Crystal,
  graph: AtomGraph,
  mayShow: Uint8Array,
): void {
  const sites = indexSites(crystal, graph)
  const isPresent = (atom: number) => graph.atoms.isPresent[atom] === 1
  for (let site = 0; site < crystal.sites.count; site++) {
    const listed = locateAtom(crystal, graph, sites, site, pointAt(crystal.sites.fract, site))
    if (listed === null) continue
    const images = sites.atom.subarray(sites.start[site], sites.start[site + 1])
    const standing = isPresent(listed.atom) ? undefined : images.find(isPresent)
    if (standing !== undefined) addAtom(set, standing, [0, 0, 0])
    else if (mayShow[listed.atom] === 1) addAtom(set, listed.atom, listed.shift)
  }
}
