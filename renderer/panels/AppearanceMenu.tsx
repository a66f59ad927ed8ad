import type { PaletteName } from '../../shared/scene/scene'
import { Checkbox } from '../controls/Checkbox'
import { Icon } from '../controls/icons'
import { Menu } from '../controls/Menu'
import { Segments } from '../controls/Segments'
import { shortcutOf } from '../controls/shortcuts'
import { Stepper } from '../controls/Stepper'
import type { AtomStyle, Background, ColorBy } from '../state/view'

export interface AppearanceMenuProps extends AtomStyle {
  readonly colorBy: ColorBy
  readonly palette: PaletteName
  readonly background: Background
  readonly hasCell: boolean
  readonly onAtoms: (style: AtomStyle) => void
  readonly onCell: (cell: boolean) => void
  readonly onColorBy: (colorBy: ColorBy) => void
  readonly onPalette: (palette: PaletteName) => void
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
  ['balls', 'Balls'],
  ['ellipsoids', 'Ellipsoids'],
] as const

/** Per cent: what ellipsoids may hold. */
const PROBABILITY = { min: 10, max: 99, step: 1 } as const

/** Atoms, colours and background of the stage, in a menu behind one button. */
export function AppearanceMenu(props: AppearanceMenuProps) {
  const { atoms, probability, onAtoms } = props
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
        value={atoms}
        choices={ATOMS}
        onChoose={(value) => onAtoms({ atoms: value, probability })}
      />
      {atoms === 'ellipsoids' && (
        <p className="extent-detail">
          <Stepper
            name="Probability in per cent"
            label="Probability"
            value={Math.round(100 * probability)}
            {...PROBABILITY}
            onChange={(percent) => onAtoms({ atoms, probability: percent / 100 })}
          />{' '}
          %
        </p>
      )}
      <h3 className="heading">Colour by</h3>
      <Segments
        name="Colour by"
        value={props.colorBy}
        choices={COLOR_BY}
        onChoose={props.onColorBy}
      />
      <h3 className="heading">Element colours</h3>
      <Segments
        name="Element colours"
        value={props.palette}
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
