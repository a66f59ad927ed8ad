import { distance, pointAt } from '../geometry/vec3'
import { countElements, hillFormula } from '../graph/formula'
import type { Dissection, Part } from './anatomy'
import type { ConnectionTable } from './connection-table'
import { divideDonors, divideMetals, INTERLEAVE_SLACK, mixElements } from './divide-skeleton'
import { shellFormula } from './part-names'
import { scoreShells } from './score-shells'
import { joinInterleaved, type Shell } from './shells'
import { findSkeletonCenter, CENTRAL_ATOM_TOLERANCE } from './skeleton-center'
import { labelsOf, type Specimen } from './specimen'

/** A cluster that falls into more shells than this has none that anyone would name. */
const MOST_SHELLS = 60

/**
 * Dissects the main cluster into shells about its centre: `H@Cu6@Cu8Se12@P4`.
 *
 * - The centre is the atom, metal or interstitial, at the centroid of the metals, else that centroid.
 * - The metals of each element are divided by distance and environment (`segmentShells`); the
 *   environment is the number of bridging donors, since terminal ones (the P on four corners of a
 *   Cu8 cube) do not make a metal another. Shells of two metals that interleave are one.
 * - Bridging donors, two metals or more, are divided likewise by element. They join the metal shell
 *   whose radii they interleave with, or stand as shells of their own.
 * - Terminal donors cap what is below them; those of several elements at one distance are one cap.
 * - The first part is the core: the innermost metals with the interstitial atoms or the single metal
 *   inside them, and with bridging donors nearer to the centre than they are. Parts follow by
 *   distance, none before the core.
 *
 * Atoms of one site never part: they make one orbit. The outcome depends on distances only.
 *
 * @returns null when the cluster holds no metal, is polymeric (it has no centre), or has too many shells
 */
export function dissectConcentric(specimen: Specimen, table: ConnectionTable): Dissection | null {
  const found = findSkeletonCenter(specimen, table)
  const isPolymeric = (specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0
  if (found === null || isPolymeric) return null
  const { cartn } = specimen.ensemble
  const { center } = found

  const metalShells = divideMetals(specimen, table, center)
  const [first, ...outer] = metalShells
  const isCentral = first!.atoms.length === 1 && first!.outer <= CENTRAL_ATOM_TOLERANCE
  const contents = isCentral && outer.length > 0 ? first!.atoms : []
  const hosts = contents.length > 0 ? outer : metalShells

  const inside = found.interstitials.filter(
    (atom) => distance(pointAt(cartn, atom), center) < hosts[0]!.inner,
  )
  const isInside = new Set(inside)
  const donors = table.donors.filter((donor) => !isInside.has(donor.atoms[0]!))
  const bridging = divideDonors(specimen, center, donors, (donor) => donor.metals.length > 1)
  const terminal = divideDonors(specimen, center, donors, (donor) => donor.metals.length === 1)

  const inCore = bridging.filter((shell) => shell.radius < hosts[0]!.inner)
  const others = bridging.filter((shell) => shell.radius >= hosts[0]!.inner)
  const grown = joinInterleaved(hosts, others, INTERLEAVE_SLACK)
  const [core, ...metalParts] = grown.hosts
  const coreShell: Shell = {
    ...core!,
    atoms: [...core!.atoms, ...inCore.flatMap((shell) => shell.atoms)],
  }

  const drafts: Draft[] = [
    ...metalParts.map((shell) => ({ shell, role: 'shell' as const })),
    ...mixElements(grown.left).map((shell) => ({ shell, role: 'shell' as const })),
    ...mixElements(terminal).map((shell) => ({ shell, role: 'cap' as const })),
  ]
  // Stable: at one distance metals come before bridging donors before caps.
  const ordered = drafts.toSorted(
    (p, q) =>
      Math.max(p.shell.radius, coreShell.radius) - Math.max(q.shell.radius, coreShell.radius),
  )
  if (ordered.length >= MOST_SHELLS) return null

  const parts = [
    partOf(specimen, { shell: coreShell, role: 'core' }, [...contents, ...inside]),
    ...ordered.map((draft) => partOf(specimen, draft, [])),
  ]
  return {
    scheme: 'concentric',
    score: scoreShells(cartn, center, metalShells),
    formula: parts.map((part) => part.name).join('@'),
    center: center,
    parts,
  }
}

interface Draft {
  readonly shell: Shell
  readonly role: 'core' | 'shell' | 'cap'
}

function partOf(specimen: Specimen, { shell, role }: Draft, contents: readonly number[]): Part {
  const { element } = specimen
  const elementsOf = (atoms: readonly number[]): number[] => atoms.map((atom) => element[atom]!)
  const atoms = Int32Array.from([...contents, ...shell.atoms]).toSorted()
  const inside = contents.length === 0 ? [] : [shellFormula(elementsOf(contents))]
  return {
    name: [...inside, shellFormula(elementsOf(shell.atoms))].join('@'),
    role,
    formula: hillFormula(countElements(elementsOf([...atoms]))),
    atoms,
    contains: inside,
    meanRadius: shell.radius,
    labels: labelsOf(specimen, atoms),
  }
}
