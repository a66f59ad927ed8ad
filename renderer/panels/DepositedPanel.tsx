import { useMemo, useState } from 'react'
import type { Span } from '../../shared/base/problem'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { DepositedComparison } from '../../shared/measure/deposited'
import { Verdict, type DepositedLoop } from '../../shared/measure/deposited-loop'
import { depositedRows, type DepositedRow } from '../../shared/measure/deposited-row'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { askDeposited } from '../bridge/side-work'
import { CopyButton } from '../controls/CopyButton'
import { Icon } from '../controls/icons'
import { RowGrid } from '../controls/RowGrid'
import { Segments } from '../controls/Segments'
import { useAnswer } from '../controls/use-answer'
import { NameChain } from './NameChain'
import {
  namesOfRow,
  printRow,
  remarkOn,
  summaryWords,
  tabulateDeposited,
  VERDICT_WORDS,
  worstWords,
} from './deposited-words'

const ROW_HEIGHT = 48 // px

interface DepositedPanelProps {
  readonly report: StructureReport
  /** Selects the atoms that are shown at these places. */
  readonly onSelectPlaces: (places: readonly Place[]) => void
  /** Shows a place in the file. */
  readonly onShowPlace: (span: Span) => void
}

/** The geometry that the file states beside that which follows from its own coordinates. */
export function DepositedPanel({ report, ...props }: DepositedPanelProps) {
  const { statedBonds, statedAngles, statedTorsions } = report.crystal
  const isEmpty = [statedBonds, statedAngles, statedTorsions].every(({ count }) => count === 0)
  const comparison = useAnswer(askDeposited, report, { isWanted: !isEmpty, keepsLast: true })
  if (isEmpty) return <p className="empty soft">The file states no lengths or angles of its own.</p>
  if (comparison === undefined) return <p className="empty soft patient">Comparing …</p>
  if (comparison === null) return <p className="empty">The comparison could not be finished.</p>
  return <Comparison crystal={report.crystal} comparison={comparison} {...props} />
}

type LoopName = keyof DepositedComparison

const LOOP_WORDS: Readonly<Record<LoopName, string>> = {
  bonds: 'Lengths',
  angles: 'Angles',
  torsions: 'Torsions',
}

interface ComparisonProps extends Omit<DepositedPanelProps, 'report'> {
  readonly crystal: Crystal
  readonly comparison: DepositedComparison
}

function Comparison({ crystal, comparison, ...props }: ComparisonProps) {
  const loops = (['bonds', 'angles', 'torsions'] as const).filter(
    (name) => comparison[name].summary.rows > 0,
  )
  const [wanted, setWanted] = useState<LoopName>('bonds')
  const shown = loops.includes(wanted) ? wanted : (loops[0] ?? wanted)
  return (
    <div className="deposited">
      <div className="deposited-loops">
        <Segments
          name="What is compared"
          value={shown}
          choices={loops.map((name) => [name, LOOP_WORDS[name]])}
          onChoose={setWanted}
        />
      </div>
      <LoopTable key={shown} name={shown} crystal={crystal} loop={comparison[shown]} {...props} />
    </div>
  )
}

interface LoopTableProps extends Omit<DepositedPanelProps, 'report'> {
  readonly name: LoopName
  readonly crystal: Crystal
  readonly loop: DepositedLoop
}

function LoopTable({ name, crystal, loop, onSelectPlaces, onShowPlace }: LoopTableProps) {
  const rowOf = useMemo(() => depositedRows(crystal), [crystal])
  const [selected, setSelected] = useState<number | null>(null)
  const at = (index: number) => rowOf(loop, loop.worstFirst[index] ?? 0)
  const chosen = selected === null ? null : at(selected)
  return (
    <>
      <div className="deposited-summary" role="status">
        <p>{summaryWords(loop.summary)}</p>
        <p className="soft">{worstWords(loop.summary, loop.stated.ends)}</p>
      </div>
      <div className="deposited-row table-head">
        <span className="number">Deposited</span>
        <span className="number">Computed</span>
        <span className="number">Difference</span>
      </div>
      <RowGrid
        name={`${LOOP_WORDS[name]}, deposited and computed`}
        className="deposited-rows"
        count={loop.worstFirst.length}
        rowHeight={ROW_HEIGHT}
        selected={selected}
        onSelect={(index) => {
          setSelected(index)
          onSelectPlaces(at(index).places ?? [])
        }}
      >
        {(index) => <RowCells loop={loop} row={at(index)} />}
      </RowGrid>
      <p className="panel-remark soft" role="status">
        {(chosen !== null && remarkOn(crystal, chosen)) || WHAT_AGREES}
      </p>
      <div className="panel-foot">
        <button
          type="button"
          className="button"
          disabled={chosen === null}
          onClick={() => chosen !== null && onShowPlace(chosen.span)}
        >
          Show in the CIF
        </button>
        <CopyButton what="The comparison" text={() => tabulateDeposited(loop, rowOf)} />
      </div>
    </>
  )
}

const WHAT_AGREES =
  'A row agrees when what follows from cell, coordinates and symmetry codes is within 1.5 units of its last digit or half its s.u., or is off by no more than its coordinates are rounded.'

interface RowCellsProps {
  readonly loop: DepositedLoop
  readonly row: DepositedRow
}

function RowCells({ loop, row }: RowCellsProps) {
  const { deposited, computed, difference } = printRow(loop.stated, row)
  return (
    <>
      <span role="gridcell" className="atoms">
        <NameChain names={namesOfRow(row)} />
      </span>
      <span role="gridcell" className="verdict" title={VERDICT_WORDS[row.verdict]}>
        <VerdictMark verdict={row.verdict} />
      </span>
      <span role="gridcell" className="deposited-row">
        <span className="number">{deposited}</span>
        <span className="number">{computed === '' ? '—' : computed}</span>
        <span className="number soft">{difference}</span>
      </span>
    </>
  )
}

/** Nothing where the row agrees: of many rows only those that do not should meet the eye. */
function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  if (verdict === Verdict.agrees || verdict === Verdict.agreesRounded) {
    return <span className="visually-hidden">{VERDICT_WORDS[verdict]}</span>
  }
  return (
    <>
      <Icon name="warning" />
      {VERDICT_WORDS[verdict]}
    </>
  )
}
