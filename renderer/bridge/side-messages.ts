/** What page and side worker say to each other: questions about a structure that take a while to answer. */
import type { ClusterNeighbor } from '../../shared/measure/cluster-neighbors'
import type { Contact } from '../../shared/measure/contacts'
import type { DepositedComparison } from '../../shared/measure/deposited'
import type { StructureReport } from '../../shared/pipeline/structure-report'

export interface PackingContacts {
  readonly contacts: readonly Contact[]
  readonly neighbors: readonly ClusterNeighbor[]
}

/** One line per question. */
export interface SideWork {
  contacts: {
    ask: Pick<StructureReport, 'crystal' | 'graph' | 'ensemble'>
    answer: PackingContacts
  }
  deposited: { ask: Pick<StructureReport, 'crystal'>; answer: DepositedComparison }
}

export type SideQuestion = {
  [Kind in keyof SideWork]: { readonly kind: Kind; readonly ask: SideWork[Kind]['ask'] }
}[keyof SideWork]
