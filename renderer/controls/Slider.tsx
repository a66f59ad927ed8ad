import { useId } from 'react'

interface SliderProps {
  readonly label: string
  readonly title?: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value as it is read, `60 %`. */
  readonly words: string
  readonly onChange: (value: number) => void
}

/** A slider with its name before it and its number behind it; arrow keys step it. */
export function Slider({ label, title, value, min, max, step, words, onChange }: SliderProps) {
  const id = useId()
  return (
    <div className="slider" title={title}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      <output htmlFor={id} className="number">
        {words}
      </output>
    </div>
  )
}
