import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { Icon } from './icons'

export interface TableColumn {
  readonly head: string
  /** What the column holds, in a sentence. */
  readonly title?: string
  readonly isNumber?: boolean
}

export interface TableRow {
  readonly key: string
  /** Atoms that it stands for were picked elsewhere. */
  readonly isMarked: boolean
  /** Undefined: nothing lies folded in it. */
  readonly isOpen?: boolean
  /** Folded out of the row above. */
  readonly isPart?: boolean
  /** In words, for the pointer. */
  readonly title: string
}

interface RowTableProps<Row extends TableRow> {
  readonly name: string
  readonly className: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly Row[]
  readonly selected: string | null
  /** Null: the selected row was chosen a second time. */
  readonly onSelect: (row: Row | null) => void
  readonly onHover: (row: Row | null) => void
  readonly onFold?: (row: Row, isOpen: boolean) => void
  /** One for each column. */
  readonly renderCells: (row: Row) => readonly ReactNode[]
}

/**
 * A table whose rows are selected, by the pointer or with the arrow keys; the right and left arrow fold rows
 * in and out.
 */
export function RowTable<Row extends TableRow>(props: RowTableProps<Row>) {
  const { name, className, columns, rows, selected, onSelect, onHover, onFold, renderCells } = props
  const id = useId()
  const canFold = onFold !== undefined
  const index = rows.findIndex(({ key }) => key === selected)

  function press(event: KeyboardEvent) {
    const next = rowOfKey(event.key, index, rows)
    const current = rows[index]
    if (next !== undefined) {
      if (next !== current) onSelect(next)
      document.getElementById(`${id}-${rows.indexOf(next)}`)?.scrollIntoView({ block: 'nearest' })
    } else if (current !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      onSelect(null)
    } else if (isFoldKey(event.key)) {
      if (current?.isOpen !== undefined) onFold?.(current, event.key === 'ArrowRight')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <table
      className={`table row-table ${className}`}
      role={canFold ? 'treegrid' : 'grid'}
      aria-label={name}
      tabIndex={0}
      aria-activedescendant={index < 0 ? undefined : `${id}-${index}`}
      onKeyDown={press}
      onPointerLeave={() => onHover(null)}
    >
      <thead>
        <tr>
          {columns.map(({ head, title, isNumber }) => (
            <th key={head} title={title} className={isNumber === true ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr
            key={row.key}
            id={`${id}-${i}`}
            title={row.title}
            aria-selected={row.key === selected}
            aria-expanded={row.isOpen}
            aria-level={canFold ? (row.isPart === true ? 2 : 1) : undefined}
            data-marked={row.isMarked}
            data-part={row.isPart}
            onClick={() => onSelect(row.key === selected ? null : row)}
            onPointerEnter={() => onHover(row)}
          >
            {renderCells(row).map((cell, column) => (
              <td
                key={column}
                className={columns[column]?.isNumber === true ? 'number' : undefined}
              >
                {column === 0 && row.isOpen !== undefined && (
                  <FoldButton
                    isOpen={row.isOpen}
                    onFold={() => onFold?.(row, row.isOpen !== true)}
                  />
                )}
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FoldButtonProps {
  readonly isOpen: boolean
  readonly onFold: () => void
}

/** For the pointer only: with the keys the arrows fold. */
function FoldButton({ isOpen, onFold }: FoldButtonProps) {
  return (
    <button
      type="button"
      className="row-fold"
      tabIndex={-1}
      aria-label={isOpen ? 'Fold its sites' : 'Unfold its sites'}
      title={isOpen ? 'Fold its sites' : 'Unfold its sites'}
      data-open={isOpen}
      onClick={(event) => {
        event.stopPropagation()
        onFold()
      }}
    >
      <Icon name="unfold" />
    </button>
  )
}

function isFoldKey(key: string): boolean {
  return key === 'ArrowRight' || key === 'ArrowLeft'
}

/** The row that a key goes to; undefined: it is no such key. */
function rowOfKey<Row>(key: string, index: number, rows: readonly Row[]): Row | undefined {
  const last = rows.length - 1
  if (key === 'ArrowDown') return rows[Math.min(last, index + 1)]
  if (key === 'ArrowUp') return rows[Math.max(0, index - 1)]
  if (key === 'Home') return rows[0]
  if (key === 'End') return rows[last]
  return undefined
}
