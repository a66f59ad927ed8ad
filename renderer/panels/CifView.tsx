import { useEffect } from 'react'
import type { TextContent } from '../state/text'
import { CifText, type CifTextProps } from './CifText'

interface CifViewProps extends Omit<CifTextProps, 'view'> {
  /** Undefined: nobody has asked for it yet. */
  readonly content: TextContent | undefined
  readonly onOpen: () => void
}

/** The file itself, as soon as it is there. */
export function CifView({ content, onOpen, ...text }: CifViewProps) {
  const isMissing = content === undefined
  useEffect(() => {
    if (isMissing) onOpen()
  }, [isMissing, onOpen])

  if (content?.kind === 'ready') return <CifText view={content.view} {...text} />
  if (content?.kind === 'failed') {
    const { message, advice } = content.problem
    return (
      <p className="empty" role="alert">
        {message} {advice !== null && <span className="soft">{advice}</span>}
      </p>
    )
  }
  return <p className="empty soft late">Reading the file</p>
}
