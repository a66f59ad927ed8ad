import { fork } from 'node:child_process'
import type { BlockReport } from '../report-file'
import { isWorkerNews, type Task } from './messages'

export interface WorkerLimits {
  /** Seconds for one data block. */
  readonly timeout: number
  /** MB of JavaScript heap. */
  readonly memory: number
}

/** `crashed` and what follows it: the process is no more. `not-started`: it never was. */
export type Ending = 'finished' | 'timed-out' | 'out-of-memory' | 'crashed' | 'not-started'

/** The reports that a worker gave before its end, one for each block it came to. */
export interface Outcome {
  readonly reports: readonly BlockReport[]
  readonly ending: Ending
}

export interface WorkerProcess {
  /** Never rejects. Any ending but `finished` is the worker's own end too. One task at a time. */
  perform(task: Task): Promise<Outcome>
  end(): void
}

/** Characters: the end of what a dying process says, where the reason stands. */
const LAST_WORDS = 20_000

/**
 * Starts a process that reports on files. A process and not a thread: when the JavaScript engine runs
 * out of room for a table or an array it ends its whole process, and the system, short of memory, ends
 * one too; the batch must outlive both.
 *
 * @param entry the worker's built file
 */
export function startWorker(entry: URL, { timeout, memory }: WorkerLimits): WorkerProcess {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let reports: BlockReport[] = []
  let lastWords = ''
  let isReady = false
  let ended: Ending | null = null
  let waiting: Task | null = null
  let settle: ((outcome: Outcome) => void) | null = null
  let timer: NodeJS.Timeout | undefined

  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS)
  })
  child.on('message', (news) => {
    if (!isWorkerNews(news)) return
    if (news.kind === 'ready') {
      isReady = true
      sendWaiting()
    } else if (news.kind === 'report') {
      reports.push(news.report)
      watch()
    } else finish('finished')
  })
  child.on('error', () => die('crashed'))
  child.on('close', () => die(isMemory(lastWords) ? 'out-of-memory' : 'crashed'))

  function sendWaiting(): void {
    if (waiting === null) return
    // A process that is gone cannot be sent anything; its end is told by `close`.
    child.send(waiting, () => {})
    waiting = null
    watch()
  }

  function watch(): void {
    clearTimeout(timer)
    timer = setTimeout(() => die('timed-out'), timeout * 1000)
  }

  function die(ending: Ending): void {
    child.kill('SIGKILL')
    ended ??= isReady ? ending : 'not-started'
    finish(ended)
  }

  function finish(ending: Ending): void {
    clearTimeout(timer)
    settle?.({ reports, ending })
    settle = null
    reports = []
  }

  return {
    perform(task) {
      return new Promise((resolve) => {
        settle = resolve
        waiting = task
        if (ended !== null) finish(ended)
        else if (isReady) sendWaiting()
      })
    },
    end: () => die('crashed'),
  }
}

/** What V8 says when the heap, or the memory for one array, is at its end. */
function isMemory(words: string): boolean {
  return /out of memory|allocation failed|invalid (size|table|array)/i.test(words)
}
