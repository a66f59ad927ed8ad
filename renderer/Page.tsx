import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { OpenedFile } from '../shared/contract/ipc'
import type { NothingToShow } from '../shared/pipeline/structure-report'
import { SAMPLES } from './bridge/samples'
import type { Session } from './bridge/session'
import type { Commands } from './commands'
import type { CommandName } from './controls/shortcuts'
import { useActivity, useDocuments, useViews } from './controls/use-store'
import { FileText } from './FileText'
import { HOLLOW_REPORT, hollowDocument } from './hollow-report'
import { StartPage } from './panels/StartPage'
import { withoutExtension } from './panels/TopBar'
import { UnreadablePage } from './panels/UnreadablePage'
import type { StageHandle } from './scene/stage-view'
import { activeDocument, arrivingInFront } from './state/document'
import { jumpInText } from './state/text'
import { NOTHING_SELECTED } from './state/view'
import { Workspace } from './Workspace'

interface PageProps {
  readonly session: Session
  readonly stage: RefObject<StageHandle | null>
  readonly commands: Commands
  readonly isDark: boolean
}

/** What fills the window: a structure, a file without one, or the start page. */
export function Page({ session, stage, commands, isDark }: PageProps) {
  const document = useDocuments(activeDocument)
  const arriving = useDocuments(arrivingInFront)
  const view = useViews(
    ({ viewOfDocument }) => viewOfDocument[arriving?.key ?? document?.key ?? ''],
  )
  const previous = useDocuments(({ documents }) => documents.findLast(isOther(document?.key)))
  const isStarting = useActivity((state) => state.isStarting)

  const hollow = useMemo(() => arriving && hollowDocument(arriving), [arriving])
  const run = useCallback((command: CommandName) => commands[command](), [commands])

  if (arriving !== null && hollow !== null && view !== undefined) {
    return (
      <Workspace
        document={hollow}
        report={HOLLOW_REPORT}
        sketch={arriving.sketch}
        view={view}
        isDark={isDark}
        session={session}
        stage={stage}
        run={run}
      />
    )
  }
  if (document === null && isStarting) return null
  if (document === null) return <Start session={session} onOpen={commands.open} />
  const { key, name, analysis } = document
  if (analysis.kind === 'nothing') {
    return (
      <UnreadablePage
        name={name}
        analysis={analysis}
        previous={previous === undefined ? null : withoutExtension(previous.name)}
        onBack={() => session.close(key)}
        onOpen={commands.open}
        onShowPlace={(span) => jumpInText(key, span)}
      >
        {hasText(analysis) && (
          <FileText
            session={session}
            documentKey={key}
            report={null}
            selection={NOTHING_SELECTED}
          />
        )}
      </UnreadablePage>
    )
  }
  if (view === undefined) return null
  return (
    <Workspace
      document={document}
      report={analysis}
      sketch={null}
      view={view}
      isDark={isDark}
      session={session}
      stage={stage}
      run={run}
    />
  )
}

/** Whether there is anything to read for a person. */
function hasText({ reason }: NothingToShow): boolean {
  return reason.code !== 'cif.binary-file' && reason.code !== 'cif.empty-file'
}

function isOther(key: string | undefined) {
  return (document: { readonly key: string }) => document.key !== key
}

interface StartProps {
  readonly session: Session
  readonly onOpen: () => void
}

function Start({ session, onOpen }: StartProps) {
  const isDesktop = useActivity((state) => state.host?.edition === 'desktop')
  const recent = useRecentFiles(session)
  return (
    <StartPage
      samples={SAMPLES}
      recent={recent}
      isDesktop={isDesktop}
      onOpen={onOpen}
      onOpenRecent={(file) => void session.openFile(file)}
      onOpenSample={(sample) => void session.openSample(sample)}
    />
  )
}

function useRecentFiles(session: Session): readonly OpenedFile[] {
  const [recent, setRecent] = useState<readonly OpenedFile[]>([])
  useEffect(() => {
    let isGone = false
    void session.recentFiles().then((files) => {
      if (!isGone) setRecent(files)
    })
    return () => {
      isGone = true
    }
  }, [session])
  return recent
}
