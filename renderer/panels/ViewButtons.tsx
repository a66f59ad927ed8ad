import { IconButton } from '../controls/IconButton'
import { shortcutOf, type CommandName } from '../controls/shortcuts'
import type { DocumentView } from '../state/view'
import { AppearanceMenu, type AppearanceMenuProps } from './AppearanceMenu'

interface ViewButtonsProps extends AppearanceMenuProps {
  readonly projection: DocumentView['projection']
  readonly run: (command: CommandName) => void
}

/** The buttons that float over the stage: how one looks, not what is shown. */
export function ViewButtons({ projection, run, ...appearance }: ViewButtonsProps) {
  const isPerspective = projection === 'perspective'
  const press = (command: CommandName) => ({
    shortcut: shortcutOf(command),
    onPress: () => run(command),
  })
  return (
    <div className="view-buttons" role="toolbar" aria-label="View" aria-orientation="vertical">
      <IconButton name="Fit the view" icon="fit" {...press('fit-view')} />
      <IconButton name="Look along a" {...press('view-a')}>
        <i>a</i>
      </IconButton>
      <IconButton name="Look along b" {...press('view-b')}>
        <i>b</i>
      </IconButton>
      <IconButton name="Look along c" {...press('view-c')}>
        <i>c</i>
      </IconButton>
      <IconButton
        name={isPerspective ? 'Perspective' : 'Orthographic'}
        icon={isPerspective ? 'perspective' : 'parallel'}
        {...press('toggle-projection')}
      />
      <AppearanceMenu {...appearance} />
    </div>
  )
}
