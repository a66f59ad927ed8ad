/** Makes the view of a large file's text, away from the page: one order, one answer, then it is ended. */
import { makeLineView } from './line-view'

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  // The file itself is not copied: it moves here and back.
  self.postMessage(makeLineView(data), { transfer: [data.buffer] })
})
