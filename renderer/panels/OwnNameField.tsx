import { useState, type Ref } from 'react'

interface OwnNameFieldProps {
  readonly label: string
  readonly name: string
  /** What it is called without a name. */
  readonly placeholder: string
  readonly field?: Ref<HTMLInputElement>
  /** The name as it was left, with Enter or by going elsewhere; Esc leaves it as it was. */
  readonly onName: (name: string) => void
}

/** A field for a name, which counts once it is left. */
export function OwnNameField({ label, name, placeholder, field, onName }: OwnNameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      ref={field}
      type="text"
      className="field own-name"
      aria-label={label}
      placeholder={placeholder}
      maxLength={60}
      value={draft ?? name}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => {
        if (draft !== null) onName(draft)
        setDraft(null)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        setDraft(null)
      }}
    />
  )
}
