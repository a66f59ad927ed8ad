import { IconButton } from '../controls/IconButton'
import { shortcutOf, type CommandName } from '../controls/shortcuts'
import type { StageTool } from '../state/view'

interface SelectionToolsProps {
  readonly tool: StageTool
  /** What would be taken back or done again; null: there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  readonly isAsking: boolean
  readonly run: (command: CommandName) => void
}

/** How atoms are selected on the stage, and the way back. */
export function SelectionTools({ tool, undo, redo, isAsking, run }: SelectionToolsProps) {
  const press = (command: CommandName) => ({
    shortcut: shortcutOf(command),
    onPress: () => run(command),
  })
  return (
    <div className="selection-tools floating" role="toolbar" aria-label="Select">
      <IconButton
        name={undo === null ? 'Undo' : `Undo: ${undo}`}
        icon="undo"
        isDisabled={undo === null}
        {...press('undo')}
      />
      <IconButton
        name={redo === null ? 'Redo' : `Redo: ${redo}`}
        icon="redo"
        isDisabled={redo === null}
        {...press('redo')}
      />
      <IconButton
        name="Lasso"
        icon="lasso"
        isPressed={tool === 'lasso'}
        {...press('toggle-lasso')}
      />
      <IconButton name="Box" icon="box" isPressed={tool === 'box'} {...press('toggle-box')} />
      <IconButton
        name="Select by words"
        icon="search"
        isPressed={isAsking}
        {...press('ask-for-atoms')}
      />
    </div>
  )
}
