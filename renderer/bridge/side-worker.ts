/** Answers a question about a structure, away from the page: one question, one answer, then it is ended. */
import { compareDeposited } from '../../shared/measure/deposited'
import type { SideQuestion } from './side-messages'

self.addEventListener('message', ({ data }: MessageEvent<SideQuestion>) => {
  self.postMessage(compareDeposited(data.ask.crystal))
})
