import { useId, type ReactNode } from 'react'

interface StepperProps {
  /** Accessible name. */
  readonly name: string
  /** Shown before the number. */
  readonly label: ReactNode
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** A small whole number between two buttons; arrow keys step it, and it can be typed. */
export function Stepper({ name, label, value, min, max, step = 1, onChange }: StepperProps) {
  const id = useId()
  const set = (next: number) => {
    const kept = Math.min(max, Math.max(min, Math.round(next)))
    if (Number.isFinite(next) && kept !== value) onChange(kept)
  }
  return (
    <span className="stepper">
      <label htmlFor={id}>{label}</label>
      <button
        type="button"
        className="stepper-button"
        aria-label={`${name}: less`}
        disabled={value <= min}
        onClick={() => set(value - step)}
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
        value={value}
        onChange={({ target }) => set(target.valueAsNumber)}
      />
      <button
        type="button"
        className="stepper-button"
        aria-label={`${name}: more`}
        disabled={value >= max}
        onClick={() => set(value + step)}
      >
        +
      </button>
    </span>
  )
}
