/** What a user does to an open structure that asks for a new analysis: one list for panels and keys. */
import type { Scheme } from '../shared/dissection/dissection'
import type { Extent } from '../shared/ensemble/ensemble-choice'
import type { BondEdit, BondRule } from '../shared/graph/bond-rule'
import type { AnalysisOptions, StructureReport } from '../shared/pipeline/structure-report'
import type { Session } from './bridge/session'
import * as choices from './state/choices'
import { documentOf } from './state/document'
import { placeOfDangling } from './state/places'

export type StructureActions = ReturnType<typeof structureActions>

/** The actions on the document of `key`, which shows `report`. */
export function structureActions(session: Session, key: string, report: StructureReport) {
  function change(edit: (options: AnalysisOptions) => AnalysisOptions): void {
    const wanted = documentOf(key)?.wanted
    if (wanted !== undefined) void session.reanalyse(key, edit(wanted))
  }
  return {
    showExtent: (extent: Extent) => change((options) => choices.withExtent(options, extent)),
    showAlternatives: (withAlternatives: boolean) =>
      change((options) => choices.withEnsemble(options, { withAlternatives })),
    toggleAlternatives: () => {
      if (report.graph.disorder.length === 0) return
      change((options) => {
        const { withAlternatives } = options.ensemble
        return choices.withEnsemble(options, { withAlternatives: !withAlternatives })
      })
    },
    growAt: (dangling: number) => void session.grow(key, placeOfDangling(report, dangling)),
    growAll: () => {
      const { count } = report.ensemble.dangling
      const ends = Array.from({ length: count }, (_, i) => placeOfDangling(report, i))
      if (count > 0) void session.grow(key, ...ends)
    },
    shrink: () => {
      const isGrown = documentOf(key)?.wanted.ensemble.grown.length !== 0
      if (isGrown) change((options) => choices.withEnsemble(options, { grown: [] }))
    },
    chooseAlternative: (assembly: string, alternative: string) =>
      change((options) => choices.withAlternative(options, assembly, alternative)),
    resetDisorder: () => change((options) => ({ ...options, disorder: {} })),
    changeRule: (rule: Partial<BondRule>) =>
      change((options) => choices.withBondRule(options, rule)),
    limitPair: (elements: readonly [number, number], longest: number | null) =>
      change((options) => choices.withPairLimit(options, elements, longest)),
    editBond: (edit: BondEdit) => change((options) => choices.withBondEdit(options, edit)),
    /** Shows the dissection by a scheme. */
    showScheme: (scheme: Scheme) => {
      const own = documentOf(key)?.wanted.dissection.own ?? null
      void session.dissect(key, { scheme, own })
    },
    undoEdit: (index: number) => change((options) => choices.withoutBondEdit(options, index)),
  }
}
