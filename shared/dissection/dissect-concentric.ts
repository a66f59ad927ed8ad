import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { findCentralAnion } from './central-anion'
import { type Dissection, type Part, type SchemeOutcome, absent } from './dissection'
import { makePart } from './make-part'
import type { Subject } from './subject'
import type { ConnectionTable, Donor } from '../coordination/connection-table'
import {
  divideDonors,
  divideMetals,
  INTERLEAVE_SLACK,
  kindOfMetal,
  mixElements,
} from './divide-skeleton'
import { scoreShells, type ShellScore } from './score-shells'
import { joinInterleaved, type Shell } from './shells'
import { CENTRAL_ATOM_TOLERANCE, findSkeletonCenter, type SkeletonCenter } from './skeleton-center'
import type { Specimen } from '../ensemble/specimen'

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
 * - The first part is the core: the innermost metals with the interstitial atoms, the anion (PO4 of a
 *   Keggin ion) or the single metal inside them, and with bridging donors nearer to the centre than
 *   they are. Parts follow by distance, none before the core.
 *
 * Atoms of one site never part: they make one orbit. The outcome depends on distances only.
 *
 * Absent when the cluster holds no metal, is polymeric (it has no centre), or has too many shells.
 */
export function dissectConcentric({ specimen, table }: Subject): SchemeOutcome {
  const found = findSkeletonCenter(specimen, table)
  const isPolymeric = (specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0
  if (found === null || isPolymeric)
    return absent('Nothing here has a centre to lay shells around.')
  const { cartn } = specimen.ensemble
  const { center } = found

  const metalShells = divideMetals(specimen, table, center)
  const { contents, hosts, donors } = fillCore(specimen, table, found, metalShells)
  const { core, around } = arrange(specimen, center, hosts, donors)
  if (around.length >= MOST_SHELLS) return absent('The cluster falls into too many shells to tell.')
  const parts = [
    partOf(specimen, core, contents),
    ...around.map((draft) => partOf(specimen, draft, [])),
  ]
  const score = scoreShells(cartn, center, metalShells, (metal) =>
    kindOfMetal(specimen, table, metal),
  )
  const dissection: Dissection = {
    scheme: 'concentric',
    score: score.fit,
    reason: inWords(metalShells, score),
    formula: parts.map((part) => part.name).join('@'),
    center,
    axis: null,
    parts,
    fusions: [],
  }
  return { kind: 'found', dissection }
}

interface Filling {
  /** What stands inside the innermost shell, before the @. */
  readonly contents: readonly number[]
  /** The metal shells around it, at least one. */
  readonly hosts: readonly Shell[]
  /** The donors that are not inside. */
  readonly donors: readonly Donor[]
}

/**
 * A metal at the centre is what the next shell contains, as interstitial atoms are that bind only it,
 * or the anion about which the metals stand.
 */
function fillCore(
  specimen: Specimen,
  table: ConnectionTable,
  { center, interstitials }: SkeletonCenter,
  metalShells: readonly Shell[],
): Filling {
  const [first, ...outer] = metalShells
  const isCentral = first!.atoms.length === 1 && first!.outer <= CENTRAL_ATOM_TOLERANCE
  const hosts = isCentral && outer.length > 0 ? outer : metalShells
  const innermost = hosts[0]!
  const { cartn } = specimen.ensemble
  const isWithin = (atom: number): boolean =>
    distance(pointAt(cartn, atom), center) < innermost.inner
  const anion = findCentralAnion(specimen, table, center)
  if (anion?.every(isWithin) === true) {
    const isOfAnion = new Set(anion)
    const donors = table.donors.filter(({ atoms }) => !atoms.some((atom) => isOfAnion.has(atom)))
    return { contents: anion, hosts, donors }
  }
  const inside = new Set(
    interstitials.filter(
      ({ atoms, metals }) =>
        metals.every(({ metal }) => innermost.atoms.includes(metal)) && isWithin(atoms[0]!),
    ),
  )
  return {
    contents: [
      ...(hosts === outer ? first!.atoms : []),
      ...[...inside].flatMap((donor) => donor.atoms),
    ],
    hosts,
    donors: table.donors.filter((donor) => !inside.has(donor)),
  }
}

/** Core, metal shells, bridging donors and caps in the order of the peel. */
function arrange(
  specimen: Specimen,
  center: Vec3,
  hosts: readonly Shell[],
  donors: readonly Donor[],
): { core: Draft; around: Draft[] } {
  const bridging = divideDonors(specimen, center, donors, (donor) => donor.metals.length > 1)
  const terminal = divideDonors(specimen, center, donors, (donor) => donor.metals.length === 1)
  const isInner = (shell: Shell): boolean => shell.radius < hosts[0]!.inner
  const { hosts: grown, left } = joinInterleaved(
    hosts,
    bridging.filter((shell) => !isInner(shell)),
    INTERLEAVE_SLACK,
  )
  const [innermost, ...metalShells] = grown
  const core: Shell = {
    ...innermost!,
    atoms: [...innermost!.atoms, ...bridging.filter(isInner).flatMap((shell) => shell.atoms)],
  }
  const drafts: Draft[] = [
    ...[...metalShells, ...mixElements(left)].map((shell) => ({ shell, role: 'shell' as const })),
    ...mixElements(terminal).map((shell) => ({ shell, role: 'cap' as const })),
  ]
  const rank = ({ shell }: Draft): number => Math.max(shell.radius, core.radius)
  return {
    core: { shell: core, role: 'core' },
    // Stable: at one distance metals come before bridging donors before caps.
    around: drafts.toSorted((p, q) => rank(p) - rank(q)),
  }
}

interface Draft {
  readonly shell: Shell
  readonly role: 'core' | 'shell' | 'cap'
}

function partOf(specimen: Specimen, { shell, role }: Draft, inside: readonly number[]): Part {
  return makePart(specimen, { role, atoms: shell.atoms, inside, meanRadius: shell.radius })
}

/** "2 shells of metals with a gap of 1.53 Å between them, spread evenly about the centre (0.99 of 1)." */
function inWords(shells: readonly Shell[], { gaps, evenness }: ShellScore): string {
  const [first] = shells
  if (shells.length === 1 && first!.atoms.length === 1) return 'One metal in the middle.'
  const what =
    shells.length === 1
      ? `One shell of metals, ${first!.radius.toFixed(2)} Å from the centre`
      : `${shells.length} shells of metals with ${gapsInWords(gaps)} between them`
  const manner = evenness >= 0.9 ? 'evenly' : evenness >= 0.5 ? 'fairly evenly' : 'unevenly'
  return `${what}, spread ${manner} about ${shells.length === 1 ? 'it' : 'the centre'} (${evenness.toFixed(2)} of 1).`
}

function gapsInWords(gaps: readonly number[]): string {
  const [least, most] = [Math.min(...gaps).toFixed(2), Math.max(...gaps).toFixed(2)]
  return gaps.length === 1 ? `a gap of ${least} Å` : `gaps of ${least} to ${most} Å`
}
