import type { StructureReport } from '../../shared/pipeline/structure-report'
import { composeScene } from '../../shared/scene/compose-scene'
import type { Scene, SceneStyle } from '../../shared/scene/scene'
import type { JobWorker } from './browser-jobs'
import { keepScene } from './composed-scenes'
import type { SceneAnswer, SceneOrder } from './scene-messages'

/** Milliseconds without a question after which the worker and its copy of the structure are let go. */
const PATIENCE = 20_000

interface Question {
  readonly report: StructureReport
  readonly style: SceneStyle
  readonly answer: (scene: Scene | null) => void
}

export interface SceneWork {
  /**
   * The scene of a report, composed away from the page and kept; null when another one was asked for
   * before this one was begun.
   */
  ask(report: StructureReport, style: SceneStyle): Promise<Scene | null>
}

/**
 * Answers one question after the other; of those that wait only the last one is of interest to anybody.
 * Where the worker fails, as it does for want of memory, the scene is composed here.
 */
export function createSceneWork(makeWorker: () => JobWorker = startSceneWorker): SceneWork {
  let worker: JobWorker | null = null
  let loaded: StructureReport | null = null
  let running: Question | null = null
  let waiting: Question | null = null
  let idle: ReturnType<typeof setTimeout> | undefined

  function letGo(): void {
    worker?.terminate()
    worker = null
    loaded = null
  }

  function begin(question: Question): void {
    clearTimeout(idle)
    running = question
    const { report, style } = question
    const tell = worker ?? startWorker()
    worker = tell
    const say = (order: SceneOrder) => tell.postMessage(order)
    try {
      if (loaded !== report) {
        const { crystal, graph, ensemble, anatomy } = report
        say({ kind: 'source', source: { crystal, graph, ensemble, anatomy } })
      }
      loaded = report
      say({ kind: 'compose', style })
    } catch {
      giveUp()
    }
  }

  function startWorker(): JobWorker {
    const started = makeWorker()
    started.addEventListener('message', ({ data }: MessageEvent<SceneAnswer>) => {
      if (worker === started) finish(data.scene)
    })
    started.addEventListener('error', (event) => {
      event.preventDefault()
      if (worker === started) giveUp()
    })
    started.addEventListener('messageerror', () => {
      if (worker === started) giveUp()
    })
    return started
  }

  function giveUp(): void {
    letGo()
    if (running !== null) finish(composeScene(running.report, running.style))
  }

  function finish(scene: Scene): void {
    if (running === null) return
    keepScene(running.report, running.style, scene)
    running.answer(scene)
    running = null
    const next = waiting
    waiting = null
    if (next === null) idle = setTimeout(letGo, PATIENCE)
    else begin(next)
  }

  return {
    ask(report, style) {
      return new Promise((answer) => {
        const question = { report, style, answer }
        if (running === null) return begin(question)
        waiting?.answer(null)
        waiting = question
      })
    },
  }
}

function startSceneWorker(): JobWorker {
  return new Worker(new URL('./scene-worker.ts', import.meta.url), { type: 'module' })
}

/** The one of this page. */
export const sceneWork = createSceneWork()
