import { useMemo, useState } from 'react'
import type { ContactKind } from '../../shared/measure/contacts'
import { VAN_DER_WAALS_SOURCE } from '../../shared/tables/van-der-waals-radii'
import { Icon } from '../controls/icons'
import { MeasuredNumber, PrintedNumber } from '../controls/MeasuredNumber'
import { RowGrid } from '../controls/RowGrid'
import { AtomLabel } from './AtomLabel'
import {
  CONTACT_WORDS,
  contactWords,
  printAngle,
  printBeyond,
  type ContactColumn,
  type ContactGroup,
  type ContactOrder,
  type ContactRow,
} from './contact-rows'

const ROW_HEIGHT = 30 // px

interface ContactTableProps {
  readonly groups: readonly ContactGroup[]
  readonly order: ContactOrder
  /** Key of a contact. */
  readonly selected: string | null
  readonly drawn: ReadonlySet<string>
  readonly onOrder: (order: ContactOrder) => void
  readonly onSelect: (row: ContactRow) => void
  readonly onHover: (row: ContactRow | null) => void
}

/** A line of the table: the heading of a kind, or a contact. */
type Line =
  | { readonly kind: 'heading'; readonly group: ContactGroup }
  | { readonly kind: 'contact'; readonly row: ContactRow }

/** Contacts kind by kind; each kind folds. */
export function ContactTable({ groups, order, selected, drawn, ...props }: ContactTableProps) {
  const [folded, setFolded] = useState<ReadonlySet<ContactKind>>(new Set())
  const lines = useMemo(() => linesOf(groups, folded), [groups, folded])
  const index = lines.findIndex((line) => line.kind === 'contact' && line.row.key === selected)

  function fold(kind: ContactKind) {
    const next = new Set(folded)
    if (!next.delete(kind)) next.add(kind)
    setFolded(next)
  }

  return (
    <>
      <ContactHead order={order} onOrder={props.onOrder} />
      <RowGrid
        name="Contacts"
        className="contact-rows"
        count={lines.length}
        rowHeight={ROW_HEIGHT}
        selected={index < 0 ? null : index}
        isHeading={(i) => lines[i]?.kind === 'heading'}
        onSelect={(i) => {
          const line = lines[i]
          if (line?.kind === 'contact') props.onSelect(line.row)
        }}
        onHover={(i) => {
          const line = i === null ? undefined : lines[i]
          props.onHover(line?.kind === 'contact' ? line.row : null)
        }}
      >
        {(i) => {
          const line = lines[i]
          if (line === undefined) return null
          if (line.kind === 'contact') {
            return <ContactCells row={line.row} isDrawn={drawn.has(line.row.key)} />
          }
          const { kind, rows } = line.group
          return (
            <span role="gridcell">
              <button
                type="button"
                className="fold"
                aria-expanded={!folded.has(kind)}
                onClick={() => fold(kind)}
              >
                {CONTACT_WORDS[kind]} <span className="count">{rows.length}</span>
              </button>
            </span>
          )
        }}
      </RowGrid>
    </>
  )
}

function linesOf(groups: readonly ContactGroup[], folded: ReadonlySet<ContactKind>): Line[] {
  return groups.flatMap((group) => {
    const contacts = folded.has(group.kind) ? [] : group.rows
    return [
      { kind: 'heading' as const, group },
      ...contacts.map((row) => ({ kind: 'contact' as const, row })),
    ]
  })
}

const COLUMNS: readonly (readonly [column: ContactColumn, label: string, words: string])[] = [
  ['atoms', 'Atoms', 'atoms'],
  ['distance', 'd / Å', 'distance'],
  [
    'beyond',
    'd − Σr',
    `distance less the sum of the van der Waals radii (${VAN_DER_WAALS_SOURCE})`,
  ],
  ['angle', 'Angle', 'angle'],
]

interface ContactHeadProps {
  readonly order: ContactOrder
  readonly onOrder: (order: ContactOrder) => void
}

function ContactHead({ order, onOrder }: ContactHeadProps) {
  return (
    <div className="contact-row table-head">
      {COLUMNS.map(([column, label, words]) => {
        const isSorted = order.column === column
        return (
          <button
            key={column}
            type="button"
            className={column === 'atoms' ? 'sort' : 'sort number'}
            aria-label={`Sort by ${words}`}
            title={`Sort by ${words}`}
            aria-pressed={isSorted}
            onClick={() => onOrder({ column, isDescending: isSorted && !order.isDescending })}
          >
            {label}
            {isSorted && <Icon name={order.isDescending ? 'descending' : 'ascending'} />}
          </button>
        )
      })}
    </div>
  )
}

interface ContactCellsProps {
  readonly row: ContactRow
  readonly isDrawn: boolean
}

function ContactCells({ row, isDrawn }: ContactCellsProps) {
  const { distance, beyondRadii, angle, count } = row.contact
  return (
    <span className="contact-row" role="presentation" data-drawn={isDrawn}>
      <span role="gridcell" className="atoms" title={contactWords(row)}>
        {row.chain.map(({ join, name }, i) => (
          <span key={i}>
            {join}
            <AtomLabel name={name} />
          </span>
        ))}
        {count > 1 && <span className="soft"> ×{count}</span>}
      </span>
      <span role="gridcell" className="number">
        <MeasuredNumber value={distance.value} su={distance.su} />
      </span>
      <span role="gridcell" className="number soft">
        {printBeyond(beyondRadii)}
      </span>
      <span role="gridcell" className="number">
        <PrintedNumber text={printAngle(angle)} />
      </span>
    </span>
  )
}
