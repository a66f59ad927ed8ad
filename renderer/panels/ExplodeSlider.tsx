import { Icon } from '../controls/icons'
import { shortcutOf } from '../controls/shortcuts'

interface ExplodeSliderProps {
  /** 0 to 1. */
  readonly explode: number
  readonly onExplode: (explode: number) => void
  /** All the way apart, or together again. */
  readonly onToggle: () => void
}

/** Moves the parts apart. */
export function ExplodeSlider({ explode, onExplode, onToggle }: ExplodeSliderProps) {
  const isApart = explode > 0
  const name = isApart ? 'Bring the parts together' : 'Move the parts apart'
  return (
    <div className="explode">
      <button
        type="button"
        className="icon-button explode-button"
        aria-label={name}
        aria-pressed={isApart}
        title={`${name} (${shortcutOf('toggle-explode')})`}
        onClick={onToggle}
      >
        <Icon name="explode" />
      </button>
      <label className="explode-field">
        <span className="heading">Explode</span>
        <input
          type="range"
          aria-label="Explode"
          aria-valuetext={`${Math.round(100 * explode)} %`}
          title={`${Math.round(100 * explode)} %`}
          min={0}
          max={1}
          step={0.01}
          value={explode}
          onChange={(event) => onExplode(event.target.valueAsNumber)}
        />
      </label>
    </div>
  )
}
