import { IconButton } from '../controls/IconButton'
import { Icon } from '../controls/icons'
import type { Drawer, Theme } from '../state/activity'
import type { OpenDocument } from '../state/document'

interface TopBarProps {
  readonly documents: readonly Pick<OpenDocument, 'key' | 'name'>[]
  readonly activeKey: string | null
  readonly theme: Theme
  /** Whether a structure is in front: only then there is a picture, and panels to open. */
  readonly hasStructure: boolean
  /** The panel that lies open over the stage of a narrow window. */
  readonly drawer: Drawer | null
  /** How the shortcut of a command is written here. */
  readonly shortcut: (command: 'open' | 'save-picture' | 'toggle-theme') => string
  readonly onActivate: (key: string) => void
  readonly onClose: (key: string) => void
  readonly onStartPage: () => void
  readonly onOpen: () => void
  readonly onSavePicture: () => void
  readonly onToggleTheme: () => void
  readonly onToggleDrawer: (drawer: Drawer) => void
}

/** Name, tabs of the open documents, and the three commands that belong to the whole window. */
export function TopBar(props: TopBarProps) {
  const { documents, activeKey, theme, shortcut } = props
  return (
    <header className="top-bar">
      {props.hasStructure && (
        <DrawerButton
          name="Anatomy"
          drawer="anatomy"
          open={props.drawer}
          onToggleDrawer={props.onToggleDrawer}
        />
      )}
      <h1 className="product">Clusterscope</h1>
      <nav className="document-tabs" aria-label="Open structures">
        {documents.map(({ key, name }) => (
          <div
            key={key}
            ref={key === activeKey ? (tab) => bringIntoView(tab) : undefined}
            className="document-tab"
            data-active={key === activeKey}
          >
            <button
              type="button"
              className="document-name"
              aria-current={key === activeKey ? 'page' : undefined}
              title={name}
              onClick={() => props.onActivate(key)}
            >
              {withoutExtension(name)}
            </button>
            <button
              type="button"
              className="document-close"
              aria-label={`Close ${withoutExtension(name)}`}
              title="Close"
              onClick={() => props.onClose(key)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
        <IconButton
          name="Start page"
          icon="plus"
          isPressed={activeKey === null}
          onPress={props.onStartPage}
        />
      </nav>
      <div className="top-commands">
        <IconButton
          name={THEME_NAMES[theme]}
          icon={THEME_ICONS[theme]}
          shortcut={shortcut('toggle-theme')}
          onPress={props.onToggleTheme}
        />
        <button
          type="button"
          className="button"
          title={`Open a CIF (${shortcut('open')})`}
          onClick={props.onOpen}
        >
          Open file
        </button>
        <button
          type="button"
          className="button primary"
          title={`Save the picture as PNG (${shortcut('save-picture')})`}
          disabled={!props.hasStructure}
          onClick={props.onSavePicture}
        >
          Save picture
        </button>
        {props.hasStructure && (
          <DrawerButton
            name="Inspector"
            drawer="inspector"
            open={props.drawer}
            onToggleDrawer={props.onToggleDrawer}
          />
        )}
      </div>
    </header>
  )
}

/** Of more tabs than fit, that of the document in front is seen: whatever has changed beside them. */
function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

interface DrawerButtonProps extends Pick<TopBarProps, 'onToggleDrawer'> {
  readonly name: string
  readonly drawer: Drawer
  readonly open: Drawer | null
}

/** Shown in narrow windows only. */
function DrawerButton({ name, drawer, open, onToggleDrawer }: DrawerButtonProps) {
  return (
    <span className="drawer-button">
      <IconButton
        name={name}
        icon={drawer === 'anatomy' ? 'left' : 'right'}
        isPressed={open === drawer}
        onPress={() => onToggleDrawer(drawer)}
      />
    </span>
  )
}

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'Theme: as the system',
  light: 'Theme: light',
  dark: 'Theme: dark',
}
const THEME_ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const

export function withoutExtension(name: string): string {
  return name.replace(/\.(cif|mcif|txt)$/i, '')
}
