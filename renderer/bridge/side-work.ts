import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { JobWorker } from './browser-jobs'
import type { SideQuestion, SideWork } from './side-messages'

type Answer<Kind extends keyof SideWork> = Promise<SideWork[Kind]['answer'] | null>

const contactsOf = new WeakMap<StructureReport, Answer<'contacts'>>()
const depositedOf = new WeakMap<StructureReport, Answer<'deposited'>>()

/** The contacts of a structure, found once; null when they could not be, as for want of memory. */
export function askContacts(report: StructureReport): Answer<'contacts'> {
  const { crystal, graph, ensemble } = report
  return once(contactsOf, report, () =>
    askAside<'contacts'>({ kind: 'contacts', ask: { crystal, graph, ensemble } }),
  )
}

/** What the file states of its geometry beside what follows from it, compared once; null as above. */
export function askDeposited(report: StructureReport): Answer<'deposited'> {
  const { crystal } = report
  return once(depositedOf, report, () =>
    askAside<'deposited'>({ kind: 'deposited', ask: { crystal } }),
  )
}

function once<Kind extends keyof SideWork>(
  answers: WeakMap<StructureReport, Answer<Kind>>,
  report: StructureReport,
  ask: () => Answer<Kind>,
): Answer<Kind> {
  const known = answers.get(report)
  if (known !== undefined) return known
  const asked = ask()
  answers.set(report, asked)
  return asked
}

/** Has a question answered in a worker of its own; null when the worker failed. */
export async function askAside<Kind extends keyof SideWork>(
  question: Extract<SideQuestion, { readonly kind: Kind }>,
  makeWorker: () => JobWorker = startSideWorker,
): Answer<Kind> {
  const worker = makeWorker()
  const answer = await new Promise<SideWork[Kind]['answer'] | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<SideWork[Kind]['answer']>) =>
      resolve(data),
    )
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(null)
    })
    worker.addEventListener('messageerror', () => resolve(null))
    worker.postMessage(question)
  })
  worker.terminate()
  return answer
}

function startSideWorker(): JobWorker {
  return new Worker(new URL('./side-worker.ts', import.meta.url), { type: 'module' })
}
