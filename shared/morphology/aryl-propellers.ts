import type { Subject } from '../dissection/subject'
import type { Specimen } from '../ensemble/specimen'
import { centroid, centroidOfRows } from '../geometry/moments'
import { dot, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind } from '../graph/atom-graph'
import { HYDROGEN } from '../tables/elements'
import type { Propeller } from './morphology'
import { acrossPlane, type Line } from './blade-tilt'
import { propellerOf } from './propeller-of-blades'
import { symmetryKinds } from './symmetry-kinds'

const CARBON = 6
const NITROGEN = 7
const RING_SIZE = 6
/** Bonds of an atom of a flat ring: two in it and one out of it. */
const MOST_BOUND = 3

/** Å: an atom of an aromatic ring is no farther from the plane of the others. */
const FLAT = 0.15

/**
 * The propellers that three flat six-membered rings of one kind make on one atom, as the phenyls of
 * PPh3 do about M–P; the axis goes through that atom, across the plane of the three it binds.
 */
export function arylPropellers(subject: Subject): Propeller[] {
  const { specimen, ligands, table } = subject
  const { cartn } = specimen.ensemble
  const heavy = specimen.main.filter((atom) => specimen.element[atom] !== HYDROGEN)
  const kinds = symmetryKinds(specimen, heavy)
  const kindOf = new Map(heavy.map((atom, row) => [atom, kinds[row]!]))
  const center = centroidOfRows(cartn, table.metals)
  return heavy.flatMap((hub) => {
    const rings = ringsOn(specimen, hub)
    if (rings.length !== 3 || new Set(rings.map(([ipso]) => kindOf.get(ipso!))).size > 1) return []
    const axis = axisOn(
      pointAt(cartn, hub),
      rings.map(([ipso]) => pointAt(cartn, ipso!)),
      center,
    )
    const blades = rings.map((ring) => ring.map((atom) => pointAt(cartn, atom)))
    const ligand = ligands.kinds[ligands.kindOfAtom[hub]!]
    const name = ligand === undefined ? 'aryl' : `aryl of ${ligand.name}`
    return axis === null ? [] : (propellerOf(name, blades, axis) ?? [])
  })
}

/** The flat rings bound to an atom that is in none of them, each from the atom that it is bound by. */
function ringsOn(specimen: Specimen, hub: number): number[][] {
  return boundTo(specimen, hub)
    .filter((atom) => specimen.element[atom] === CARBON)
    .flatMap((ipso) => {
      const ring = ringThrough(specimen, [ipso], hub)
      return ring !== null && isFlat(specimen, ring) ? [ring] : []
    })
}

/** Continues a path of ring atoms until it closes; null where it does not. */
function ringThrough(specimen: Specimen, path: readonly number[], hub: number): number[] | null {
  const bound = boundTo(specimen, path.at(-1)!)
  if (bound.length > MOST_BOUND) return null
  for (const next of bound) {
    if (path.length === RING_SIZE && next === path[0]) return [...path]
    const element = specimen.element[next]
    const isRingAtom = element === CARBON || element === NITROGEN
    if (path.length === RING_SIZE || !isRingAtom || next === hub || path.includes(next)) continue
    const ring = ringThrough(specimen, [...path, next], hub)
    if (ring !== null) return ring
  }
  return null
}

function boundTo({ neighborhood, graph }: Specimen, atom: number): number[] {
  const found: number[] = []
  for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
    if (graph.bonds.kind[neighborhood.bond[row]!] === BondKind.covalent) {
      found.push(neighborhood.neighbor[row]!)
    }
  }
  return found
}

function isFlat({ ensemble }: Specimen, ring: readonly number[]): boolean {
  const places = ring.map((atom) => pointAt(ensemble.cartn, atom))
  const center = centroid(places)
  const normal = acrossPlane(places[0]!, places[2]!, places[4]!)
  return (
    normal !== null &&
    places.every((place) => Math.abs(dot(subtract(place, center), normal)) < FLAT)
  )
}

/** Through the hub, away from the centre of the metals. */
function axisOn(hub: Vec3, bound: readonly Vec3[], center: Vec3): Line | null {
  const normal = acrossPlane(bound[0]!, bound[1]!, bound[2]!)
  if (normal === null) return null
  const isOutward = dot(normal, subtract(hub, center)) >= 0
  return { point: hub, direction: isOutward ? normal : scale(normal, -1) }
}
