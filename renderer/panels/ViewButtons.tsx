import type { ReactNode } from 'react'
import { IconButton } from '../controls/IconButton'
import { shortcutOf, type CommandName } from '../controls/shortcuts'
import type { DocumentView } from '../state/view'

interface ViewButtonsProps {
  readonly projection: DocumentView['projection']
  readonly labels: boolean
  readonly polyhedra: boolean
  readonly isAppearanceOpen: boolean
  readonly run: (command: CommandName) => void
  /** The menu of views. */
  readonly children: ReactNode
}

/** The buttons that float over the stage: how one looks, not what is shown. */
export function ViewButtons(props: ViewButtonsProps) {
  const { projection, labels, polyhedra, isAppearanceOpen, run } = props
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
      {props.children}
      <IconButton
        name={isPerspective ? 'Perspective' : 'Orthographic'}
        icon={isPerspective ? 'perspective' : 'parallel'}
        {...press('toggle-projection')}
      />
      <IconButton name="Labels" isPressed={labels} {...press('toggle-labels')}>
        <span>
          μ<sub>3</sub>
        </span>
      </IconButton>
      <IconButton
        name="Coordination polyhedra"
        icon="polyhedron"
        isPressed={polyhedra}
        {...press('toggle-polyhedra')}
      />
      <IconButton
        name="Appearance"
        icon="palette"
        isPressed={isAppearanceOpen}
        {...press('toggle-appearance')}
      />
    </div>
  )
}
