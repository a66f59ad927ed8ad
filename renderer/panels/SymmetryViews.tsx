import type { SightLine } from '../../shared/scene/sight-line'
import { PointGroup } from './PointGroup'
import type { SymmetryLines } from './view-lines'

interface SymmetryViewsProps {
  readonly lines: readonly SymmetryLines[]
  /** Looks along one of them, the next with every press. */
  readonly onLook: (lines: readonly SightLine[]) => void
}

/** A button for each kind of element of symmetry: looks along its axis, or onto its plane. */
export function SymmetryViews({ lines: kinds, onLook }: SymmetryViewsProps) {
  return (
    <div className="view-lines" role="group" aria-label="Look along an element of symmetry">
      {kinds.map(({ symbol, words, lines }) => {
        const name = lines.length === 1 ? words : `${words}, then the next of ${lines.length}`
        return (
          <button
            key={symbol}
            type="button"
            className="button"
            title={name}
            aria-label={name}
            onClick={() => onLook(lines)}
          >
            {symbol.length === 1 ? <i>{symbol}</i> : <PointGroup symbol={symbol} />}
            {lines.length > 1 && <span className="soft">×{lines.length}</span>}
          </button>
        )
      })}
    </div>
  )
}
