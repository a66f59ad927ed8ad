import type { ReactNode } from 'react'
import { Segments } from '../controls/Segments'
import type { BondsView } from '../state/activity'

interface BondsPanelProps {
  readonly view: BondsView
  readonly onView: (view: BondsView) => void
  /** Every bond. */
  readonly table: ReactNode
  /** The rule that makes them. */
  readonly rule: ReactNode
  /** How they compare with those the file states; null: there is nothing to compare. */
  readonly deposited: ReactNode
}

const VIEWS = [
  ['table', 'Table'],
  ['rule', 'Rule'],
  ['deposited', 'Deposited'],
] as const

/** The bonds: which there are, by which rule, and what the file says of them. */
export function BondsPanel({ view, onView, ...panels }: BondsPanelProps) {
  const choices = VIEWS.filter(([value]) => panels[value] !== null)
  const shown = panels[view] === null ? 'table' : view
  return (
    <div className="bonds-panel">
      <div className="bonds-views">
        <Segments name="Bonds" value={shown} choices={choices} onChoose={onView} />
      </div>
      {panels[shown]}
    </div>
  )
}
