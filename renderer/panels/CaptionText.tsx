import { useMemo } from 'react'
import { anatomyCaption } from '../../shared/export/anatomy-caption'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { CopyButton } from '../controls/CopyButton'
import { SentenceWithFormulas } from '../controls/Formula'

/** The shown dissection in the words of a paper, to be copied. */
export function CaptionText({ report }: { readonly report: StructureReport }) {
  const caption = useMemo(() => anatomyCaption(report), [report])
  if (caption === null) return null
  return (
    <section className="caption" aria-label="Caption">
      <h3 className="heading">Caption</h3>
      <p className="caption-text">
        <SentenceWithFormulas text={caption} />
      </p>
      <CopyButton what="The caption" text={() => caption}>
        Copy caption
      </CopyButton>
    </section>
  )
}
