import type { Part } from '../../shared/dissection/dissection'
import { halvesOfPartName } from '../../shared/dissection/part-name'
import type { Representation } from '../../shared/scene/scene'
import { Formula, SentenceWithFormulas } from '../controls/Formula'
import { Icon } from '../controls/icons'
import { describePart, type PartFacts } from './part-words'
import { PartMenu } from './PartMenu'
import { PointGroup } from './PointGroup'
import type { UnitGroup } from './unit-groups'
import { UnitRows } from './UnitRows'

export interface PartActions {
  readonly onHover: (part: number | null) => void
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  /** Selects the atoms of a part. */
  readonly onSelect: (part: number) => void
  readonly onSelectAtoms: (atoms: readonly number[]) => void
  readonly onToggle: (part: number) => void
  readonly onOpacity: (part: number, opacity: number) => void
  /** Null: the palette's. */
  readonly onColor: (part: number, color: string | null) => void
  /** Leaves the part alone on the stage; a second time brings the others back. */
  readonly onIsolate: (part: number) => void
  /** Null: as everything. */
  readonly onRepresentation: (part: number, representation: Representation | null) => void
  /** Makes all others faint; a second time makes them solid again. */
  readonly onGhostOthers: (part: number) => void
}

interface PartRowProps extends PartActions {
  readonly part: Part
  readonly index: number
  readonly facts: PartFacts
  readonly units: readonly UnitGroup[]
  /** Labels of its sites on which definitions of a shell disagree. */
  readonly contested: readonly string[]
  readonly caption: string | null
  /** `#rrggbb` */
  readonly color: string
  readonly hasOwnColor: boolean
  readonly opacity: number
  /** By a rule of its own; null: as everything. */
  readonly representation: Representation | null
  readonly isHidden: boolean
  /** The pointer is on it, here or on the stage. */
  readonly isHovered: boolean
  /** Its atoms are selected, no more and no fewer. */
  readonly isSelected: boolean
}

/** A part: its colour, name, count, facts and units, an eye and a menu. */
export function PartRow({ part, index, ...props }: PartRowProps) {
  const { isHidden, opacity, units } = props
  const name = halvesOfPartName(part.name).short
  return (
    <li
      className="part"
      data-hovered={props.isHovered}
      data-selected={props.isSelected}
      data-hidden={isHidden}
      onPointerEnter={() => props.onHover(index)}
    >
      <label className="part-color" title={`Colour of ${name}`}>
        <input
          type="color"
          className="swatch"
          aria-label={`Colour of ${name}`}
          value={props.color}
          onChange={(event) => props.onColor(index, event.target.value)}
        />
      </label>
      <button
        type="button"
        className="part-name"
        aria-label={`Select ${name}`}
        aria-pressed={props.isSelected}
        title={`${describePart(part)}\nDouble-click: this part alone`}
        onFocus={() => props.onHover(index)}
        onBlur={() => props.onHover(null)}
        onClick={() => props.onSelect(index)}
        onDoubleClick={() => props.onIsolate(index)}
      >
        <Formula text={name} />
      </button>
      <span className="part-count number" title={`${part.atoms.length} atoms`}>
        {part.atoms.length}
      </span>
      <PartMenu
        name={name}
        opacity={opacity}
        hasOwnColor={props.hasOwnColor}
        caption={props.caption}
        representation={props.representation}
        onOpacity={(value) => props.onOpacity(index, value)}
        onRepresentation={(value) => props.onRepresentation(index, value)}
        onResetColor={() => props.onColor(index, null)}
        onIsolate={() => props.onIsolate(index)}
        onGhostOthers={() => props.onGhostOthers(index)}
      />
      <button
        type="button"
        className="icon-button part-eye"
        aria-label={`Show ${name}`}
        aria-pressed={!isHidden}
        title={isHidden ? `Show ${name}` : `Hide ${name}`}
        onClick={() => props.onToggle(index)}
      >
        <Icon name={isHidden ? 'eye-off' : 'eye'} />
      </button>
      <Facts {...props} />
      {units.length > 0 && (
        <UnitRows
          part={name}
          groups={units}
          onHover={props.onHoverAtoms}
          onSelect={props.onSelectAtoms}
        />
      )}
    </li>
  )
}

type FactsProps = Pick<PartRowProps, 'facts' | 'contested' | 'opacity'>

/** What is told of a part, each fact unbroken. */
function Facts({ facts, contested, opacity }: FactsProps) {
  const { role, composition, formula, radius, contacts, shape, pointGroup } = facts
  return (
    <p className="part-facts">
      {role !== null && <span>{role}</span>}
      {composition !== null && (
        <span className="part-made-of">
          <SentenceWithFormulas text={`= ${composition}`} />
        </span>
      )}
      {formula !== null && (
        <span>
          <Formula text={formula} />
        </span>
      )}
      {radius !== null && <span title="Mean distance of its metals from the centre">{radius}</span>}
      {contacts !== null && <span title="Over the metal contacts within it">{contacts}</span>}
      {shape !== null && (
        <span title="The nearest shape and its continuous shape measure: 0 ideal, to 100">
          {shape}
        </span>
      )}
      {pointGroup !== null && (
        <span title={`Point group ${pointGroup}, within the working tolerance`}>
          <PointGroup symbol={pointGroup} />
        </span>
      )}
      {contested.length > 0 && (
        <span
          className="part-contested"
          title={`Definitions of a shell disagree on ${contested.join(', ')}: see below.`}
        >
          contested
        </span>
      )}
      {opacity < 1 && <span>{Math.round(100 * opacity)} % opaque</span>}
    </p>
  )
}
