import { useRef, type DragEvent, type KeyboardEvent } from 'react'
import type { OwnPart } from '../../shared/parts/own-parts'
import type { SplitBy } from '../../shared/parts/own-groups'
import { Formula } from '../controls/Formula'
import { Icon } from '../controls/icons'
import { IconButton } from '../controls/IconButton'
import { Menu } from '../controls/Menu'
import { OwnNameField } from './OwnNameField'
import type { OwnRow } from './own-words'

interface OwnPartRowProps {
  readonly row: OwnRow
  readonly part: OwnPart
  readonly index: number
  /** `#rrggbb` that it is drawn in; null: it has no atoms yet. */
  readonly color: string | null
  readonly isActive: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onActivate: () => void
  readonly onHover: (isOver: boolean) => void
  /** Makes the part so many rows further on the active one. */
  readonly onStep: (step: number) => void
  readonly onRename: (name: string | null) => void
  readonly onRecolor: (color: string | null) => void
  readonly onMove: (from: number, to: number) => void
  readonly onMerge: () => void
  readonly onSplit: (by: SplitBy) => void
  readonly onRemove: () => void
}

const SPLITS: readonly (readonly [SplitBy, string])[] = [
  ['element', 'By element'],
  ['piece', 'Into connected pieces'],
  ['shell', 'By distance from the centre'],
  ['orbit', 'By symmetry'],
]

/** What a row that is dragged hands over. */
const DRAGGED = 'application/x-clusterscope-part'

/** One own part; the active one, which drawing goes to, can be named and changed. */
export function OwnPartRow(props: OwnPartRowProps) {
  const { row, part, index, isActive, onMove } = props
  const name = useRef<HTMLInputElement>(null)

  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && event.altKey) onMove(index, index + step)
    else if (step !== 0) props.onStep(step)
    else if (event.key === 'F2') name.current?.focus()
    else if (event.key === 'Delete') props.onRemove()
    else return
    event.preventDefault()
  }

  function drop(event: DragEvent) {
    const from = Number(event.dataTransfer.getData(DRAGGED))
    event.preventDefault()
    onMove(from, index)
  }

  return (
    <li
      className="own-part"
      data-active={isActive}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
      }}
      onDrop={drop}
      onPointerEnter={() => props.onHover(true)}
      onPointerLeave={() => props.onHover(false)}
    >
      <input
        type="color"
        className="swatch"
        aria-label={`Colour of ${row.title}`}
        title={part.color === null ? 'Give it a colour' : 'Its colour'}
        data-given={props.color !== null}
        value={part.color ?? props.color ?? '#b0b0b0'}
        onChange={({ target }) => props.onRecolor(target.value)}
      />
      <button
        type="button"
        className="own-pick"
        aria-pressed={isActive}
        aria-label={`Draw into ${row.title}`}
        title={'Atoms you click go here.\nAlt+↑ ↓ moves it, F2 names it, Delete removes it.'}
        onClick={props.onActivate}
        onKeyDown={press}
      >
        <Formula text={row.title} />
      </button>
      <span className="part-count number" title={`${row.atoms.length} atoms`}>
        {row.atoms.length}
      </span>
      {isActive && (
        <div className="own-actions">
          <OwnNameField
            field={name}
            label="Name of the part"
            name={part.name ?? ''}
            placeholder={row.automatic === '' ? 'Name' : row.automatic}
            onName={props.onRename}
          />
          <IconButton
            name="Inward"
            shortcut="Alt ↑"
            icon="ascending"
            isDisabled={props.isFirst}
            onPress={() => onMove(index, index - 1)}
          />
          <IconButton
            name="Outward"
            shortcut="Alt ↓"
            icon="descending"
            isDisabled={props.isLast}
            onPress={() => onMove(index, index + 1)}
          />
          <Menu
            name={`More of ${row.title}`}
            face={<Icon name="more" />}
            buttonClass="icon-button"
            menuClass="part-menu"
            side="below"
          >
            {SPLITS.map(([by, words]) => (
              <button
                key={by}
                type="button"
                className="menu-item"
                data-closes
                onClick={() => props.onSplit(by)}
              >
                Split: {words.toLowerCase()}
              </button>
            ))}
            <button
              type="button"
              className="menu-item"
              data-closes
              disabled={props.isLast}
              onClick={props.onMerge}
            >
              Merge with the next
            </button>
            <button
              type="button"
              className="menu-item"
              data-closes
              disabled={part.color === null}
              onClick={() => props.onRecolor(null)}
            >
              Its usual colour
            </button>
            <button type="button" className="menu-item" data-closes onClick={props.onRemove}>
              Remove the part
            </button>
          </Menu>
        </div>
      )}
    </li>
  )
}
