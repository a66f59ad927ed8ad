import { useId, useRef } from 'react'
import type { PaletteName } from '../../shared/scene/scene'
import { Icon } from '../controls/icons'
import { Segments } from '../controls/Segments'
import type { Background, ColorBy } from '../state/view'

export interface AppearanceMenuProps {
  readonly colorBy: ColorBy
  readonly palette: PaletteName
  readonly background: Background
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

/** Colours and background of the stage, in a menu behind one button. */
export function AppearanceMenu(props: AppearanceMenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  function place() {
    const anchor = button.current?.getBoundingClientRect()
    if (anchor === undefined || menu.current === null) return
    menu.current.style.top = `${anchor.top}px`
    menu.current.style.right = `${window.innerWidth - anchor.left + 8}px`
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label="Colours and background"
        title="Colours and background"
        popoverTarget={id}
      >
        <Icon name="palette" />
      </button>
      <div ref={menu} id={id} popover="auto" className="menu appearance" onBeforeToggle={place}>
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
      </div>
    </>
  )
}
