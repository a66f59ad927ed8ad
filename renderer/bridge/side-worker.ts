/** Answers a question about a structure, away from the page: one question, one answer, then it is ended. */
import { clusterNeighbors } from '../../shared/measure/cluster-neighbors'
import { compareDeposited } from '../../shared/measure/deposited'
import { findContacts } from '../../shared/measure/find-contacts'
import type { SideQuestion, SideWork } from './side-messages'

self.addEventListener('message', ({ data }: MessageEvent<SideQuestion>) => {
  self.postMessage(answer(data))
})

function answer({ kind, ask }: SideQuestion): SideWork[keyof SideWork]['answer'] {
  if (kind === 'deposited') return compareDeposited(ask.crystal)
  const { crystal, graph, ensemble } = ask
  return {
    contacts: findContacts(crystal, graph, ensemble),
    neighbors: clusterNeighbors(crystal, graph, ensemble),
  }
}
