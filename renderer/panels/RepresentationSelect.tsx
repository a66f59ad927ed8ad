import { REPRESENTATIONS, type Representation } from '../../shared/scene/scene'
import { REPRESENTATION_WORDS } from './representation-words'

interface RepresentationSelectProps {
  /** Accessible name. */
  readonly name: string
  readonly value: Representation | null
  /** What null is called, where it can be chosen. */
  readonly none?: string
  readonly onChoose: (value: Representation | null) => void
}

/** A way to draw some atoms, out of all there are. */
export function RepresentationSelect({ name, value, none, onChoose }: RepresentationSelectProps) {
  return (
    <select
      className="field"
      aria-label={name}
      title={value === null ? undefined : REPRESENTATION_WORDS[value].title}
      value={value ?? ''}
      onChange={({ target }) => {
        onChoose(REPRESENTATIONS.find((one) => one === target.value) ?? null)
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {REPRESENTATIONS.map((one) => (
        <option key={one} value={one}>
          {REPRESENTATION_WORDS[one].name}
        </option>
      ))}
    </select>
  )
}
