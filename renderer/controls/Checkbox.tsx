import type { ReactNode } from 'react'

interface CheckboxProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  /** Written at the end of the line: a shortcut. */
  readonly hint?: string
  readonly children: ReactNode
}

/** A box to tick, with its words. */
export function Checkbox({ isChecked, onChange, hint, children }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{children}</span>
      {hint !== undefined && <kbd aria-hidden="true">{hint}</kbd>}
    </label>
  )
}
