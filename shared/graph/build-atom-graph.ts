import { note } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import { buildAdjacency } from './adjacency'
import { BondOrigin, type AtomGraph, type CellAtoms, type GraphProblem } from './atom-graph'
import { editBonds, type FoundBonds } from './bond-edits'
import { bondLimits, type BondLimits } from './bond-limits'
import { DEFAULT_BOND_RULE, type BondRule } from './bond-rule'
import { bondTable } from './bond-table'
import { expandSites } from './cell-atoms'
import type { DisorderChoices } from './disorder-assembly'
import { areKeptApart, looseSites } from './disorder-tags'
import { donorBonds } from './donor-bonds'
import { disorderNotes, overlapWarning } from './graph-problems'
import { followCarriers, keepPossibleHydrogenBonds } from './hydrogen-rules'
import { classifyLoosePairs, type LoosePairs } from './loose-pairs'
import { selectRows, type PairColumns } from './pair-columns'
import { pairCounter, type PairCounter } from './pair-histogram'
import { indexPairs } from './pair-index'
import type { AtomPair } from './pair-orbit'
import { resolveDisorder, type ResolvedDisorder } from './resolve-disorder'
import { ruleName } from './rule-name'
import { searchPairs, type PairSearch } from './search-pairs'
import { statedPairs, unusedRowsProblems } from './stated-pairs'

export interface GraphOutcome {
  readonly graph: AtomGraph
  readonly problems: readonly GraphProblem[]
}

/**
 * Builds the atom graph of a crystal: expands all sites by symmetry, finds what is disordered and
 * which component stands, and connects what the bond rule connects: atoms that can be there together,
 * whether or not they are in the chosen component.
 *
 * Problems: disorder and what was chosen of it, overlapping atoms, rows of the file's own list of
 * bonds that name no atoms, changes by hand that do not fit.
 * Cost: linear in the atoms of the cell at a given density.
 */
export function buildAtomGraph(
  crystal: Crystal,
  rule: BondRule = DEFAULT_BOND_RULE,
  choices: DisorderChoices = {},
): GraphOutcome {
  const { sites } = crystal
  const expanded = expandSites(crystal)
  const { element, site } = expanded.atoms
  const limits = bondLimits(element, rule)
  const counter = pairCounter(limits)
  const search = searchPairs(crystal, expanded.atoms, limits, looseSites(sites), counter)
  const loose = classifyLoosePairs(sites, expanded, limits, search.loose)
  const disorder = resolveDisorder(crystal, expanded, limits, loose, search.attachments, choices)
  settleLoosePairs(loose, disorder, limits, search, counter)
  const near = search.bonds.columns()
  const { isPresent } = disorder
  followCarriers(element, near, isPresent)
  const atoms: CellAtoms = { ...expanded.atoms, isPresent }

  const canCoexist = (atom: number, other: number) =>
    !areKeptApart(sites, site[atom]!, site[other]!) &&
    disorder.canCoexist(site[atom]!, site[other]!)
  const findLoose = once(() => indexPairs(loose, atoms.count))
  const isPossible = ({ first, second, shift }: AtomPair) => {
    const row = findLoose()(first, second, shift)
    return row >= 0 ? disorder.areTogether(row) : canCoexist(first, second)
  }
  const stated = statedPairs(crystal, expanded)
  const basis = stated.pairs.count === 0 ? 'distances' : rule.basis
  const isUsed = basis === 'deposited' ? possibleRows(stated.pairs, isPossible) : null
  const found =
    isUsed !== null
      ? allOf(stated.pairs, isUsed, BondOrigin.deposited)
      : allOf(near, keepPossibleHydrogenBonds(element, near, canCoexist), BondOrigin.distance)
  const edited = editBonds(crystal, expanded, found, rule.edits, isPossible)
  const bonds = bondTable(crystal, atoms, edited.bonds, indexPairs(stated.pairs, atoms.count))
  const adjacency = buildAdjacency(atoms.count, bonds)
  return {
    graph: {
      atoms,
      bonds: { ...bonds, isDonor: donorBonds(atoms, bonds, adjacency) },
      adjacency,
      rule: { ...rule, basis, name: ruleName(rule, basis) },
      disorder: disorder.assemblies,
      pairDistances: counter.distances(),
    },
    problems: [
      ...disorderNotes(crystal, atoms, disorder.assemblies),
      ...overlapWarning(crystal, atoms, search.overlaps.columns()),
      ...(basis === rule.basis ? [] : [NOTHING_DEPOSITED]),
      ...(isUsed === null ? [] : unusedRowsProblems(stated, isUsed)),
      ...edited.problems,
    ],
  }
}

const NOTHING_DEPOSITED: GraphProblem = note(
  'graph.no-deposited-bonds',
  'The file lists no bonds that could be used; bonds are found by distance.',
)

/** Adds the loose pairs that can be there together to what was found among ordered atoms. */
function settleLoosePairs(
  loose: LoosePairs,
  { areTogether }: ResolvedDisorder,
  { kinds, kindOfAtom, shortest, longest }: BondLimits,
  { bonds, overlaps }: PairSearch,
  counter: PairCounter,
): void {
  for (let row = 0; row < loose.count; row++) {
    if (!areTogether(row)) continue
    const [first, second, distance] = [loose.first[row]!, loose.second[row]!, loose.distance[row]!]
    const pair = kindOfAtom[first]! * kinds + kindOfAtom[second]!
    counter.count(pair, distance)
    if (distance > longest[pair]! && distance >= shortest[pair]!) continue
    const [a, b, c] = [loose.shift[3 * row]!, loose.shift[3 * row + 1]!, loose.shift[3 * row + 2]!]
    const list = distance < shortest[pair]! ? overlaps : bonds
    list.add(first, second, a, b, c, distance)
  }
}

function possibleRows(pairs: PairColumns, isPossible: (pair: AtomPair) => boolean): Uint8Array {
  return Uint8Array.from(pairs.first, (first, row) =>
    Number(
      isPossible({
        first,
        second: pairs.second[row]!,
        shift: [pairs.shift[3 * row]!, pairs.shift[3 * row + 1]!, pairs.shift[3 * row + 2]!],
      }),
    ),
  )
}

function allOf(pairs: PairColumns, stays: Uint8Array, origin: BondOrigin): FoundBonds {
  const kept = selectRows(pairs, stays)
  return { pairs: kept, origin: new Uint8Array(kept.count).fill(origin) }
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
