import type { Representation } from '../../shared/scene/scene'
import { REPRESENTATIONS } from '../../shared/scene/scene'
import { shortcutOf, type CommandName } from '../controls/shortcuts'
import { REPRESENTATION_WORDS } from './representation-words'
import { RepresentationIcon } from './RepresentationIcon'
import { WIDENING_NAMES, WIDENINGS, type WideningName } from './widenings'

/** What can be done with selected atoms. */
export interface SelectionActions {
  /** Selects these instead; what is hidden is left out. */
  readonly take: (atoms: readonly number[]) => void
  readonly widen: (name: WideningName) => void
  readonly hide: () => void
  readonly isolate: () => void
  readonly ghost: () => void
  readonly ghostOthers: () => void
  readonly showAll: () => void
  readonly center: () => void
  /** Null: as everything. */
  readonly drawAs: (representation: Representation | null) => void
  readonly spanHull: () => void
  readonly removeHulls: () => void
}

interface ItemsProps {
  readonly actions: SelectionActions
  readonly hasAtoms: boolean
}

/** Other selections that this one leads to. */
export function WideningItems({ actions, hasAtoms }: ItemsProps) {
  return WIDENING_NAMES.map((widening) => {
    const { name, title, needsAtoms, ...rest } = WIDENINGS[widening]
    return (
      <MenuItem
        key={widening}
        name={name}
        title={title}
        command={'command' in rest ? rest.command : undefined}
        isDisabled={needsAtoms && !hasAtoms}
        onPress={() => actions.widen(widening)}
      />
    )
  })
}

interface VeilItemsProps extends ItemsProps {
  /** Whether atoms are hidden or ghosts. */
  readonly isVeiled: boolean
}

/** What is seen of the atoms. */
export function VeilItems({ actions, hasAtoms, isVeiled }: VeilItemsProps) {
  return (
    <>
      <MenuItem
        name="Hide"
        command="hide-selection"
        isDisabled={!hasAtoms}
        onPress={actions.hide}
      />
      <MenuItem
        name="Show only this"
        command="isolate-selection"
        isDisabled={!hasAtoms}
        onPress={actions.isolate}
      />
      <MenuItem
        name="Make a ghost of it"
        title="Faint; the second time solid again"
        isDisabled={!hasAtoms}
        onPress={actions.ghost}
      />
      <MenuItem
        name="Make ghosts of all else"
        command="ghost-others"
        isDisabled={!hasAtoms}
        onPress={actions.ghostOthers}
      />
      <MenuItem
        name="Show all again"
        command="show-all-atoms"
        isDisabled={!isVeiled}
        onPress={actions.showAll}
      />
    </>
  )
}

/** How the atoms are drawn. */
export function DrawingItems({ actions, hasAtoms }: ItemsProps) {
  return (
    <>
      <div className="menu-tiles" role="group" aria-label="Draw it as">
        {REPRESENTATIONS.map((representation) => (
          <button
            key={representation}
            type="button"
            className="choice"
            data-closes
            disabled={!hasAtoms}
            title={REPRESENTATION_WORDS[representation].title}
            onClick={() => actions.drawAs(representation)}
          >
            <RepresentationIcon of={representation} />
            {REPRESENTATION_WORDS[representation].name}
          </button>
        ))}
      </div>
      <MenuItem
        name="Draw it as all else"
        isDisabled={!hasAtoms}
        onPress={() => actions.drawAs(null)}
      />
      <MenuItem
        name="Span a hull over it"
        command="span-hull"
        isDisabled={!hasAtoms}
        onPress={actions.spanHull}
      />
    </>
  )
}

interface MenuItemProps {
  readonly name: string
  readonly title?: string
  readonly command?: CommandName | undefined
  readonly isDisabled: boolean
  readonly onPress: () => void
}

/** A row of a menu with its key. */
export function MenuItem({ name, title, command, isDisabled, onPress }: MenuItemProps) {
  const key = command === undefined ? '' : shortcutOf(command)
  return (
    <button
      type="button"
      className="menu-item keyed"
      data-closes
      title={title}
      disabled={isDisabled}
      onClick={onPress}
    >
      {name}
      {key !== '' && <kbd aria-hidden="true">{key}</kbd>}
    </button>
  )
}
