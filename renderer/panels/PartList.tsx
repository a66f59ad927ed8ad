import type { Part } from '../../shared/dissection/dissection'
import { Formula } from '../controls/Formula'
import { Icon } from '../controls/icons'

export interface PartListProps {
  readonly parts: readonly Part[]
  /** `#rrggbb` of each part. */
  readonly colors: readonly string[]
  readonly hiddenParts: ReadonlySet<number>
  readonly opacityOfPart: ReadonlyMap<number, number>
  /** The part the pointer is on, here or on the stage. */
  readonly hoveredPart: number | null
  readonly onHover: (part: number | null) => void
  readonly onToggle: (part: number) => void
  readonly onOpacity: (part: number, opacity: number) => void
  /** The part whose atoms are selected, no more and no fewer. */
  readonly selectedPart: number | null
  /** Selects the atoms of a part. */
  readonly onSelect: (part: number) => void
  /** Leaves the part alone on the stage; a second time brings the others back. */
  readonly onIsolate: (part: number) => void
}

/** The parts from the inside out: name, count, radius, an eye and an opacity each. */
export function PartList({ parts, ...props }: PartListProps) {
  return (
    <ul className="parts" onPointerLeave={() => props.onHover(null)}>
      {parts.map((part, index) => (
        <PartRow key={index} part={part} index={index} {...props} />
      ))}
    </ul>
  )
}

interface PartRowProps extends Omit<PartListProps, 'parts'> {
  readonly part: Part
  readonly index: number
}

function PartRow({ part, index, ...props }: PartRowProps) {
  const isHidden = props.hiddenParts.has(index)
  const opacity = props.opacityOfPart.get(index) ?? 1
  return (
    <li
      className="part"
      data-hovered={props.hoveredPart === index}
      data-selected={props.selectedPart === index}
      data-hidden={isHidden}
      data-faint={opacity < 1}
      onPointerEnter={() => props.onHover(index)}
    >
      <span className="swatch" style={{ background: props.colors[index] }} />
      <button
        type="button"
        className="part-name"
        aria-label={`Select ${part.name}`}
        title={`${describePart(part)}\nDouble-click: this part alone`}
        onFocus={() => props.onHover(index)}
        onBlur={() => props.onHover(null)}
        onClick={() => props.onSelect(index)}
        onDoubleClick={() => props.onIsolate(index)}
      >
        <Formula text={part.name} />
      </button>
      <span className="part-count number" title={`${part.atoms.length} atoms`}>
        {part.atoms.length}
      </span>
      <button
        type="button"
        className="icon-button part-eye"
        aria-label={`Show ${part.name}`}
        aria-pressed={!isHidden}
        title={isHidden ? `Show ${part.name}` : `Hide ${part.name}`}
        onClick={() => props.onToggle(index)}
      >
        <Icon name={isHidden ? 'eye-off' : 'eye'} />
      </button>
      <span className="part-role">
        <PartFacts part={part} />
      </span>
      <input
        type="range"
        className="part-opacity"
        aria-label={`Opacity of ${part.name}`}
        title={`Opacity ${Math.round(opacity * 100)} %`}
        min={0.05}
        max={1}
        step={0.05}
        value={opacity}
        onChange={(event) => props.onOpacity(index, event.target.valueAsNumber)}
      />
    </li>
  )
}

/** The role of a part, and its radius or, where its name is a word, its formula. */
function PartFacts({ part }: { readonly part: Part }) {
  const { role, name, meanRadius, formula } = part
  if (isShell(part) && Number.isFinite(meanRadius)) {
    return (
      <>
        {role} · <span title="Mean distance from the centre">{meanRadius.toFixed(2)} Å</span>
      </>
    )
  }
  const isWord = /^[a-z]/.test(name)
  return (
    <>
      {role !== name && role}
      {role !== name && isWord && ' · '}
      {isWord && <Formula text={formula.replaceAll(' ', '')} />}
    </>
  )
}

function isShell({ role }: Part): boolean {
  return ['interstitial', 'core', 'kernel', 'shell', 'cap'].includes(role)
}

function describePart({ labels, formula }: Part): string {
  const shown = labels.slice(0, 12).join(', ')
  return `${formula}: ${shown}${labels.length > 12 ? ` and ${labels.length - 12} more sites` : ''}`
}
