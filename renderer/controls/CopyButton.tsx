import type { ReactNode } from 'react'
import { notify } from '../state/activity'

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
      onClick={() => void copy(text(), html?.(), what)}
    >
      {children}
    </button>
  )
}

async function copy(text: string, html: string | undefined, what: string): Promise<void> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else await navigator.clipboard.write([bothForms(text, html)])
    notify('note', `${what} is on the clipboard.`)
  } catch {
    notify('error', `${what} could not be copied.`, 'The clipboard is closed to this page.')
  }
}

function bothForms(text: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
}
