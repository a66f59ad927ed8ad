import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { OpenedFile } from '../shared/contract/ipc'
import type { NothingToShow } from '../shared/pipeline/structure-report'
import { composeScene } from '../shared/scene/compose-scene'
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
import { firstView, NOTHING_SELECTED } from './state/view'
import { Workspace, type ShownStructure } from './Workspace'

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

  const shown = useMemo((): ShownStructure | null => {
    if (view === undefined) return null
    if (arriving !== null && hollow !== null) {
      return { document: hollow, report: HOLLOW_REPORT, sketch: arriving.sketch, view }
    }
    const analysis = document?.analysis
    if (document === null || analysis?.kind !== 'structure') return null
    return { document, report: analysis, sketch: null, view }
  }, [arriving, hollow, document, view])
  const waiting = useWaitingStructure(shown !== null)
  const structure = shown ?? waiting
  const nothing = document?.analysis.kind === 'nothing' ? document.analysis : null

  return (
    <>
      {structure !== null && (
        <Workspace
          {...structure}
          isWaiting={shown === null}
          isDark={isDark}
          session={session}
          stage={stage}
          run={run}
        />
      )}
      {shown === null && document === null && !isStarting && (
        <Start session={session} onOpen={commands.open} />
      )}
      {shown === null && document !== null && nothing !== null && (
        <UnreadablePage
          name={document.name}
          analysis={nothing}
          previous={previous === undefined ? null : withoutExtension(previous.name)}
          onBack={() => session.close(document.key)}
          onOpen={commands.open}
          onShowPlace={(span) => jumpInText(document.key, span)}
        >
          {hasText(nothing) && (
            <FileText
              session={session}
              documentKey={document.key}
              report={null}
              selection={NOTHING_SELECTED}
            />
          )}
        </UnreadablePage>
      )}
    </>
  )
}

/**
 * What stands on the stage, unseen, while another page is in front: nothing. The stage itself stays, with
 * its context and all that was compiled, so that the next structure is seen at once.
 *
 * @returns null where no structure has been seen yet, or one is
 */
function useWaitingStructure(isShown: boolean): ShownStructure | null {
  const [hasStage, setHasStage] = useState(isShown)
  if (isShown && !hasStage) setHasStage(true)
  const isWaiting = hasStage && !isShown
  return useMemo(() => (isWaiting ? noStructure() : null), [isWaiting])
}

function noStructure(): ShownStructure {
  const view = firstView('', 1)
  return {
    document: hollowDocument({ key: '', name: '', source: NO_SOURCE }),
    report: HOLLOW_REPORT,
    sketch: composeScene(HOLLOW_REPORT, view.style),
    view,
  }
}

const NO_SOURCE = { kind: 'bytes', name: '', bytes: new Uint8Array() } as const

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
