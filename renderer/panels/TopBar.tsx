import { IconButton } from '../controls/IconButton'
import { Icon } from '../controls/icons'
import type { Theme } from '../state/activity'
import type { OpenDocument } from '../state/document'

interface TopBarProps {
  readonly documents: readonly Pick<OpenDocument, 'key' | 'name'>[]
  readonly activeKey: string | null
  readonly theme: Theme
  readonly canSavePicture: boolean
  /** How the shortcut of a command is written here. */
  readonly shortcut: (command: 'open' | 'save-picture' | 'toggle-theme') => string
  readonly onActivate: (key: string) => void
  readonly onClose: (key: string) => void
  readonly onStartPage: () => void
  readonly onOpen: () => void
  readonly onSavePicture: () => void
  readonly onToggleTheme: () => void
}

/** Name, tabs of the open documents, and the three commands that belong to the whole window. */
export function TopBar(props: TopBarProps) {
  const { documents, activeKey, theme, shortcut } = props
  return (
    <header className="top-bar">
      <h1 className="product">Clusterscope</h1>
      <nav className="document-tabs" aria-label="Open structures">
        {documents.map(({ key, name }) => (
          <div key={key} className="document-tab" data-active={key === activeKey}>
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
          disabled={!props.canSavePicture}
          onClick={props.onSavePicture}
        >
          Save picture
        </button>
      </div>
    </header>
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
