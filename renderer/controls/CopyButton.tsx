import { notify } from '../state/activity'

interface CopyButtonProps {
  /** What lies on the clipboard then: "The table". */
  readonly what: string
  readonly isDisabled?: boolean
  /** The text, made when it is asked for. */
  readonly text: () => string
}

/** Puts text on the clipboard and says so. */
export function CopyButton({ what, isDisabled = false, text }: CopyButtonProps) {
  return (
    <button
      type="button"
      className="button"
      disabled={isDisabled}
      onClick={() => void copy(text(), what)}
    >
      Copy table
    </button>
  )
}

async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify('note', `${what} is on the clipboard.`)
  } catch {
    notify('error', `${what} could not be copied.`, 'The clipboard is closed to this page.')
  }
}
