/** The worker process: reports on one file after another, as the batch asks it to. */
import { success } from '../../shared/base/result'
import { readSource } from '../read-source'
import { reportFile } from '../report-file'
import { isTask, type Task, type WorkerNews } from './messages'

// Ctrl-C and the end of a job reach every process of the group; the batch decides what to do.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
// Without a batch there is nobody to work for.
process.on('disconnect', () => process.exit())
process.on('message', (message) => {
  if (isTask(message)) void perform(message)
})
await tell({ kind: 'ready' })

async function perform({ path, bytes, options }: Task): Promise<void> {
  const source = bytes === null ? await readSource(path, nothing()) : success(bytes)
  for (const report of reportFile(source, path, options)) await tell({ kind: 'report', report })
  await tell({ kind: 'finished' })
}

/** Resolves when the message is on its way: a report on one block is told before the next is begun. */
function tell(news: WorkerNews): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve()
    else process.send(news, undefined, {}, () => resolve())
  })
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
