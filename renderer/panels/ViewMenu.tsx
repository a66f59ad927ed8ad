import { Icon } from '../controls/icons'
import { Menu } from '../controls/Menu'
import { shortcutOf, type CommandName } from '../controls/shortcuts'
import type { SightLine } from '../../shared/scene/sight-line'
import { SymmetryViews } from './SymmetryViews'
import type { SelectionSight, SymmetryLines } from './view-lines'

interface ViewMenuProps {
  readonly symmetry: readonly SymmetryLines[]
  /** What the elements of symmetry are of: `Skeleton`; '' without any. */
  readonly symmetryOf: string
  /** Null: nothing is selected that one could look along. */
  readonly selection: SelectionSight | null
  /** Planes that were measured, by their names. */
  readonly planes: readonly { readonly name: string; readonly line: SightLine }[]
  readonly onLook: (lines: readonly SightLine[]) => void
  readonly run: (command: CommandName) => void
}

const AXES = [
  ['a', 'view-a'],
  ['b', 'view-b'],
  ['c', 'view-c'],
  ['a*', 'view-a-star'],
  ['b*', 'view-b-star'],
  ['c*', 'view-c-star'],
] as const

const TURNS = [
  ['From the other side', 'flip-view'],
  ['Roll to the left', 'roll-left'],
  ['Roll to the right', 'roll-right'],
] as const

const TRAIL = [
  ['Previous view', 'previous-view'],
  ['Next view', 'next-view'],
] as const

/** From where one looks, in a menu behind one button. */
export function ViewMenu({ symmetry, symmetryOf, selection, planes, onLook, run }: ViewMenuProps) {
  const item = (words: string, command: CommandName, isDisabled = false) => (
    <button
      key={command}
      type="button"
      className="menu-item view-item"
      disabled={isDisabled}
      onClick={() => run(command)}
    >
      {words} <kbd aria-hidden="true">{shortcutOf(command)}</kbd>
    </button>
  )
  return (
    <Menu
      name="From where one looks"
      face={<Icon name="sight" />}
      buttonClass="icon-button"
      menuClass="view-menu"
      side="left"
    >
      <h3 className="heading">Look along</h3>
      <div className="view-axes" role="group" aria-label="Look along a cell axis">
        {AXES.map(([axis, command]) => (
          <button
            key={axis}
            type="button"
            className="button"
            aria-label={`Look along ${axis}`}
            title={`Look along ${axis} (${shortcutOf(command)})`}
            onClick={() => run(command)}
          >
            <i>{axis}</i>
          </button>
        ))}
      </div>
      {symmetry.length > 0 && (
        <>
          <h3 className="heading">
            Symmetry, {symmetryOf.toLowerCase()}{' '}
            <kbd aria-hidden="true">{shortcutOf('view-symmetry')}</kbd>
          </h3>
          <SymmetryViews lines={symmetry} onLook={onLook} />
        </>
      )}
      <h3 className="heading">Selection</h3>
      {item(selection?.words ?? 'Along a bond, onto a plane', 'view-selection', selection === null)}
      {item('Level a bond', 'straighten', (selection?.ends ?? null) === null)}
      {planes.map(({ name, line }) => (
        <button key={name} type="button" className="menu-item" onClick={() => onLook([line])}>
          Onto {name}
        </button>
      ))}
      <h3 className="heading">Turn</h3>
      {TURNS.map(([words, command]) => item(words, command))}
      <h3 className="heading">Moves</h3>
      {TRAIL.map(([words, command]) => item(words, command))}
    </Menu>
  )
}
