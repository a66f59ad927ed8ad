import type { Donor } from '../coordination/connection-table'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { cross, dot, length, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { Unit } from './dissection'

/** A line in space: what rings go about. */
export interface Line {
  readonly center: Vec3
  readonly axis: Vec3
}

/** Å: metals nearer to the axis stand on it, and no ring goes through them. */
const ON_AXIS = 0.5

/** Degrees: a ring has no wider opening, seen from the axis. */
const WIDEST_OPENING = 179

/**
 * The ring that metals form about an axis: in their order about it each is in contact with the next or
 * bound to it by a common donor. Where no two neighbours touch and each pair has a donor of its own,
 * the donors are of the ring: `Cu3Se3`. Else the metals alone name it: `Cu6`.
 *
 * @param metals ensemble atoms, three or more off the axis
 * @param donors those that may close the ring
 * @returns null when the metals do not go round the axis or are not linked
 */
export function ringAboutAxis(
  specimen: Specimen,
  line: Line,
  metals: readonly number[],
  donors: readonly Donor[],
): Unit | null {
  const { cartn } = specimen.ensemble
  const around = orderAbout(cartn, line, metals)
  if (around === null) return null
  const links = around.map((metal, k) =>
    linkOf(specimen, metal, around[(k + 1) % around.length]!, donors),
  )
  if (links.includes(null)) return null
  const bridges = links.filter((link) => link !== 'contact' && link !== null)
  const isAlternate = bridges.length === around.length && new Set(bridges).size === bridges.length
  const atoms = isAlternate ? around.flatMap((metal, k) => [metal, bridges[k]!.atoms[0]!]) : around
  return {
    kind: 'ring',
    name: shellFormula(atoms.map((atom) => specimen.element[atom]!)),
    atoms: Int32Array.from(atoms),
    fit: null,
  }
}

function linkOf(
  specimen: Specimen,
  p: number,
  q: number,
  donors: readonly Donor[],
): Donor | 'contact' | null {
  if (areBonded(specimen, p, q)) return 'contact'
  return (
    donors.find(
      ({ metals }) =>
        metals.some(({ metal }) => metal === p) && metals.some(({ metal }) => metal === q),
    ) ?? null
  )
}

function areBonded({ neighborhood }: Specimen, p: number, q: number): boolean {
  for (let row = neighborhood.start[p]!; row < neighborhood.start[p + 1]!; row++) {
    if (neighborhood.neighbor[row] === q) return true
  }
  return false
}

/** The metals in their order about the axis; null when there are fewer than three or they leave a side open. */
function orderAbout(
  cartn: Float64Array,
  { center, axis }: Line,
  metals: readonly number[],
): number[] | null {
  const across = metals.map((metal) => {
    const from = subtract(pointAt(cartn, metal), center)
    return subtract(from, scale(axis, dot(from, axis)))
  })
  const first = across.find((it) => length(it) > ON_AXIS)
  if (metals.length < 3 || first === undefined || across.some((it) => length(it) <= ON_AXIS))
    return null
  const u = scale(first, 1 / length(first))
  const v = cross(axis, u)
  const turned = metals
    .map((metal, k) => ({ metal, angle: Math.atan2(dot(across[k]!, v), dot(across[k]!, u)) }))
    .toSorted((p, q) => p.angle - q.angle)
  const openings = turned.map(({ angle }, k) => {
    const next = turned[k + 1]?.angle ?? turned[0]!.angle + 2 * Math.PI
    return next - angle
  })
  if (Math.max(...openings) > (WIDEST_OPENING * Math.PI) / 180) return null
  return turned.map(({ metal }) => metal)
}
