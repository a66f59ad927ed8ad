import type { Bridge, MenuCommand } from '../../shared/contract/ipc'
import { activityStore, describeHost, finishStart, reportProgress } from '../state/activity'
import { documentStore } from '../state/document'
import { SAMPLES } from './samples'
import type { Session } from './session'

/**
 * Listens to the host as long as the window lives, and opens what the program was started with,
 * else the first sample.
 */
export function startWindow(
  host: Bridge,
  session: Session,
  run: (command: MenuCommand) => void,
): void {
  host.listen('job:progress', ({ jobId, progress }) => reportProgress(jobId, progress))
  host.listen('file:opened', (file) => void session.openFile(file))
  host.listen('menu:command', run)
  void host.request('host:describe', null).then((reply) => {
    if (reply.ok) describeHost(reply.value)
  })
  void openFirst(session).finally(finishStart)
}

async function openFirst(session: Session): Promise<void> {
  const [sample] = SAMPLES
  if ((await session.openInitial()) || sample === undefined) return
  // Somebody was quicker than the start.
  if (activityStore.getState().job !== null || documentStore.getState().documents.length > 0) return
  await session.openSample(sample)
}
