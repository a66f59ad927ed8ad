import type { ReactNode } from 'react'
import { copyText } from './copy-text'

interface CopyButtonProps {
  /** What lies on the clipboard then: "The table". */
  readonly what: string
  readonly isDisabled?: boolean
  /** The text, made when it is asked for. */
  readonly text: () => string
  /** The same with its sub- and superscripts, for programs that can show them. */
  readonly html?: () => string
  /** On the button. */
  readonly children?: ReactNode
}

/** Puts text on the clipboard and says so. */
export function CopyButton(props: CopyButtonProps) {
  const { what, isDisabled = false, text, html, children = 'Copy table' } = props
  return (
    <button
      type="button"
      className="button"
      disabled={isDisabled}
      onClick={() => void copyText(text(), what, html?.())}
    >
      {children}
    </button>
  )
}
