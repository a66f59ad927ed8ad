import { useCallback, useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { Session } from './bridge/session'
import { useActivity, useTexts } from './controls/use-store'
import { CifView } from './panels/CifView'
import { bondAtRow, rowsOfAtoms, siteAtRow } from './panels/file-rows'
import { toggleTextWidth } from './state/activity'
import { pickBond, selectSite } from './state/selection'
import { leaveText } from './state/text'
import type { Selection } from './state/view'

interface FileTextProps {
  readonly session: Session
  readonly documentKey: string
  /** Null: nothing of the file is on the stage. */
  readonly report: StructureReport | null
  readonly selection: Selection
}

/** The text of a document, tied to the stage: a row selects its atoms, and they mark their rows. */
export function FileText({ session, documentKey, report, selection }: FileTextProps) {
  const content = useTexts((state) => state.contentOf[documentKey])
  const jump = useTexts((state) => state.jumpOf[documentKey] ?? null)
  const place = useTexts((state) => state.placeOf[documentKey] ?? 0)
  const isWide = useActivity((state) => state.isTextWide)
  const { atoms } = selection
  const rows = useMemo(() => (report === null ? [] : rowsOfAtoms(report, atoms)), [report, atoms])
  const open = useCallback(() => void session.openText(documentKey), [session, documentKey])
  const leave = useCallback((top: number) => leaveText(documentKey, top), [documentKey])

  function pick(offset: number) {
    if (report === null) return
    const images = siteAtRow(report, offset)
    if (images !== null) return selectSite(documentKey, images.site, images.atoms)
    const bond = bondAtRow(report, offset)
    if (bond === null || bond === selection.bond) return
    const { first, second } = report.ensemble.bonds
    pickBond(documentKey, bond, [first[bond]!, second[bond]!])
  }

  return (
    <CifView
      key={documentKey}
      content={content}
      place={place}
      jump={jump}
      rows={rows}
      width={report === null ? null : { isWide, onToggle: toggleTextWidth }}
      onOpen={open}
      onPick={pick}
      onLeave={leave}
    />
  )
}
