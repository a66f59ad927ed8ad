import { useId, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab<Key extends string> {
  readonly key: Key
  readonly label: string
  /** Beside the label: a count, a sign. */
  readonly badge?: ReactNode
}

interface TabsProps<Key extends string> {
  readonly name: string
  readonly tabs: readonly Tab<Key>[]
  readonly selected: Key
  readonly onSelect: (key: Key) => void
  readonly children: ReactNode
}

/** A tab list and the panel of the selected tab; arrow keys move along the list, Home and End to its ends. */
export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const { name, tabs, selected, onSelect, children } = props
  const id = useId()

  function move(event: KeyboardEvent<HTMLElement>) {
    const index = tabs.findIndex((tab) => tab.key === selected)
    const next = nextIndex(event.key, index, tabs.length)
    const tab = next === null ? undefined : tabs[next]
    if (tab === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSelect(tab.key)
    document.getElementById(`${id}-${tab.key}`)?.focus()
  }

  return (
    <>
      <div className="tablist" role="tablist" aria-label={name} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === selected ? 0 : -1}
            onClick={() => onSelect(tab.key)}
          >
            {tab.label}
            {tab.badge}
          </button>
        ))}
      </div>
      <div
        className="tabpanel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
      >
        {children}
      </div>
    </>
  )
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index + count - 1) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
