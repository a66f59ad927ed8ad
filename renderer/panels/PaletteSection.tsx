import { useMemo } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { elementColor, shownElementColor } from '../../shared/scene/atom-colors'
import { PALETTES, type ColorStyle, type PaletteName } from '../../shared/scene/scene'
import { elementOf, symbolOf } from '../../shared/tables/elements'
import { Choices } from '../controls/Choices'
import { IconButton } from '../controls/IconButton'
import { Segments } from '../controls/Segments'
import { PaletteFiles } from './PaletteFiles'
import { elementsShown } from './representation-rules'

interface PaletteSectionProps {
  readonly report: StructureReport
  readonly style: ColorStyle
  readonly onStyle: (change: Partial<ColorStyle>) => void
  /** Null: the palette's. */
  readonly onElement: (element: number, color: string | null) => void
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

const COLOR_BY = [
  ['element', 'Element'],
  ['part', 'Part'],
] as const
const NAMES: Readonly<Record<PaletteName, string>> = {
  paper: 'Paper',
  cpk: 'CPK, Jmol',
  mercury: 'Mercury',
  'colour-blind': 'Colour-blind',
  'high-contrast': 'High contrast',
}
/** Shown of each palette: Cu, Au, Se, S, P, O, N, C. */
const SHOWN = [29, 79, 34, 16, 15, 8, 7, 6] as const

/** What colours mean: a palette, and colours of one's own for the elements that are there. */
export function PaletteSection(props: PaletteSectionProps) {
  const { report, style, onStyle, onElement } = props
  const elements = useMemo(() => elementsShown(report), [report])
  const own = style.colorOfElement
  return (
    <>
      <Segments
        name="Colour by"
        value={style.colorBy}
        choices={COLOR_BY}
        onChoose={(colorBy) => onStyle({ colorBy })}
      />
      {style.colorBy === 'part' && (
        <p className="soft">The list of parts has a colour field for each.</p>
      )}
      <h3 className="heading">Element colours</h3>
      <Choices
        name="Element colours"
        value={style.palette}
        choices={PALETTES.map((value) => ({
          value,
          label: NAMES[value],
          face: <PaletteFace palette={value} />,
        }))}
        columns={3}
        onChoose={(palette) => onStyle({ palette })}
      />
      <ul className="element-colors" aria-label="Colours of the elements shown">
        {elements.map((element) => (
          <li key={element} title={elementOf(element)?.name}>
            <label>
              <input
                type="color"
                className="color-field"
                aria-label={`Colour of ${symbolOf(element)}`}
                value={shownElementColor(style, element)}
                onChange={({ target }) => onElement(element, target.value)}
              />
              {symbolOf(element)}
            </label>
            {own.has(element) && (
              <IconButton
                name={`${symbolOf(element)} as the palette has it`}
                icon="undo"
                onPress={() => onElement(element, null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="appearance-row">
        <button
          type="button"
          className="button"
          disabled={own.size === 0}
          title="Every element as the palette has it"
          onClick={() => onStyle({ colorOfElement: new Map() })}
        >
          Reset
        </button>
        <PaletteFiles
          colors={new Map(elements.map((element) => [element, shownElementColor(style, element)]))}
          onColors={(colors) => onStyle({ colorOfElement: new Map([...own, ...colors]) })}
          onSaveFile={props.onSaveFile}
        />
      </div>
    </>
  )
}

function PaletteFace({ palette }: { readonly palette: PaletteName }) {
  return (
    <svg className="palette-face" viewBox="0 0 64 8" aria-hidden="true">
      {SHOWN.map((element, i) => (
        <rect key={element} x={8 * i} width={8} height={8} fill={elementColor(palette, element)} />
      ))}
    </svg>
  )
}
