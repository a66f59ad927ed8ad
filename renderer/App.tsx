import { useEffect, type RefObject } from 'react'
import type { Session } from './bridge/session'
import type { Commands } from './commands'
import { ErrorBoundary } from './controls/ErrorBoundary'
import { shortcutOf } from './controls/shortcuts'
import { useDropTarget } from './controls/use-drop-target'
import { useKeyboard } from './controls/use-keyboard'
import { useActivity, useDocuments } from './controls/use-store'
import { useTheme } from './controls/use-theme'
import { Dialogs } from './Dialogs'
import { Page } from './Page'
import { ActivityBar } from './panels/ActivityBar'
import { Notices } from './panels/Notices'
import { StatusBar } from './panels/StatusBar'
import { TopBar } from './panels/TopBar'
import type { StageHandle } from './scene/stage-view'
import {
  dismissNotice,
  openDrawer,
  showBonds,
  showInspectorTab,
  toggleDrawer,
  type InspectorTab,
} from './state/activity'
import { activateDocument, activeDocument, showStartPage } from './state/document'

interface AppProps {
  readonly session: Session
  readonly commands: Commands
  readonly stage: RefObject<StageHandle | null>
}

/** The window: the bar of open documents, one page, and what lies over it. */
export function App({ session, commands, stage }: AppProps) {
  const { documents, arriving, activeKey } = useDocuments((state) => state)
  const active = useDocuments(activeDocument)
  const theme = useActivity((state) => state.theme)
  const notices = useActivity((state) => state.notices)
  const drawer = useActivity((state) => state.drawer)
  const job = useActivity((state) => state.job)
  const description = useActivity((state) => state.host)
  const isDark = useTheme(theme)
  const isDropping = useDropTarget((file) => void session.openDropped(file))
  useKeyboard(commands)
  useEffect(() => {
    document.title = active === null ? 'Clusterscope' : `${active.name} – Clusterscope`
  }, [active])

  const report = active?.analysis.kind === 'structure' ? active.analysis : null
  return (
    <div className="window">
      <TopBar
        documents={arriving === null ? documents : [...documents, arriving]}
        activeKey={activeKey}
        theme={theme}
        hasStructure={report !== null}
        drawer={drawer}
        shortcut={(command) => shortcutOf(command, description?.platform)}
        onActivate={activateDocument}
        onClose={session.close}
        onStartPage={showStartPage}
        onOpen={commands.open}
        onSavePicture={commands['save-picture']}
        onToggleTheme={commands['toggle-theme']}
        onToggleDrawer={toggleDrawer}
      />
      <div className="window-middle">
        <ErrorBoundary onRecover={showStartPage}>
          <Page session={session} stage={stage} commands={commands} isDark={isDark} />
        </ErrorBoundary>
        <ActivityBar job={job} onCancel={session.cancel} />
        <Notices notices={notices} onDismiss={dismissNotice} />
      </div>
      <StatusBar
        report={report}
        isDesktop={description?.edition === 'desktop'}
        onShowProblems={() => reveal('problems')}
        onShowRule={() => {
          showBonds('rule')
          reveal('bonds')
        }}
        onShowShortcuts={commands['show-shortcuts']}
      />
      <Dialogs session={session} stage={stage} document={active} isDark={isDark} />
      {isDropping && <div className="drop-veil">Drop to open</div>}
    </div>
  )
}

/** Brings a tab of the inspector to the front, and the inspector itself where it is a drawer. */
function reveal(tab: InspectorTab): void {
  showInspectorTab(tab)
  if (matchMedia('(max-width: 1100px)').matches) openDrawer('inspector')
}
