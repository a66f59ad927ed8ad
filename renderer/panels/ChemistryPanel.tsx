import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { Formula } from '../controls/Formula'

export interface ChemistryPanelProps {
  readonly documentKey: string
  readonly report: StructureReport
  /** What the user chose last; the report's own may still be the one before. */
  readonly options: AnalysisOptions
  /** Order and names of formulas, and the notation of modes. */
  readonly modeStyle: 'literature' | 'iupac'
  readonly selectedAtoms: readonly number[]
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  readonly onModeStyle: (style: 'literature' | 'iupac') => void
  /** Asks for a new analysis with the view kept. */
  readonly onOptions: (options: AnalysisOptions) => void
  /** Selects ensemble atoms and dims the rest. */
  readonly onSelectAtoms: (atoms: readonly number[]) => void
  /** Null: the pointer rests on none. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  /** Writes a file where the user wants it. */
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** The cluster as an ion: formula, charge, electrons, ligands and mass, with every assumption to be changed. */
export function ChemistryPanel({ report, modeStyle }: ChemistryPanelProps) {
  const { chemistry } = report
  if (chemistry === null) {
    return <p className="empty soft">No metal, so no cluster to count the electrons of.</p>
  }
  return (
    <div className="chemistry">
      <Formula text={modeStyle === 'iupac' ? chemistry.iupacFormula : chemistry.formula} />
    </div>
  )
}
