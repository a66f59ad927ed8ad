import { note, warning } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import { isMetal } from '../tables/elements'
import { buildAdjacency } from './adjacency'
import {
  BondKind,
  type AtomGraph,
  type AppliedBondRule,
  type Bonds,
  type CellAtoms,
  type GraphProblem,
} from './atom-graph'
import { DEFAULT_BOND_RULE, type BondRule } from './bond-rule'
import type { DisorderChoices } from './disorder-assembly'
import { lengthSu } from './bond-length-su'
import { expandSites } from './cell-atoms'
import { chooseImages } from './choose-images'
import { selectDisorder, type DisorderChoice } from './disorder'
import { dropImpossibleHydrogenBonds } from './hydrogen-rules'
import { PAIR_WIDTH, searchBonds, type Overlap } from './search-bonds'

export interface GraphOutcome {
  readonly graph: AtomGraph
  readonly problems: readonly GraphProblem[]
}

/**
 * Builds the atom graph of a crystal: expands the sites by symmetry, resolves disorder to one
 * component, and connects what the bond rule connects.
 *
 * Problems: overlapping atoms, disorder resolved.
 * Cost: linear in the atoms of the cell at a given density.
 */
export function buildAtomGraph(
  crystal: Crystal,
  rule: BondRule = DEFAULT_BOND_RULE,
  _choices: DisorderChoices = {},
): GraphOutcome {
  const { tolerance } = rule
  const disorder = selectDisorder(crystal.sites)
  const expanded = expandSites(crystal)
  const search = searchBonds(crystal, expanded, tolerance)
  const stays = chooseImages(crystal.sites, expanded.atoms, search, disorder.isActive)
  const atoms: CellAtoms = { ...expanded.atoms, isPresent: stays }
  const pairs = dropImpossibleHydrogenBonds(atoms.element, search.pairs)
  const bonds = toBonds(crystal, atoms, pairs)
  const overlaps = search.overlaps.filter(
    ({ first, second }) => stays[first] === 1 && stays[second] === 1,
  )
  const hidden = stays.reduce(
    (sum, isHere, atom) => sum + Number(isHere === 0 && disorder.isActive[atoms.site[atom]!] === 1),
    0,
  )
  return {
    graph: {
      atoms,
      bonds,
      adjacency: buildAdjacency(atoms.count, bonds),
      rule: applied(rule),
      disorder: [],
      pairDistances: { binWidth: 0.02, pairs: [] },
    },
    problems: [
      ...disorder.choices.map(disorderNote),
      ...imagesNote(hidden),
      ...overlapWarning(crystal, expanded.atoms, overlaps),
    ],
  }
}

function applied(rule: BondRule): AppliedBondRule {
  return { ...rule, name: `Cordero ± ${rule.tolerance.toFixed(2)} Å` }
}

function toBonds(crystal: Crystal, atoms: CellAtoms, pairs: readonly number[]): Bonds {
  const count = pairs.length / PAIR_WIDTH
  const su = lengthSu(crystal, atoms)
  const bonds = {
    count,
    first: new Int32Array(count),
    second: new Int32Array(count),
    shift: new Int32Array(3 * count),
    kind: new Uint8Array(count),
    origin: new Uint8Array(count),
    isStated: new Uint8Array(count),
    length: new Float64Array(count),
    lengthSu: new Float64Array(count),
  }
  for (let i = 0; i < count; i++) {
    const row = i * PAIR_WIDTH
    const [first, second] = [pairs[row]!, pairs[row + 1]!]
    const shift = [pairs[row + 2]!, pairs[row + 3]!, pairs[row + 4]!] as const
    const length = pairs[row + 5]!
    bonds.first[i] = first
    bonds.second[i] = second
    bonds.shift.set(shift, 3 * i)
    bonds.kind[i] = kindOf(atoms.element[first]!, atoms.element[second]!)
    bonds.length[i] = length
    bonds.lengthSu[i] = su(first, second, shift, length)
  }
  return bonds
}

function kindOf(element: number, other: number): BondKind {
  const metals = Number(isMetal(element)) + Number(isMetal(other))
  if (metals === 2) return BondKind.metalContact
  return metals === 1 ? BondKind.coordination : BondKind.covalent
}

function disorderNote({ assembly, group, occupancy, leftOut }: DisorderChoice): GraphProblem {
  const where =
    assembly === '' ? 'The structure is disordered' : `Assembly ${assembly} is disordered`
  return note(
    'graph.disorder-resolved',
    `${where}: group ${group} (mean occupancy ${occupancy.toFixed(2)}) is shown, ${counted(leftOut, 'site')} of other groups left out.`,
  )
}

function imagesNote(leftOut: number): GraphProblem[] {
  if (leftOut === 0) return []
  return [
    note(
      'graph.site-split-by-symmetry',
      `Part of the structure is disordered about a special position: of the images that exclude one another one is shown, ${counted(leftOut, 'atom')} of the cell left out.`,
    ),
  ]
}

function overlapWarning(
  crystal: Crystal,
  atoms: CellAtoms,
  overlaps: readonly Overlap[],
): GraphProblem[] {
  const worst = overlaps.toSorted((p, q) => p.distance - q.distance)[0]
  if (worst === undefined) return []
  const { sites } = crystal
  const [site1, site2] = [atoms.site[worst.first]!, atoms.site[worst.second]!]
  const others =
    overlaps.length > 1
      ? ` The same holds for ${counted(overlaps.length - 1, 'further pair')} in the cell.`
      : ''
  const both = `${sites.label[site1] || 'A site'} and ${sites.label[site2] || 'another'}`
  return [
    warning(
      'graph.atoms-overlap',
      `${both} are only ${worst.distance.toFixed(2)} Å apart, too near for a bond, and were not connected.${others}`,
      {
        span: { start: sites.span[2 * site1]!, end: sites.span[2 * site1 + 1]! },
        advice: 'Check for disorder without disorder groups, or for wrong coordinates.',
      },
    ),
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
