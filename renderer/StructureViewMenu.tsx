import { useMemo, type RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { CommandName } from './controls/shortcuts'
import { centerOf } from './measurement-drawing'
import { SYMMETRY_WORDS } from './panels/symmetry-rows'
import { useMeasurements } from './panels/use-measurements'
import { sightOfSelection, symmetryInView, symmetryLines } from './panels/view-lines'
import { ViewMenu } from './panels/ViewMenu'
import type { StageHandle } from './scene/stage-view'
import type { DocumentView } from './state/view'
import { lookAlongNext } from './view-commands'

interface StructureViewMenuProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly view: Pick<DocumentView, 'selection' | 'symmetryOf'>
  readonly stage: RefObject<StageHandle | null>
  readonly run: (command: CommandName) => void
}

/** What one can look along in a structure. */
export function StructureViewMenu(props: StructureViewMenuProps) {
  const { documentKey, report, view, stage, run } = props
  const { selection, symmetryOf } = view
  const { crystal } = report
  const row = symmetryInView(report.anatomy.symmetry, symmetryOf)
  const symmetry = useMemo(() => (row === null ? [] : symmetryLines(row)), [row])
  const sight = useMemo(() => sightOfSelection(report, selection), [report, selection])
  const { rows } = useMeasurements(documentKey, report, selection)
  const planes = useMemo(
    () =>
      rows.flatMap(({ title, places, value }) => {
        if (value?.kind !== 'plane') return []
        const line = { direction: value.normal, about: centerOf(crystal, places) }
        return [{ name: title, line }]
      }),
    [crystal, rows],
  )
  return (
    <ViewMenu
      symmetry={symmetry}
      symmetryOf={row === null ? '' : SYMMETRY_WORDS[row.of]}
      selection={sight}
      planes={planes}
      onLook={(lines) => lookAlongNext(stage, lines)}
      run={run}
    />
  )
}
