import { notify } from '../state/activity'

/**
 * Puts text on the clipboard and says so.
 *
 * @param what what lies there then: "The table"
 * @param html the same with its sub- and superscripts, for programs that can show them
 */
export async function copyText(text: string, what: string, html?: string): Promise<void> {
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
