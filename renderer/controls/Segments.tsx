import { useId } from 'react'

interface SegmentsProps<Value extends string> {
  readonly name: string
  readonly value: Value
  readonly choices: readonly (readonly [value: Value, label: string])[]
  readonly onChoose: (value: Value) => void
  /** The pointer rests on a choice; null: on none. */
  readonly onPointAt?: (value: Value | null) => void
}

/** A few choices side by side, one of them taken: radio buttons in the shape of a switch. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const group = useId()
  return (
    <div
      className="segments"
      role="radiogroup"
      aria-label={props.name}
      onPointerLeave={() => props.onPointAt?.(null)}
    >
      {props.choices.map(([value, label]) => (
        <label key={value} className="segment" onPointerEnter={() => props.onPointAt?.(value)}>
          <input
            type="radio"
            className="segment-input"
            name={group}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
            onFocus={() => props.onPointAt?.(value)}
            onBlur={() => props.onPointAt?.(null)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
