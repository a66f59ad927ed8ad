import type { Task } from './messages'
import type { Outcome, WorkerProcess } from './worker-process'

export interface WorkerPool {
  /** Reports on a file in a worker that is free, else in a new one. */
  run(task: Task): Promise<Outcome>
  close(): void
}

/** A worker may be killed before its first task by a machine short of memory; not time and again. */
const STARTS = 3

/** A worker that comes to its end is replaced when the next file needs one. */
export function createWorkerPool(start: () => WorkerProcess): WorkerPool {
  const free: WorkerProcess[] = []
  const alive = new Set<WorkerProcess>()
  let isOpen = true

  async function attempt(task: Task): Promise<Outcome> {
    if (!isOpen) return { reports: [], ending: 'crashed' }
    const worker = free.pop() ?? start()
    alive.add(worker)
    const outcome = await worker.perform(task)
    if (outcome.ending === 'finished') free.push(worker)
    else alive.delete(worker)
    return outcome
  }

  return {
    async run(task) {
      let outcome = await attempt(task)
      for (let i = 1; i < STARTS && outcome.ending === 'not-started'; i++) {
        outcome = await attempt(task)
      }
      return outcome
    },
    close() {
      isOpen = false
      for (const worker of alive) worker.end()
    },
  }
}
