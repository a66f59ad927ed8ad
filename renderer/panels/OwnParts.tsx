import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { OpenDocument } from '../state/document'

export interface OwnPartsProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  /** Ensemble atoms that are selected on the stage. */
  readonly selected: readonly number[]
  /** `#rrggbb` of each part of the peel. */
  readonly colors: readonly string[]
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** The editor of the user's own parts. */
export function OwnParts({ report }: OwnPartsProps) {
  return <p className="soft">{report.anatomy.dissection?.reason}</p>
}
