import { useId, useState, type ReactNode } from 'react'

interface StepperProps {
  /** Accessible name. */
  readonly name: string
  /** Shown before the number. */
  readonly label: ReactNode
  /** Null: not known; steps begin at 0. */
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** A small whole number between two buttons; arrow keys step it, and it can be typed. */
export function Stepper({ name, label, value, min, max, step = 1, onChange }: StepperProps) {
  const id = useId()
  /** What is being typed: on the way to a number it may be none, or one out of bounds. */
  const [draft, setDraft] = useState<string | null>(null)
  const set = (next: number) => {
    if (Number.isInteger(next) && next >= min && next <= max && next !== value) onChange(next)
  }
  return (
    <span className="stepper">
      <label htmlFor={id}>{label}</label>
      <button
        type="button"
        className="stepper-button"
        aria-label={`${name}: less`}
        disabled={value !== null && value <= min}
        onClick={() => set(Math.max(min, (value ?? 0) - step))}
      >
        −
      </button>
      <input
        id={id}
        className="stepper-value"
        type="number"
        aria-label={name}
        min={min}
        max={max}
        step={step}
        placeholder="?"
        value={draft ?? value ?? ''}
        onChange={({ target }) => {
          setDraft(target.value)
          set(target.valueAsNumber)
        }}
        onBlur={() => setDraft(null)}
        onKeyDown={({ key }) => {
          // What was no number within bounds gives way to the number in force.
          if (key === 'Enter') setDraft(null)
        }}
      />
      <button
        type="button"
        className="stepper-button"
        aria-label={`${name}: more`}
        disabled={value !== null && value >= max}
        onClick={() => set(Math.min(max, (value ?? 0) + step))}
      >
        +
      </button>
    </span>
  )
}
