import { useState } from 'react'
import { Formula } from '../controls/Formula'
import { UNIT_WORDS, type UnitGroup } from './unit-groups'

interface UnitRowsProps {
  /** What they are of. */
  readonly part: string
  readonly groups: readonly UnitGroup[]
  /** Null: the pointer left. */
  readonly onHover: (atoms: readonly number[] | null) => void
  readonly onSelect: (atoms: readonly number[]) => void
}

/** More kinds of units than these are folded. */
const SHOWN = 4

/** What a part is made of: `6 × Au2(SR)3 staple`, `Cu3Se3 ring`. A row lights its atoms. */
export function UnitRows({ part, groups, onHover, onSelect }: UnitRowsProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  const shown = isUnfolded ? groups : groups.slice(0, SHOWN)
  const rest = groups.length - shown.length
  return (
    <ul className="units" aria-label={`Units of ${part}`}>
      {shown.map((group, i) => (
        <li key={i}>
          <button
            type="button"
            className="unit"
            title={`Select ${group.atoms.length} atoms`}
            onPointerEnter={() => onHover(group.atoms)}
            onPointerLeave={() => onHover(null)}
            onFocus={() => onHover(group.atoms)}
            onBlur={() => onHover(null)}
            onClick={() => onSelect(group.atoms)}
          >
            {group.count > 1 && `${group.count} × `}
            <Formula text={group.name} />
            {UNIT_WORDS[group.kind] !== null && ` ${UNIT_WORDS[group.kind]}`}
            {group.shape !== null && <span className="soft"> · {group.shape}</span>}
          </button>
        </li>
      ))}
      {groups.length > SHOWN && (
        <li>
          <button
            type="button"
            className="text-button"
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? 'Fewer' : `${rest} more`}
          </button>
        </li>
      )}
    </ul>
  )
}
