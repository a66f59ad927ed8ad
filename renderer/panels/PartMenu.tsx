import { Icon } from '../controls/icons'
import { Menu } from '../controls/Menu'
import { copyText } from '../controls/copy-text'
import type { Representation } from '../../shared/scene/scene'
import { RepresentationSelect } from './RepresentationSelect'

interface PartMenuProps {
  /** Name of the part. */
  readonly name: string
  /** 0 to 1. */
  readonly opacity: number
  /** Whether the colour was chosen by hand. */
  readonly hasOwnColor: boolean
  /** What a paper would call it; null: nothing. */
  readonly caption: string | null
  /** By a rule of its own; null: as everything. */
  readonly representation: Representation | null
  readonly onOpacity: (opacity: number) => void
  readonly onRepresentation: (representation: Representation | null) => void
  readonly onResetColor: () => void
  readonly onIsolate: () => void
  readonly onGhostOthers: () => void
}

/** What can be done to a part. */
export function PartMenu(props: PartMenuProps) {
  const { name, opacity, hasOwnColor, caption } = props
  return (
    <Menu
      name={`More of ${name}`}
      face={<Icon name="more" />}
      buttonClass="icon-button part-more"
      menuClass="part-menu"
      side="below"
    >
      <label className="part-field">
        Opacity
        <input
          type="range"
          aria-label={`Opacity of ${name}`}
          min={0.05}
          max={1}
          step={0.05}
          value={opacity}
          onChange={(event) => props.onOpacity(event.target.valueAsNumber)}
        />
        <span className="number">{Math.round(100 * opacity)} %</span>
      </label>
      <label className="part-field">
        Drawn
        <RepresentationSelect
          name={`How ${name} is drawn`}
          value={props.representation}
          none="as everything"
          onChoose={props.onRepresentation}
        />
      </label>
      <button type="button" className="menu-item" data-closes onClick={props.onIsolate}>
        Only this
      </button>
      <button type="button" className="menu-item" data-closes onClick={props.onGhostOthers}>
        Ghost the rest
      </button>
      <button
        type="button"
        className="menu-item"
        data-closes
        disabled={!hasOwnColor}
        onClick={props.onResetColor}
      >
        Its usual colour
      </button>
      {caption !== null && (
        <button
          type="button"
          className="menu-item"
          data-closes
          title={caption}
          onClick={() => void copyText(caption, 'The caption')}
        >
          Copy its caption
        </button>
      )}
    </Menu>
  )
}
