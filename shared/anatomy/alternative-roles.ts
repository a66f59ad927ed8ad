/** Where positions of other components of disorder go in the anatomy of what is present. */
import type { Crystal } from '../crystal/crystal'
import { countElements, hillFormula } from '../ensemble/formula'
import type { Ensemble } from '../ensemble/ensemble'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { HYDROGEN, isMetal } from '../tables/elements'
import { type Peel } from './anatomy'
import type { Part } from '../dissection/dissection'
import { AtomRole } from '../coordination/coordination'

/** Per atom of an ensemble; those of alternatives are written. */
export interface AnatomyColumns {
  readonly role: Uint8Array
  readonly partOfAtom: Uint8Array
  readonly stopOfAtom: Uint8Array
}

/**
 * Fills in role, part and stop of every alternative: the role it has by its bonds, a part of its own,
 * and the stop at which atoms of its role and molecule come on; where these come on at several, that of
 * the atom it hangs on.
 *
 * @returns the part to be added, or none
 */
export function placeAlternatives(
  { sites }: Crystal,
  graph: AtomGraph,
  ensemble: Ensemble,
  { role, partOfAtom, stopOfAtom }: AnatomyColumns,
  peel: Peel,
): Part[] {
  const rows = [...ensemble.isAlternative.keys()].filter((row) => ensemble.isAlternative[row] === 1)
  if (rows.length === 0) return []
  const stopsOfKind = stopsByKind(ensemble, role, stopOfAtom)
  const hostStop = stopsOfHosts(ensemble, stopOfAtom)
  for (const row of rows) {
    role[row] = roleByBonds(graph, ensemble, row)
    partOfAtom[row] = peel.parts.length
    const stops = stopsOfKind.get(kindKey(ensemble.moiety[row]!, role[row]!))
    const [only] = stops ?? []
    stopOfAtom[row] = stops?.size === 1 ? only! : (hostStop[row] ?? only ?? stopOfAtom[row]!)
  }
  const siteRows = new Set(rows.map((row) => graph.atoms.site[ensemble.atom[row]!]!))
  const elements = rows.map((row) => graph.atoms.element[ensemble.atom[row]!]!)
  return [
    {
      name: 'other positions',
      role: 'other positions',
      formula: hillFormula(countElements(elements)),
      atoms: Int32Array.from(rows),
      contains: [],
      meanRadius: Number.NaN,
      labels: [
        ...new Set([...siteRows].toSorted((p, q) => p - q).map((site) => sites.label[site]!)),
      ],
      units: [],
      fit: null,
      pointGroup: null,
    },
  ]
}

function kindKey(moiety: number, role: number): number {
  return 256 * moiety + role
}

/** At which stops the present atoms of each moiety and role come on. */
function stopsByKind(
  { count, moiety, isAlternative }: Ensemble,
  role: Uint8Array,
  stop: Uint8Array,
) {
  const stops = new Map<number, Set<number>>()
  for (let row = 0; row < count; row++) {
    if (isAlternative[row] === 1) continue
    const key = kindKey(moiety[row]!, role[row]!)
    stops.set(key, (stops.get(key) ?? new Set()).add(stop[row]!))
  }
  return stops
}

/** Per alternative the stop of the present atom it hangs on, over others if need be; else undefined. */
function stopsOfHosts({ bonds, isAlternative }: Ensemble, stopOfAtom: Uint8Array) {
  const partners = new Map<number, number[]>()
  const found: (number | undefined)[] = []
  const queue: number[] = []
  for (let bond = 0; bond < bonds.count; bond++) {
    for (const [row, partner] of [
      [bonds.first[bond]!, bonds.second[bond]!],
      [bonds.second[bond]!, bonds.first[bond]!],
    ] as const) {
      if (isAlternative[row] === 0) continue
      if (isAlternative[partner] === 1) {
        partners.set(row, [...(partners.get(row) ?? []), partner])
      } else if (found[row] === undefined) {
        found[row] = stopOfAtom[partner]!
        queue.push(row)
      }
    }
  }
  for (const row of queue) {
    for (const partner of partners.get(row) ?? []) {
      if (found[partner] !== undefined) continue
      found[partner] = found[row]
      queue.push(partner)
    }
  }
  return found
}

function roleByBonds({ atoms, bonds, adjacency }: AtomGraph, ensemble: Ensemble, row: number) {
  const moiety = ensemble.moieties[ensemble.moiety[row]!]?.role
  if (moiety === 'counter-ion') return AtomRole.counterIon
  if (moiety === 'solvent') return AtomRole.solvent
  if (moiety !== 'cluster') return AtomRole.other
  const atom = ensemble.atom[row]!
  const element = atoms.element[atom]!
  if (isMetal(element)) return AtomRole.metal
  const kinds = adjacency.bond
    .subarray(adjacency.start[atom], adjacency.start[atom + 1])
    .map((bond) => bonds.kind[bond]!)
  const isHydrogen = element === HYDROGEN
  if (kinds.includes(BondKind.coordination)) {
    return isHydrogen && !kinds.includes(BondKind.covalent) ? AtomRole.hydride : AtomRole.anchor
  }
  return isHydrogen ? AtomRole.ligandHydrogen : AtomRole.ligandBody
}
