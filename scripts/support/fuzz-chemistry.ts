/** What must hold of ligands, formula and electrons whatever the user states of them: a check of the fuzz command. */
import { QUIET } from '../../shared/base/work'
import type { CifDocument } from '../../shared/cif/document'
import { reportJson } from '../../shared/export/report-json'
import { reportText } from '../../shared/export/report-text'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { checkProblems, expectFinite } from './fuzz-check'

/** Entries as a hurried user types them: good, broken, with stereochemistry, empty. */
const DICTIONARY = [
  { name: 'PPh3′', smiles: 'c1ccccc1P(c1ccccc1)c1ccccc1' },
  { name: 'broken', smiles: 'C1CC(' },
  { name: 'chiral', smiles: 'C[C@H](N)C(=O)[O-]' },
  { name: '', smiles: '' },
]

const WIDTH = 80

/** Throws when the report does with or without what a user states, or says what nobody can read. */
export function checkChemistry({ bytes }: CifDocument): void {
  const report = structureOf(bytes, DEFAULT_OPTIONS)
  if (report === null) return
  checkReport(report)
  const other = structureOf(bytes, stated(report))
  if (other === null) throw new Error('With stated charges there is no structure.')
  checkProblems(bytes, other.problems)
  checkReport(other)
}

function structureOf(bytes: Uint8Array, options: AnalysisOptions): StructureReport | null {
  const outcome = analyse(bytes, options, QUIET)
  if (!outcome.ok) throw new Error('The analysis says that it was cancelled.')
  return outcome.value.kind === 'structure' ? outcome.value : null
}

/** Every option at once: a charge for the cluster, each ligand and each ion, and electrons for each metal. */
function stated({ ligands, ensemble, anatomy }: StructureReport): AnalysisOptions {
  const charges = Object.fromEntries(ligands.kinds.map(({ key }, i) => [key, i - 2]))
  const ionCharges = Object.fromEntries(ensemble.moieties.map(({ formula }, i) => [formula, 1 - i]))
  const symbols = anatomy.metals.map(({ donorSet }) => /^[A-Z][a-z]?/.exec(donorSet)?.[0] ?? '')
  return {
    ...DEFAULT_OPTIONS,
    ligands: { dictionary: DICTIONARY, charges },
    chemistry: {
      clusterCharge: -2,
      ionCharges,
      hydrides: 'metal',
      valenceElectrons: Object.fromEntries(symbols.map((symbol) => [symbol, 3])),
    },
  }
}

function checkReport(report: StructureReport): void {
  const json = reportJson(report, 'fuzz.cif')
  expectFinite(json.ligands, 'A ligand')
  expectFinite(json.modeTable, 'A mode')
  expectFinite(json.electrons, 'The count of electrons')
  expectFinite(json.mass, 'The mass')
  const said = JSON.stringify([json.ligands, json.electrons, json.assumptions, json.clusterFormula])
  if (/undefined|NaN|Infinity|\[object/.test(said)) throw new Error(`Not for people: ${said}`)
  for (const style of ['literature', 'iupac'] as const) {
    const wide = sectionsOf(reportText(report, 'fuzz.cif', style)).find(
      (line) => [...line].length > WIDTH,
    )
    if (wide !== undefined) throw new Error(`A line of the report is too wide: ${wide}`)
  }
}

/** The lines of chemistry: other sections quote the file, whose words may be of any length. */
function sectionsOf(text: string): string[] {
  return text
    .split('\n\n')
    .filter((section) => /^(?:Ligands|Coordination modes|Electrons|Mass)\n/.test(section))
    .flatMap((section) => section.split('\n'))
}
