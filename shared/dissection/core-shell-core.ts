/** Which metals of a cluster are its core, told by who binds whom. */
import { distance, pointAt } from '../geometry/vec3'
import type { Donor } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import { cappingDonors, countDonors, metalContacts } from './core-shell-layers'
import { findSkeletonCenter } from './skeleton-center'
import { findKernel } from './staple-kernel'
import type { Subject } from './subject'

/** An interstitial atom holds a polyhedron of at least four metals; on three it caps a face. */
const FEWEST_HELD_METALS = 4

/** Every metal of a core has contacts to so many others of it at least: a tetrahedron has, a triangle or a chain has not. */
const FEWEST_CORE_CONTACTS = 3

/** Å: contacts are of different kinds when no length lies between them over so much. */
const CONTACT_GAP = 0.05

export interface Core {
  /** Ensemble atoms, ascending; all metals where nothing tells a core from a shell. */
  readonly metals: readonly number[]
  /** The atoms that lie inside and bind only metals of the core. */
  readonly inside: readonly Donor[]
  /** What makes it the core, in words that follow its name. */
  readonly because: string
}

/**
 * Finds the core: the first of these that is some of the metals, but not all.
 *
 * 1. The kernel that other metals protect (`findKernel`).
 * 2. The metals that the interstitial atoms with most metals hold, four or more, with those that no
 *    ligand caps: H@Cu6 in Cu14.
 * 3. The metals with fewer than two ligand donors; a single one with those in contact with it.
 * 4. The metals that no ligand caps, likewise.
 * 5. Where ligands bind every metal, those that have most contacts among themselves, three or more each:
 *    the Cu4 tetrahedron of Cu8(SeR)8. Where these are all metals, longer contacts are left out, up
 *    to a gap in their lengths, until some metals fall away.
 *
 * Source of 5: k-cores, Seidman, Soc. Netw. 5, 1983, 269.
 */
export function findCore(subject: Subject): Core {
  const { specimen, table } = subject
  const interstitials = findSkeletonCenter(specimen, table)?.interstitials ?? []
  const counts = countDonors(subject, cappingDonors(subject))
  const withFewer = (most: number): number[] =>
    table.metals.filter((metal) => counts.get(metal)! < most)
  const rules: readonly [because: string, metals: () => readonly number[]][] = [
    ['is held together by its metals', () => findKernel(subject)?.kernel ?? []],
    ['is held by what lies inside', () => heldMetals(interstitials, withFewer(1))],
    ['has fewer than two donors on each metal', () => withNeighbors(specimen, withFewer(2))],
    ['carries no ligand', () => withNeighbors(specimen, withFewer(1))],
    [
      'has most contacts between its metals',
      () => (withFewer(1).length > 0 ? [] : mostConnected(specimen, table.metals)),
    ],
  ]
  for (const [because, find] of rules) {
    const metals = find()
    if (metals.length > 0 && metals.length < table.metals.length) {
      return { metals, inside: insideOf(interstitials, metals), because }
    }
  }
  return {
    metals: table.metals,
    inside: insideOf(interstitials, table.metals),
    because: 'is all its metals, of which none is core more than another',
  }
}

function insideOf(interstitials: readonly Donor[], core: readonly number[]): Donor[] {
  const isCore = new Set(core)
  return interstitials.filter(
    ({ metals }) =>
      metals.length >= FEWEST_HELD_METALS && metals.every(({ metal }) => isCore.has(metal)),
  )
}

/** The metals of the interstitial atoms that bind most, and those that no ligand caps. */
function heldMetals(interstitials: readonly Donor[], bare: readonly number[]): number[] {
  const most = Math.max(0, ...interstitials.map(({ metals }) => metals.length))
  if (most < FEWEST_HELD_METALS) return []
  const held = interstitials
    .filter(({ metals }) => metals.length === most)
    .flatMap(({ metals }) => metals.map(({ metal }) => metal))
  return ascending([...held, ...bare])
}

/** A single metal, at the centre, is a core with those in contact with it. */
function withNeighbors(specimen: Specimen, metals: readonly number[]): readonly number[] {
  const [only] = metals
  if (only === undefined || metals.length > 1) return metals
  return ascending([only, ...metalContacts(specimen, only)])
}

/** The innermost k-core of the contacts, three or more for each metal; see `findCore`. */
function mostConnected(specimen: Specimen, metals: readonly number[]): readonly number[] {
  const { cartn } = specimen.ensemble
  const contacts = metals.flatMap((metal) =>
    metalContacts(specimen, metal).map((other) => ({
      metal,
      other,
      far: distance(pointAt(cartn, metal), pointAt(cartn, other)),
    })),
  )
  const lengths = contacts.map(({ far }) => far).toSorted((p, q) => q - p)
  const limits = lengths.filter((far, k) => k === 0 || lengths[k - 1]! - far > CONTACT_GAP)
  for (const limit of limits) {
    const core = innermostCore(
      metals,
      contacts.filter(({ far }) => far <= limit),
    )
    if (core.length < metals.length) return core
  }
  return []
}

/** Takes away metals with fewer than k contacts, for k = 3, 4, 5 …; the last that is left before nothing is. */
function innermostCore(
  metals: readonly number[],
  contacts: readonly { readonly metal: number; readonly other: number }[],
): readonly number[] {
  const others = new Map(metals.map((metal) => [metal, new Set<number>()]))
  for (const { metal, other } of contacts) others.get(metal)!.add(other)
  let core: readonly number[] = []
  let left = metals
  for (let fewest = FEWEST_CORE_CONTACTS; ; fewest++) {
    const queue = left.filter((metal) => others.get(metal)!.size < fewest)
    const isTaken = new Set(queue)
    for (const metal of queue) {
      for (const other of others.get(metal)!) {
        others.get(other)!.delete(metal)
        if (isTaken.has(other) || others.get(other)!.size >= fewest) continue
        isTaken.add(other)
        queue.push(other)
      }
    }
    left = left.filter((metal) => !isTaken.has(metal))
    if (left.length === 0) return core
    core = left
  }
}

function ascending(atoms: readonly number[]): number[] {
  return [...new Set(atoms)].toSorted((p, q) => p - q)
}
