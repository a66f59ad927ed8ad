import { error } from '../../shared/base/problem'
import { success } from '../../shared/base/result'
import type { LineView } from '../../shared/cif/style-line'
import type { AnalysisSource, Bridge, HostProblem, Reply } from '../../shared/contract/ipc'
import type { OpenDocument } from '../state/document'
import { setText, textStore, type TextContent } from '../state/text'
import { readText } from './read-text'

/** Gets the text of a document, unless it is there or on its way. */
export async function openText(
  host: Bridge,
  { key, name, source }: Pick<OpenDocument, 'key' | 'name' | 'source'>,
): Promise<void> {
  if (textStore.getState().contentOf[key] !== undefined) return
  let last: TextContent = { kind: 'loading' }
  setText(key, last)
  const show = (content: TextContent) => {
    // Closed or read anew meanwhile: this answers nobody's question any more.
    if (textStore.getState().contentOf[key] !== last) return
    last = content
    setText(key, content)
  }
  show(await textOf(host, name, source, (view) => show({ kind: 'ready', view })))
}

async function textOf(
  host: Bridge,
  name: string,
  source: AnalysisSource,
  onBeginning: (view: LineView) => void,
): Promise<TextContent> {
  try {
    const reply = await bytesOf(host, source)
    if (!reply.ok) return { kind: 'failed', problem: reply.failure }
    const view = await readText(reply.value, onBeginning)
    if (view !== null) return { kind: 'ready', view }
  } catch {
    // For want of memory, most likely: said below.
  }
  return { kind: 'failed', problem: noText(name) }
}

/** Bytes to keep: those of the document stay its own, for the next analysis. */
async function bytesOf(host: Bridge, source: AnalysisSource): Promise<Reply<'file:bytes'>> {
  return source.kind === 'bytes'
    ? success(source.bytes.slice())
    : host.request('file:bytes', { fileId: source.fileId })
}

function noText(name: string): HostProblem {
  return error('job.failed', `The text of ${name} could not be shown.`, {
    advice: 'The computer may be short of memory. The structure is still open.',
  })
}
