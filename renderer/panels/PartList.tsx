import { useMemo, useState } from 'react'
import { partCaption } from '../../shared/export/anatomy-caption'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { RepresentationRule } from '../../shared/scene/scene'
import { isOfSkeleton, partFacts } from './part-words'
import { PartRow, type PartActions } from './PartRow'
import { representationOfPart } from './representation-rules'
import { unitGroups } from './unit-groups'

export interface PartListProps extends PartActions {
  readonly report: StructureReport
  /** `#rrggbb` of each part. */
  readonly colors: readonly string[]
  /** Of the parts whose colour somebody chose. */
  readonly colorOfPart: ReadonlyMap<number, string>
  readonly hiddenParts: ReadonlySet<number>
  readonly opacityOfPart: ReadonlyMap<number, number>
  /** Which atoms are drawn in a way of their own. */
  readonly rules: readonly RepresentationRule[]
  /** The part the pointer is on, here or on the stage. */
  readonly hoveredPart: number | null
  /** The part whose atoms are selected, no more and no fewer. */
  readonly selectedPart: number | null
}

/** More parts than these are folded. */
const SHOWN = 24

/** What stands in for a colour that is not known. */
const GREY = '#808080'

/** The parts from the inside out. */
export function PartList(props: PartListProps) {
  const { report, colors, colorOfPart, hiddenParts, opacityOfPart, rules, ...rest } = props
  const { hoveredPart, selectedPart, ...actions } = rest
  const [isUnfolded, setUnfolded] = useState(false)
  const rows = useMemo(() => partRows(report), [report])
  const shown = isUnfolded || rows.length <= SHOWN + 1 ? rows : rows.slice(0, SHOWN)
  return (
    <>
      <ul className="parts" onPointerLeave={() => actions.onHover(null)}>
        {shown.map((row, index) => (
          <PartRow
            key={index}
            {...row}
            {...actions}
            index={index}
            color={colors[index] ?? GREY}
            hasOwnColor={colorOfPart.has(index)}
            opacity={opacityOfPart.get(index) ?? 1}
            representation={representationOfPart(rules, index)}
            isHidden={hiddenParts.has(index)}
            isHovered={hoveredPart === index}
            isSelected={selectedPart === index}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="text-button" onClick={() => setUnfolded(true)}>
          {rows.length - shown.length} more parts
        </button>
      )}
    </>
  )
}

/** What does not change while the report stays. */
function partRows(report: StructureReport) {
  const { peel, contested } = report.anatomy
  const labelOf = new Map(
    contested.flatMap(({ atoms, label }) => [...atoms].map((a) => [a, label])),
  )
  return peel.parts.map((part) => ({
    part,
    facts: partFacts(report, part),
    units: unitGroups(part),
    contested: [...new Set([...part.atoms].flatMap((atom) => labelOf.get(atom) ?? []))],
    caption: isOfSkeleton(part) ? partCaption(report, part) : null,
  }))
}
