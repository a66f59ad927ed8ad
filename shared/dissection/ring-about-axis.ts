import type { Donor } from '../coordination/connection-table'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { cross, dot, length, normalize } from '../geometry/vec3'
import type { Unit } from './dissection'
import { heightOf, wayFrom, type Line } from './layer-line'

/** Å: metals nearer to the axis stand on it, and no ring goes through them. */
const ON_AXIS = 0.5

/** Degrees: a ring has no wider opening, seen from the axis. */
const WIDEST_OPENING = 179

/** Å: two donors are equally far above and below two metals when the difference is no more. */
const EQUALLY_LEVEL = 0.2

/**
 * The ring that metals form about an axis: in their order about it each is in contact with the next or
 * bound to it by a common donor. Where no two neighbours touch and each pair has a donor of its own
 * nearest to their level, the donors are of the ring: `Cu3Se3`. Else the metals alone name it: `Cu6`.
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
  const around = orderAbout(specimen.ensemble.cartn, line, metals)
  if (around === null) return null
  const links = around.map((metal, k) => {
    const next = around[(k + 1) % around.length]!
    return areBonded(specimen, metal, next)
      ? 'contact'
      : bridgeOf(specimen, line, [metal, next], donors)
  })
  if (links.includes(null)) return null
  const bridges = links.filter((link) => typeof link === 'number')
  const isAlternate = new Set(bridges).size === around.length
  const atoms = isAlternate ? around.flatMap((metal, k) => [metal, bridges[k]!]) : around
  return {
    kind: 'ring',
    name: shellFormula(atoms.map((atom) => specimen.element[atom]!)),
    atoms: Int32Array.from(atoms),
    fit: null,
  }
}

/**
 * The atom that bridges two metals nearest to their level, of whatever donor; `several` where two
 * are equally near.
 */
function bridgeOf(
  { ensemble: { cartn } }: Specimen,
  line: Line,
  pair: readonly [number, number],
  donors: readonly Donor[],
): number | 'several' | null {
  const level = (heightOf(cartn, pair[0], line) + heightOf(cartn, pair[1], line)) / 2
  const [first, second] = donors
    .filter(({ metals }) => pair.every((end) => metals.some(({ metal }) => metal === end)))
    .flatMap(({ atoms }) => atoms)
    .map((atom) => ({ atom, off: Math.abs(heightOf(cartn, atom, line) - level) }))
    .toSorted((p, q) => p.off - q.off)
  if (first === undefined) return null
  return second !== undefined && second.off - first.off < EQUALLY_LEVEL ? 'several' : first.atom
}

/** Whether two atoms are in contact or bonded. */
export function areBonded({ neighborhood }: Specimen, p: number, q: number): boolean {
  for (let row = neighborhood.start[p]!; row < neighborhood.start[p + 1]!; row++) {
    if (neighborhood.neighbor[row] === q) return true
  }
  return false
}

/** The metals in their order about the axis; null when there are fewer than three or they leave a side open. */
function orderAbout(cartn: Float64Array, line: Line, metals: readonly number[]): number[] | null {
  const across = metals.map((metal) => wayFrom(cartn, metal, line))
  const first = across.find((it) => length(it) > ON_AXIS)
  if (metals.length < 3 || first === undefined || across.some((it) => length(it) <= ON_AXIS))
    return null
  const u = normalize(first)
  const v = cross(line.axis, u)
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
