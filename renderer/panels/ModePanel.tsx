import { useMemo, useState, type ReactNode } from 'react'
import { modeTable, type CellTable, type ModeStyle } from '../../shared/export/mode-table'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Checkbox } from '../controls/Checkbox'
import { Segments } from '../controls/Segments'
import { shortcutOf } from '../controls/shortcuts'
import type { ModesView } from '../state/activity'
import type { DocumentView, Selection } from '../state/view'
import { metalRowOf, modeRowOf, skeletonAmong } from './coordination-of-atom'
import { MetalTable } from './MetalTable'
import {
  anchorLines,
  ligandLines,
  markLines,
  metalLines,
  selectedLine,
  type CoordinationLine,
} from './mode-rows'
import { ligandModeTable, metalTable } from './mode-table-text'
import { ModeDetail, type Told } from './ModeDetail'
import { AnchorTable, LigandModeTable } from './ModeTable'

interface ModePanelProps extends RowActions {
  readonly report: StructureReport
  readonly view: Pick<DocumentView, 'selection' | 'modeStyle' | 'labels' | 'polyhedra'>
  /** Which of the tables. */
  readonly table: ModesView
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  readonly onTable: (table: ModesView) => void
  readonly onStyle: (style: ModeStyle) => void
  readonly onLabels: (areShown: boolean) => void
  readonly onPolyhedra: (areShown: boolean) => void
}

interface RowActions {
  /** Selects the atoms of a row and dims the rest; null: lets go of them. */
  readonly onSelectRow: (atoms: readonly number[] | null) => void
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
}

const TABLES = [
  ['anchors', 'Anchors'],
  ['ligands', 'Ligands'],
  ['metals', 'Metals'],
] as const
const STYLES = [
  ['literature', 'Literature'],
  ['iupac', 'IUPAC'],
] as const

/** How anchors and ligands bind and what is about the metals; a row shows its atoms alone. */
export function ModePanel(props: ModePanelProps) {
  const { report, view, table } = props
  const { anatomy } = report
  if (anatomy.modes.length === 0 && anatomy.metals.length === 0) {
    return <p className="empty soft">No metal, so no coordination modes.</p>
  }
  return (
    <div className="modes">
      <div className="modes-head">
        <Segments name="Table" value={table} choices={TABLES} onChoose={props.onTable} />
        <Segments
          name="Notation"
          value={view.modeStyle}
          choices={STYLES}
          onChoose={props.onStyle}
        />
        <Checkbox
          isChecked={view.labels.areShown && view.labels.atoms === 'mode'}
          hint={shortcutOf('toggle-labels')}
          onChange={props.onLabels}
        >
          Labels
        </Checkbox>
        <Checkbox
          isChecked={view.polyhedra}
          hint={shortcutOf('toggle-polyhedra')}
          onChange={props.onPolyhedra}
        >
          Polyhedra
        </Checkbox>
      </div>
      {table === 'anchors' && <Anchors {...props} />}
      {table === 'ligands' && <Ligands {...props} />}
      {table === 'metals' && <Metals {...props} />}
    </div>
  )
}

function Anchors(props: ModePanelProps) {
  const { report, view, colorOf } = props
  const { selection, modeStyle } = view
  const lines = useMemo(() => anchorLines(report), [report])
  const [line, rows] = useRows(lines, selection, props)
  return (
    <TableAndWords
      {...props}
      told={line === null ? null : { kind: 'anchor', line }}
      text={modeTable(report, modeStyle)}
    >
      <AnchorTable kinds={report.ligands.kinds} style={modeStyle} colorOf={colorOf} {...rows} />
    </TableAndWords>
  )
}

function Ligands(props: ModePanelProps) {
  const { report, view } = props
  const { selection, modeStyle } = view
  const lines = useMemo(() => ligandLines(report), [report])
  const [line, rows] = useRows(lines, selection, {
    ...props,
    // Rings about all the atoms of ligands would hide them.
    onHoverAtoms: (atoms) => props.onHoverAtoms(atoms && skeletonAmong(report, atoms)),
  })
  return (
    <TableAndWords
      {...props}
      told={line === null ? null : { kind: 'ligand', line }}
      text={ligandModeTable(report, modeStyle)}
    >
      <LigandModeTable kinds={report.ligands.kinds} style={modeStyle} {...rows} />
    </TableAndWords>
  )
}

const NONE_OPEN: ReadonlySet<string> = new Set()

function Metals(props: ModePanelProps) {
  const { report, view, colorOf } = props
  const { selection } = view
  const [open, setOpen] = useState(NONE_OPEN)
  const lines = useMemo(() => metalLines(report, open), [report, open])
  const [line, rows] = useRows(lines, selection, props)
  return (
    <TableAndWords
      {...props}
      told={line === null ? null : { kind: 'metal', line }}
      text={metalTable(report)}
    >
      <MetalTable
        colorOf={colorOf}
        {...rows}
        onFold={({ key }, isOpen) =>
          setOpen((old) => new Set([...old, key].filter((other) => isOpen || other !== key)))
        }
      />
    </TableAndWords>
  )
}

/** The selected row of a table, and what the table needs to have its rows selected. */
function useRows<Line extends CoordinationLine>(
  lines: readonly Line[],
  selection: Selection,
  { onSelectRow, onHoverAtoms }: RowActions,
) {
  const [last, setLast] = useState<string | null>(null)
  const line = useMemo(() => selectedLine(lines, selection, last), [lines, selection, last])
  const isRow = line !== null
  const marked = useMemo(
    () => (isRow ? lines : markLines(lines, selection)),
    [lines, selection, isRow],
  )
  const rows = {
    rows: marked,
    selected: line?.key ?? null,
    onSelect: (chosen: Line | null) => {
      setLast(chosen?.key ?? null)
      onSelectRow(chosen && [...chosen.atoms])
    },
    onHover: (hovered: Line | null) => onHoverAtoms(hovered && [...hovered.atoms]),
  }
  return [line, rows] as const
}

interface TableAndWordsProps extends ModePanelProps {
  /** The selected row; null: none is. */
  readonly told: Told | null
  readonly text: CellTable
  readonly children: ReactNode
}

/** A table, below it what is selected in words, and the buttons that copy. */
function TableAndWords({ report, view, told, text, children }: TableAndWordsProps) {
  return (
    <>
      <div className="modes-scroll">{children}</div>
      <ModeDetail
        report={report}
        told={told ?? pickedAtom(report, view.selection)}
        style={view.modeStyle}
        text={text}
      />
    </>
  )
}

/** An atom that was picked by itself, if it is a metal or an anchor. */
function pickedAtom(report: StructureReport, { atoms }: Selection): Told {
  const [atom] = atoms
  const isTold =
    atom !== undefined &&
    atoms.length === 1 &&
    (modeRowOf(report, atom) !== null || metalRowOf(report, atom) !== null)
  return isTold ? { kind: 'atom', atom } : { kind: 'nothing' }
}
