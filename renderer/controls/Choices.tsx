import { useId, type ReactNode } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** What the label has no room for. */
  readonly title?: string
  /** Above the label. */
  readonly face?: ReactNode
}

interface ChoicesProps<Value extends string> {
  readonly name: string
  /** Null: none of them. */
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly columns: number
  readonly onChoose: (value: Value) => void
}

/** More choices than go side by side, in rows, at most one of them taken: radio buttons in the shape of tiles. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, value, choices, columns, onChoose } = props
  const group = useId()
  return (
    <div
      className="choices"
      role="radiogroup"
      aria-label={name}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {choices.map((choice) => (
        <label key={choice.value} className="choice" title={choice.title}>
          <input
            type="radio"
            className="segment-input"
            name={group}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.face}
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
