import { lineIndex } from '../../shared/cif/line-index'
import { parseCif } from '../../shared/cif/parse-cif'
import { lineView, type LineView } from '../../shared/cif/style-line'

/** What a view needs to know of a file to show any of its lines. Cost: as reading the file. */
export function makeLineView(bytes: Uint8Array<ArrayBuffer>): LineView {
  return lineView(parseCif(bytes), lineIndex(bytes))
}
