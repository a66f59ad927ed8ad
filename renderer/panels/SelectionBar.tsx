import { Formula } from '../controls/Formula'
import { Icon } from '../controls/icons'
import { IconButton } from '../controls/IconButton'
import { Menu } from '../controls/Menu'
import { shortcutOf } from '../controls/shortcuts'
import { DrawingItems, VeilItems, WideningItems, type SelectionActions } from './SelectionItems'
import type { SelectionWords } from './selection-words'

interface SelectionBarProps {
  readonly words: SelectionWords
  readonly actions: SelectionActions
  readonly isVeiled: boolean
  readonly onClear: () => void
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ words, actions, isVeiled, onClear }: SelectionBarProps) {
  return (
    <div className="selection-bar floating" role="toolbar" aria-label="What is selected">
      <p className="selection-words" title={`Mean place ${words.middle} (fractional coordinates)`}>
        <strong>
          <Formula text={words.formula} />
        </strong>{' '}
        <span className="soft">
          {words.count}
          <span className="selection-middle number"> · {words.middle}</span>
        </span>
      </p>
      <IconButton
        name="Add neighbours"
        icon="grow"
        shortcut={shortcutOf('grow-selection')}
        onPress={() => actions.widen('neighbors')}
      />
      <IconButton
        name="Hide what is selected"
        icon="eye-off"
        shortcut={shortcutOf('hide-selection')}
        onPress={actions.hide}
      />
      <IconButton
        name="Show only what is selected"
        icon="eye"
        shortcut={shortcutOf('isolate-selection')}
        onPress={actions.isolate}
      />
      <IconButton
        name="Centre on what is selected"
        icon="target"
        shortcut={shortcutOf('center-selection')}
        onPress={actions.center}
      />
      <Menu
        name="Select more"
        face={
          <>
            Select <Icon name="unfold" />
          </>
        }
        buttonClass="text-button faced"
        menuClass="selection-menu"
        side="below"
      >
        <WideningItems actions={actions} hasAtoms />
      </Menu>
      <Menu
        name="Show and draw what is selected"
        face={
          <>
            Draw <Icon name="unfold" />
          </>
        }
        buttonClass="text-button faced"
        menuClass="selection-menu"
        side="below"
      >
        <DrawingItems actions={actions} hasAtoms />
        <VeilItems actions={actions} hasAtoms isVeiled={isVeiled} />
      </Menu>
      <IconButton
        name="Select nothing"
        icon="close"
        shortcut={shortcutOf('dismiss')}
        onPress={onClear}
      />
    </div>
  )
}
