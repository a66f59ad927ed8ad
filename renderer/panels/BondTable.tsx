import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { BondKind, BondOrigin } from '../../shared/graph/atom-graph'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Icon, type IconName } from '../controls/icons'
import { MeasuredNumber } from '../controls/MeasuredNumber'
import { AtomLabel } from './AtomLabel'
import { BOND_WORDS, ORIGIN_WORDS, type AtomName } from './atom-words'
import {
  buildBondRows,
  filterBondRows,
  groupBonds,
  sortBondRows,
  type BondColumn,
  type BondOrder,
  type BondRow,
} from './bond-rows'
import { BondFilter } from './BondFilter'

const ROW_HEIGHT = 28 // px

interface BondTableProps {
  readonly report: StructureReport
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  readonly selectedBond: number | null
  readonly onSelect: (bond: number) => void
  readonly onHover: (bond: number | null) => void
}

/** All bonds of what is shown: sortable, filterable, only the rows in sight in the page. */
export function BondTable({ report, ...props }: BondTableProps) {
  const [order, setOrder] = useState<BondOrder>({ column: 'kind', isDescending: false })
  const [query, setQuery] = useState('')
  const [groupIndex, setGroupIndex] = useState<number | null>(null)
  const all = useMemo(() => buildBondRows(report), [report])
  const groups = useMemo(() => groupBonds(all), [all])
  const group = groupIndex === null ? null : (groups[groupIndex] ?? null)
  const rows = useMemo(
    () => sortBondRows(filterBondRows(all, query, group), order),
    [all, query, group, order],
  )
  return (
    <div className="bond-table">
      <BondFilter
        groups={groups}
        total={all.length}
        groupIndex={groupIndex}
        query={query}
        onGroup={setGroupIndex}
        onQuery={setQuery}
      />
      <BondHead
        order={order}
        onSort={(column) =>
          setOrder((old) => ({
            column,
            isDescending: old.column === column && !old.isDescending,
          }))
        }
      />
      <BondRows rows={rows} {...props} />
      <p className="table-foot soft" role="status">
        {describe(rows, all.length)}
      </p>
    </div>
  )
}

function describe(rows: readonly BondRow[], total: number): string {
  if (total === 0) return 'No bonds'
  if (rows.length === 0) return `None of ${total} bonds fits`
  const [group, ...others] = groupBonds(rows)
  if (group === undefined || others.length > 0) return `${rows.length} of ${total} bonds`
  const [min, mean, max] = [group.min, group.mean, group.max].map((length) => length.toFixed(3))
  return `${rows.length} × ${group.pair}, ${min}–${max} Å, mean ${mean} Å`
}

const COLUMNS: readonly { readonly column: BondColumn; readonly label: string }[] = [
  { column: 'pair', label: 'Pair' },
  { column: 'atoms', label: 'Atoms' },
  { column: 'length', label: 'd / Å' },
  { column: 'kind', label: 'Kind' },
  { column: 'origin', label: 'By' },
]

interface BondHeadProps {
  readonly order: BondOrder
  readonly onSort: (column: BondColumn) => void
}

function BondHead({ order, onSort }: BondHeadProps) {
  return (
    <div className="bond-row bond-head">
      {COLUMNS.map(({ column, label }) => (
        <button
          key={column}
          type="button"
          className={column === 'length' ? 'sort number' : 'sort'}
          aria-label={`Sort by ${SORT_WORDS[column]}`}
          aria-pressed={order.column === column}
          onClick={() => onSort(column)}
        >
          {label}
          {order.column === column && (
            <Icon name={order.isDescending ? 'descending' : 'ascending'} />
          )}
        </button>
      ))}
    </div>
  )
}

const SORT_WORDS: Readonly<Record<BondColumn, string>> = {
  pair: 'pair',
  atoms: 'atoms',
  length: 'length',
  kind: 'kind',
  origin: 'origin',
}

interface BondRowsProps extends Omit<BondTableProps, 'report'> {
  readonly rows: readonly BondRow[]
}

function BondRows({ rows, colorOf, selectedBond, onSelect, onHover }: BondRowsProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const selected = rows.findIndex((row) => row.bond === selectedBond)

  useEffect(() => {
    if (selected >= 0) virtualizer.scrollToIndex(selected, { align: 'auto' })
  }, [selected, virtualizer])

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = step === undefined ? undefined : rows[Math.max(0, selected + step)]
    if (row === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (row.bond !== selectedBond) onSelect(row.bond)
  }

  return (
    <div
      ref={scroller}
      className="bond-rows"
      role="grid"
      aria-label="Bonds"
      aria-rowcount={rows.length}
      aria-activedescendant={selected < 0 ? undefined : `${id}-${selected}`}
      tabIndex={0}
      onKeyDown={move}
      onPointerLeave={() => onHover(null)}
    >
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={row.bond}
              id={`${id}-${index}`}
              className="bond-row"
              role="row"
              aria-rowindex={index + 1}
              aria-selected={row.bond === selectedBond}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onSelect(row.bond)}
              onPointerEnter={() => onHover(row.bond)}
            >
              <BondCells row={row} colorOf={colorOf} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function BondCells({ row, colorOf }: Pick<BondTableProps, 'colorOf'> & { readonly row: BondRow }) {
  const [first, second] = row.names
  return (
    <>
      <span role="gridcell" className="pair">
        {row.elements.map((element, i) => (
          <span key={i} className="dot" style={{ background: colorOf(element) }} />
        ))}
        {row.pair}
      </span>
      <span role="gridcell" className="atoms" title={`${spell(first)} – ${spell(second)}`}>
        <AtomLabel name={first} />–<AtomLabel name={second} />
      </span>
      <span role="gridcell" className="number">
        <MeasuredNumber value={row.length} su={row.su} />
      </span>
      <span role="gridcell" className="soft kind" title={BOND_WORDS[row.kind]}>
        {SHORT_KINDS[row.kind]}
      </span>
      <span role="gridcell" className="origin" title={originWords(row)}>
        <Icon name={originIcon(row)} />
        <span className="visually-hidden">{originWords(row)}</span>
      </span>
    </>
  )
}

const SHORT_KINDS: Readonly<Record<BondRow['kind'], string>> = {
  [BondKind.coordination]: 'coord.',
  [BondKind.metalContact]: 'contact',
  [BondKind.covalent]: 'covalent',
}

function originIcon({ origin, isStated }: BondRow): IconName {
  if (origin === BondOrigin.user) return 'hand'
  if (origin === BondOrigin.deposited) return 'file'
  return isStated ? 'ruler-listed' : 'ruler'
}

function originWords({ origin, isStated }: BondRow): string {
  const listed = isStated ? 'the file lists it' : 'not in the list of the file'
  return `${ORIGIN_WORDS[origin]}; ${listed}`
}

function spell({ label, symmetry }: AtomName): string {
  return symmetry === null ? label : `${label} (${symmetry})`
}
