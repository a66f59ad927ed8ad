import { BondKind } from '../graph/atom-graph'
import type { MoietyRole } from '../ensemble/ensemble'
import { HYDROGEN, isMetal } from '../tables/elements'
import { AtomRole } from './coordination'
import type { Specimen } from '../ensemble/specimen'

/** @returns the `AtomRole` of every ensemble atom; the rules stand at `AtomRole`. */
export function assignRoles(specimen: Specimen): Uint8Array {
  const { ensemble } = specimen
  const role = new Uint8Array(ensemble.count)
  for (let i = 0; i < ensemble.count; i++) {
    const moiety = ensemble.moieties[ensemble.moiety[i]!]
    role[i] = roleIn(moiety?.role ?? 'molecule', specimen, i)
  }
  return role
}

function roleIn(moiety: MoietyRole, specimen: Specimen, atom: number): AtomRole {
  if (moiety === 'counter-ion') return AtomRole.counterIon
  if (moiety === 'solvent') return AtomRole.solvent
  if (moiety === 'molecule') return AtomRole.other
  return roleInCluster(specimen, atom)
}

function roleInCluster({ graph, neighborhood, element }: Specimen, atom: number): AtomRole {
  if (isMetal(element[atom]!)) return AtomRole.metal
  let metals = 0
  let others = 0
  for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
    const bond = neighborhood.bond[row]!
    if (graph.bonds.isDonor[bond] === 1) metals++
    else if (graph.bonds.kind[bond] === BondKind.covalent) others++
  }
  const isHydrogen = element[atom] === HYDROGEN
  if (metals > 0) return isHydrogen && others === 0 ? AtomRole.hydride : AtomRole.anchor
  return isHydrogen ? AtomRole.ligandHydrogen : AtomRole.ligandBody
}
