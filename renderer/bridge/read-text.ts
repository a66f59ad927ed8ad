import type { LineView } from '../../shared/cif/style-line'
import type { JobWorker } from './browser-jobs'
import { makeLineView } from './line-view'

/** Bytes that are read in the page without anyone noticing, in a few hundredths of a second. */
const SMALL = 2 ** 20

/** Bytes of a large file that are shown until all of it is there. */
const BEGINNING = 2 ** 15

/**
 * The view of a file's text, made in a worker where it would hold up the page.
 *
 * @param bytes the caller's no longer: they may move into the worker and come back in the view
 * @param onBeginning told at once what a large file begins with
 * @returns null when the worker failed, as it does for want of memory
 */
export async function readText(
  bytes: Uint8Array<ArrayBuffer>,
  onBeginning: (view: LineView) => void,
  makeWorker: () => JobWorker = startTextWorker,
): Promise<LineView | null> {
  if (bytes.length <= SMALL) return makeLineView(bytes)
  onBeginning(makeLineView(bytes.slice(0, BEGINNING)))
  const worker = makeWorker()
  const view = await new Promise<LineView | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LineView>) => resolve(data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(null)
    })
    worker.addEventListener('messageerror', () => resolve(null))
    worker.postMessage(bytes, [bytes.buffer])
  })
  worker.terminate()
  return view
}

function startTextWorker(): JobWorker {
  return new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
}
