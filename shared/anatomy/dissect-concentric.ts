import { distance, pointAt } from '../geometry/vec3'
import { countElements, hillFormula } from '../graph/formula'
import type { Dissection, Part } from './anatomy'
import { muOf, type ConnectionTable, type Donor } from './connection-table'
import { shellFormula } from './part-names'
import { segmentShells, MIXED_SHELL_WIDTH, type Orbit } from './segment-shells'
import { scoreShells } from './score-shells'
import { joinInterleaved, shellOf, type Shell } from './shells'
import { findSkeletonCenter, CENTRAL_ATOM_TOLERANCE } from './skeleton-center'
import { labelsOf, type Specimen } from './specimen'

/** Å: bridging donors belong to a metal shell when no wider gap is between them: Se12 in Cu8Se12. */
const INTERLEAVE_SLACK = 0.1

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
  const radiusOf = (atom: number): number => distance(pointAt(cartn, atom), found.center)

  const metalShells = divideMetals(specimen, table, radiusOf)
  const [first, ...outer] = metalShells
  const isCentral = first!.atoms.length === 1 && first!.outer <= CENTRAL_ATOM_TOLERANCE
  const contents = isCentral && outer.length > 0 ? first!.atoms : []
  const hosts = contents.length > 0 ? outer : metalShells

  const inside = found.interstitials.filter((atom) => radiusOf(atom) < hosts[0]!.inner)
  const isInside = new Set(inside)
  const donors = table.donors.filter((donor) => !isInside.has(donor.atoms[0]!))
  const bridging = divideDonors(specimen, donors, radiusOf, (donor) => donor.metals.length > 1)
  const terminal = divideDonors(specimen, donors, radiusOf, (donor) => donor.metals.length === 1)

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
    score: scoreShells(cartn, found.center, metalShells),
    formula: parts.map((part) => part.name).join('@'),
    center: found.center,
    parts,
  }
}

type RadiusOf = (atom: number) => number

function divideMetals(specimen: Specimen, table: ConnectionTable, radiusOf: RadiusOf): Shell[] {
  const byElement = groupBy(table.metals, (metal) => specimen.element[metal]!)
  // The most frequent metal gives the shells, the others join where they interleave with it.
  const ranked = [...byElement].toSorted(
    ([element, atoms], [otherElement, otherAtoms]) =>
      otherAtoms.length - atoms.length || otherElement - element,
  )
  let shells: Shell[] = []
  for (const [, metals] of ranked) {
    const orbits = [...groupBy(metals, (metal) => specimen.site[metal]!).values()].map((atoms) => ({
      radius: mean(atoms.map(radiusOf)),
      environment: bridgingDonors(specimen, table, atoms[0]!),
      atoms,
    }))
    const { hosts, left } = joinInterleaved(
      shells,
      segmentShells(orbits).map(shellOf),
      INTERLEAVE_SLACK,
    )
    shells = [...hosts, ...left]
  }
  return shells.toSorted((p, q) => p.radius - q.radius)
}

function bridgingDonors({ neighborhood }: Specimen, table: ConnectionTable, metal: number): number {
  const donors = new Set<number>()
  for (let row = neighborhood.start[metal]!; row < neighborhood.start[metal + 1]!; row++) {
    const donor = neighborhood.neighbor[row]!
    if (muOf(table, donor) > 1) donors.add(table.donorOfAtom[donor]!)
  }
  return donors.size
}

/** Shells of the donors of one sort, element by element; π ligands go as wholes, as carbon. */
function divideDonors(
  { element, site }: Specimen,
  donors: readonly Donor[],
  radiusOf: RadiusOf,
  isWanted: (donor: Donor) => boolean,
): Shell[] {
  const wanted = donors.filter(isWanted)
  const carbon = 6
  const byElement = groupBy(wanted, ({ atoms }) =>
    atoms.length > 1 ? carbon : element[atoms[0]!]!,
  )
  const elements = [...byElement.keys()].toSorted((a, b) => a - b)
  return elements.flatMap((key) => {
    const orbits = groupBy(byElement.get(key)!, ({ atoms }) =>
      atoms
        .map((atom) => site[atom]!)
        .toSorted((a, b) => a - b)
        .join(' '),
    )
    const asOrbits = [...orbits.values()].map((members): Orbit => {
      const atoms = members.flatMap((donor) => donor.atoms)
      return { radius: mean(atoms.map(radiusOf)), environment: 0, atoms }
    })
    return segmentShells(asOrbits).map(shellOf)
  })
}

/** Joins donor shells of different elements at one distance: N4 and O2 about one metal are N4O2. */
function mixElements(shells: readonly Shell[]): Shell[] {
  const mixed: Shell[] = []
  for (const shell of shells.toSorted((p, q) => p.radius - q.radius)) {
    const last = mixed.at(-1)
    const isNear =
      last !== undefined &&
      Math.max(last.outer, shell.outer) - Math.min(last.inner, shell.inner) <= MIXED_SHELL_WIDTH
    if (isNear) mixed[mixed.length - 1] = unite(last, shell)
    else mixed.push(shell)
  }
  return mixed
}

function unite(p: Shell, q: Shell): Shell {
  const count = p.atoms.length + q.atoms.length
  return {
    atoms: [...p.atoms, ...q.atoms],
    inner: Math.min(p.inner, q.inner),
    outer: Math.max(p.outer, q.outer),
    radius: (p.radius * p.atoms.length + q.radius * q.atoms.length) / count,
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

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
