/** What page and side worker say to each other: questions about a structure that take a while to answer. */
import type { DepositedComparison } from '../../shared/measure/deposited'
import type { StructureReport } from '../../shared/pipeline/structure-report'

/** One line per question. */
export interface SideWork {
  deposited: { ask: Pick<StructureReport, 'crystal'>; answer: DepositedComparison }
}

export type SideQuestion = {
  [Kind in keyof SideWork]: { readonly kind: Kind; readonly ask: SideWork[Kind]['ask'] }
}[keyof SideWork]
