import type { SceneStyle } from '../../shared/scene/scene'
import { Checkbox } from '../controls/Checkbox'
import { Icon } from '../controls/icons'
import { Menu } from '../controls/Menu'
import { Segments } from '../controls/Segments'
import { shortcutOf } from '../controls/shortcuts'
import { Stepper } from '../controls/Stepper'
import type { Background } from '../state/view'

export interface AppearanceMenuProps {
  readonly style: SceneStyle
  readonly background: Background
  readonly hasCell: boolean
  readonly onStyle: (change: Partial<SceneStyle>) => void
  readonly onCell: (cell: boolean) => void
  readonly onPalette: (palette: SceneStyle['palette']) => void
  readonly onBackground: (background: Background) => void
}

const COLOR_BY = [
  ['element', 'Element'],
  ['part', 'Part'],
] as const
const PALETTES = [
  ['paper', 'Paper'],
  ['cpk', 'CPK'],
] as const
const BACKGROUNDS = [
  ['theme', 'Window'],
  ['white', 'White'],
  ['black', 'Black'],
] as const

const ATOMS = [
  ['cluster', 'Balls'],
  ['ellipsoids', 'Ellipsoids'],
] as const

/** Per cent: what ellipsoids may hold. */
const PROBABILITY = { min: 10, max: 99, step: 1 } as const

/** Atoms, colours and background of the stage, in a menu behind one button. */
export function AppearanceMenu(props: AppearanceMenuProps) {
  const { style, onStyle } = props
  const { representation, probability } = style
  return (
    <Menu
      name="Atoms, colours and background"
      face={<Icon name="palette" />}
      buttonClass="icon-button"
      menuClass="appearance"
      side="left"
    >
      <h3 className="heading">Atoms</h3>
      <Segments
        name="Atoms"
        value={representation}
        choices={ATOMS}
        onChoose={(value) => onStyle({ representation: value })}
      />
      {representation === 'ellipsoids' && (
        <p className="extent-detail">
          <Stepper
            name="Probability in per cent"
            label="Probability"
            value={Math.round(100 * probability)}
            {...PROBABILITY}
            onChange={(percent) => onStyle({ probability: percent / 100 })}
          />{' '}
          %
        </p>
      )}
      <h3 className="heading">Colour by</h3>
      <Segments
        name="Colour by"
        value={style.colorBy}
        choices={COLOR_BY}
        onChoose={(colorBy) => onStyle({ colorBy })}
      />
      <h3 className="heading">Element colours</h3>
      <Segments
        name="Element colours"
        value={style.palette}
        choices={PALETTES}
        onChoose={props.onPalette}
      />
      <h3 className="heading">Background</h3>
      <Segments
        name="Background"
        value={props.background}
        choices={BACKGROUNDS}
        onChoose={props.onBackground}
      />
      <h3 className="heading">Crystal</h3>
      <Checkbox isChecked={props.hasCell} hint={shortcutOf('toggle-cell')} onChange={props.onCell}>
        Unit cell
      </Checkbox>
    </Menu>
  )
}
