import { useMemo } from 'react'
import { structureFingerprint } from '../../shared/parts/own-fingerprint'
import { ownFromDissection } from '../../shared/parts/own-edits'
import type { OwnDissection } from '../../shared/parts/own-parts'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { useOwnParts } from '../controls/use-store'
import type { OpenDocument } from '../state/document'
import { beginEditing } from '../state/own-parts'
import { canMakeParts, specimenOf } from './own-drawing'
import { OwnPartEditor } from './OwnPartEditor'
import { OwnPartFinder } from './OwnPartFinder'
import { OwnSavedMenu } from './OwnSavedMenu'

export interface OwnPartsProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  /** Ensemble atoms that are selected on the stage. */
  readonly selected: readonly number[]
  /** `#rrggbb` of each part of the peel. */
  readonly colors: readonly string[]
  /** Whether a drag on the stage encloses atoms. */
  readonly isLasso: boolean
  readonly onLasso: (isLasso: boolean) => void
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** The user's own parts: where they are begun, and, while they are made, their editor. */
export function OwnParts(props: OwnPartsProps) {
  const { document, report } = props
  const { key, wanted } = document
  const editor = useOwnParts(({ editors }) => editors[key])
  // Of a large structure it takes a while: it is worked out once it is asked for.
  const isAsked = useOwnParts(({ saved }) => Object.keys(saved).length > 0) || editor !== undefined
  const structure = useMemo(
    () => (isAsked ? structureFingerprint(report.crystal) : ''),
    [report.crystal, isAsked],
  )
  const { dissection } = report.anatomy
  const { own } = wanted.dissection
  const isOwn = wanted.dissection.scheme === 'own' && own !== null

  if (!canMakeParts(document)) {
    return (
      <p className="soft own-elsewhere">
        Parts of your own are made where only the molecules are shown.
      </p>
    )
  }
  const edit = (parts: OwnDissection) => beginEditing(key, parts)
  return (
    <>
      {editor !== undefined ? (
        <OwnPartEditor {...props} editor={editor} structure={structure} />
      ) : (
        <div className="own-start">
          <button
            type="button"
            className="text-button"
            onClick={() =>
              edit(
                isOwn
                  ? own
                  : ownFromDissection(specimenOf(report), dissection ?? { parts: [] }, 'My parts'),
              )
            }
          >
            {isOwn ? 'Edit my parts' : 'Make my own parts'}
          </button>
          <OwnSavedMenu report={report} structure={structure} onOpen={edit} />
        </div>
      )}
      <OwnPartFinder document={document} report={report} onHoverAtoms={props.onHoverAtoms} />
    </>
  )
}
