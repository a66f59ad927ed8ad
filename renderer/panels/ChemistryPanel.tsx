import { useRef } from 'react'
import type { ModeStyle } from '../../shared/export/mode-table'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { withAssumption, withoutAssumptions } from '../state/chemistry-choices'
import { AssumptionList } from './AssumptionList'
import { buildAssumptionRows } from './assumption-rows'
import { assumptionsLink, chemistryProblems } from './chemistry-words'
import { ChemistryFormula } from './ChemistryFormula'
import { ElectronCount } from './ElectronCount'
import { IsotopicPattern } from './IsotopicPattern'
import { LigandCards } from './LigandCards'

export interface ChemistryPanelProps {
  readonly documentKey: string
  readonly report: StructureReport
  /** What the user chose last; the report's own may still be the one before. */
  readonly options: AnalysisOptions
  /** Order and names of formulas, and the notation of modes. */
  readonly modeStyle: ModeStyle
  readonly selectedAtoms: readonly number[]
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  readonly onModeStyle: (style: ModeStyle) => void
  /** Asks for a new analysis with the view kept. */
  readonly onOptions: (options: AnalysisOptions) => void
  /** Selects ensemble atoms and dims the rest. */
  readonly onSelectAtoms: (atoms: readonly number[]) => void
  /** Null: the pointer rests on none. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  /** Writes a file where the user wants it. */
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** The cluster as an ion: formula, charge, electrons, ligands and mass, and below them every assumption, to be changed. */
export function ChemistryPanel(props: ChemistryPanelProps) {
  const { report, options, onOptions } = props
  const { chemistry } = report
  const assumptions = useRef<HTMLDivElement>(null)
  if (chemistry === null) {
    return <p className="empty soft">No metal, so no cluster to write a formula for.</p>
  }
  return (
    <div className="chemistry" key={`${props.documentKey} ${report.crystal.block}`}>
      <ChemistryFormula
        chemistry={chemistry}
        modeStyle={props.modeStyle}
        onModeStyle={props.onModeStyle}
      />
      <ElectronCount chemistry={chemistry} problems={chemistryProblems(report)}>
        <button
          type="button"
          className="link"
          onClick={() => assumptions.current?.scrollIntoView({ block: 'start' })}
        >
          {assumptionsLink(chemistry.assumptions)}
        </button>
      </ElectronCount>
      <LigandCards
        report={report}
        modeStyle={props.modeStyle}
        selectedAtoms={props.selectedAtoms}
        colorOf={props.colorOf}
        onSelectAtoms={props.onSelectAtoms}
        onHoverAtoms={props.onHoverAtoms}
        onSaveFile={props.onSaveFile}
      />
      {chemistry.mass === null ? (
        <section className="chemistry-block" aria-label="Mass">
          <h3 className="heading">Mass</h3>
          <p className="soft">
            No mass: the composition of one ion is not known, or it is endless.
          </p>
        </section>
      ) : (
        <IsotopicPattern mass={chemistry.mass} />
      )}
      <div ref={assumptions}>
        <AssumptionList
          rows={buildAssumptionRows(chemistry.assumptions, report.ligands, options)}
          onState={(subject, value) => onOptions(withAssumption(options, subject, value))}
          onReset={() => onOptions(withoutAssumptions(options))}
        />
      </div>
    </div>
  )
}
