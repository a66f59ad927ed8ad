/**
 * A worker for tests of the host: the first byte of an order says what it does. 0 finishes, 1 waits for
 * its flag and stops, 2 never stops, 3 throws, 4 reports progress for a while and finishes, 5 gives two
 * scenes and finishes.
 */
import { parentPort } from 'node:worker_threads'

const sleep = (milliseconds) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
const finished = (bytes) => ({ kind: 'finished', analysis: { bytes } })
const progress = (fraction) => ({ kind: 'progress', progress: { stage: 'Testing', fraction } })

parentPort.on('message', ({ bytes, flag }) => {
  const cancelled = new Int32Array(flag)
  const act = [
    () => {},
    () => {
      while (Atomics.load(cancelled, 0) === 0) sleep(5)
      return { kind: 'stopped' }
    },
    () => {
      for (;;) sleep(1000)
    },
    () => {
      throw new Error('made to fail')
    },
    () => {
      for (let step = 0; step <= 50; step++) {
        parentPort.postMessage(progress(step / 50))
        sleep(5)
      }
      sleep(250)
    },
    () => {
      for (const of of ['sketch', 'structure']) parentPort.postMessage({ kind: 'scene', of })
    },
  ]
  parentPort.postMessage(act[bytes[0]]() ?? finished(bytes))
})
