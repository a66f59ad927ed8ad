/** What must hold of a structure whatever the user switches on: the later checks of the fuzz command. */
import { carryAnatomy } from '../../shared/anatomy/carry-anatomy'
import type { Problem } from '../../shared/base/problem'
import { QUIET } from '../../shared/base/work'
import type { CifDocument } from '../../shared/cif/document'
import { displacementEllipsoid } from '../../shared/crystal/displacement-ellipsoid'
import type { Crystal } from '../../shared/crystal/crystal'
import type { EnsembleChoice, Extent } from '../../shared/ensemble/ensemble-choice'
import { extendEnsemble } from '../../shared/ensemble/extend-ensemble'
import { placeOfAtom } from '../../shared/graph/place-of-atom'
import type { AtomGraph } from '../../shared/graph/atom-graph'
import { DEFAULT_BOND_RULE } from '../../shared/graph/bond-rule'
import { carryLigands } from '../../shared/ligand/carry-ligands'
import { clusterNeighbors } from '../../shared/measure/cluster-neighbors'
import { compareDeposited } from '../../shared/measure/deposited'
import { Verdict } from '../../shared/measure/deposited-loop'
import { findContacts } from '../../shared/measure/find-contacts'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { checkProblems, expectFinite } from './fuzz-check'

const EXTENTS: readonly Extent[] = [
  { kind: 'molecules' },
  { kind: 'asymmetric-unit' },
  { kind: 'cells', cells: [1, 1, 1], content: 'atoms' },
  { kind: 'cells', cells: [2, 1, 1], content: 'molecules' },
  { kind: 'packing', radius: 5 },
]

/** Of each structure so many assemblies of disorder are switched. */
const MOST_SWITCHED = 3

/** Throws when any way to see or to measure a structure does, or gives a number that is none. */
export function checkChoices({ bytes }: CifDocument): void {
  const report = structureOf(bytes, DEFAULT_OPTIONS)
  if (report === null) return
  const problems: Problem[] = []
  for (const options of [...depositedRule(), ...switchedDisorder(report.graph)]) {
    const other = structureOf(bytes, options)
    if (other === null) throw new Error('With other options there is no structure.')
    problems.push(...other.problems, ...checkExtents(other, EXTENTS.slice(0, 1)))
    checkContacts(other)
  }
  problems.push(...checkExtents(report, EXTENTS))
  checkContacts(report)
  checkStated(report.crystal)
  checkEllipsoids(report.crystal)
  checkProblems(bytes, problems)
}

function structureOf(bytes: Uint8Array, options: AnalysisOptions): StructureReport | null {
  const outcome = analyse(bytes, options, QUIET)
  if (!outcome.ok) throw new Error('The analysis says that it was cancelled.')
  return outcome.value.kind === 'structure' ? outcome.value : null
}

function depositedRule(): AnalysisOptions[] {
  return [{ ...DEFAULT_OPTIONS, bondRule: { ...DEFAULT_BOND_RULE, basis: 'deposited' } }]
}

/** The last alternative of each of the first assemblies, all at once. */
function switchedDisorder({ disorder }: AtomGraph): AnalysisOptions[] {
  const choices = disorder
    .slice(0, MOST_SWITCHED)
    .map(({ key, alternatives }) => [key, alternatives.at(-1)?.name ?? ''] as const)
  return choices.length === 0 ? [] : [{ ...DEFAULT_OPTIONS, disorder: Object.fromEntries(choices) }]
}

/** Each extent, with what it leaves out of disorder and without, the last atom of the cell grown. */
function checkExtents(
  { crystal, graph, ensemble, anatomy, ligands }: StructureReport,
  extents: readonly Extent[],
): Problem[] {
  const last = graph.atoms.count - 1
  const grown = last < 0 ? [] : [placeOfAtom(graph.atoms, last, [0, 1, -1])]
  return extents.flatMap((extent) =>
    [false, true].flatMap((withAlternatives) => {
      const choice: EnsembleChoice = { extent, grown, withAlternatives }
      const shown = extendEnsemble(crystal, graph, ensemble, choice)
      const { cartn, dangling, atom, isAlternative, moieties } = shown.ensemble
      const what = `The extent ${extent.kind}`
      expectFinite(cartn, what)
      expectFinite(dangling.partnerCartn, what)
      if (!withAlternatives && isAlternative.includes(1)) {
        throw new Error(`${what} shows alternatives that nobody asked for.`)
      }
      if (atom.length !== shown.ensemble.count || moieties !== ensemble.moieties) {
        throw new Error(`${what} has columns of different lengths, or moieties of its own.`)
      }
      const carried = carryAnatomy(crystal, graph, ensemble, anatomy, shown.ensemble)
      if (carried.peel.stopOfAtom.length !== atom.length) {
        throw new Error(`${what} has atoms without a stop.`)
      }
      const { kindOfAtom } = carryLigands(crystal, graph, ensemble, ligands, shown.ensemble)
      if (kindOfAtom.length !== atom.length) {
        throw new Error(`${what} has atoms without a ligand, not even none.`)
      }
      return shown.problems
    }),
  )
}

function checkContacts({ crystal, graph, ensemble }: StructureReport): void {
  expectFinite(findContacts(crystal, graph, ensemble), 'A contact')
  expectFinite(clusterNeighbors(crystal, graph, ensemble), 'A neighbour of the cluster')
}

/** A stated row has a value exactly when its atoms were found. */
function checkStated(crystal: Crystal): void {
  for (const { verdict, value, su, summary } of Object.values(compareDeposited(crystal))) {
    expectFinite(summary, 'The summary of stated geometry')
    for (const [row, what] of verdict.entries()) {
      const isResolved = what !== Verdict.unresolved
      if (Number.isFinite(value[row]) !== isResolved || su[row]! < 0 || su[row] === Infinity) {
        throw new Error(`Stated geometry: ${value[row]} with s.u. ${su[row]} at verdict ${what}.`)
      }
    }
  }
}

function checkEllipsoids(crystal: Crystal): void {
  for (let site = 0; site < crystal.sites.count; site++) {
    expectFinite(displacementEllipsoid(crystal, site), 'An ellipsoid')
  }
}
