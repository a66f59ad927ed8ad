import { WIDEST_OUTLINE } from '../../shared/scene/appearance-record'
import { backgroundColor, type Background } from '../../shared/scene/background'
import type { StageLook } from '../../shared/scene/stage-look'
import { Segments } from '../controls/Segments'
import { Slider } from '../controls/Slider'
import type { Projection } from '../state/view'

interface LookSectionProps {
  readonly look: StageLook
  readonly background: Background
  readonly projection: Projection
  readonly isDark: boolean
  readonly onLook: (change: Partial<StageLook>) => void
  readonly onBackground: (background: Background) => void
  readonly onProjection: (projection: Projection) => void
}

const MATERIALS = [
  ['matte', 'Matte'],
  ['glossy', 'Glossy'],
  ['flat', 'Flat'],
] as const
const PROJECTIONS = [
  ['orthographic', 'Orthographic'],
  ['perspective', 'Perspective'],
] as const
const BACKGROUNDS = [
  ['theme', 'Window'],
  ['white', 'White'],
  ['black', 'Black'],
  ['own', 'Own'],
] as const

/** Light, lines and distance; what is behind. */
export function LookSection(props: LookSectionProps) {
  const { look, background, onLook, onBackground } = props
  const color = backgroundColor(background, props.isDark)
  const kind = BACKGROUNDS.find(([value]) => value === background)?.[0] ?? 'own'
  return (
    <>
      <Segments
        name="Material"
        value={look.material}
        choices={MATERIALS}
        onChoose={(material) => onLook({ material })}
      />
      <Slider
        label="Outline"
        title="Width of the stroke along every edge"
        value={look.outline}
        min={0}
        max={WIDEST_OUTLINE}
        step={0.1}
        words={`${look.outline.toFixed(1)} px`}
        onChange={(outline) => onLook({ outline })}
      />
      <Slider
        label="Occlusion"
        title="How dark it is where neighbours take the light"
        {...PER_CENT}
        value={look.occlusion}
        words={inPerCent(look.occlusion)}
        onChange={(occlusion) => onLook({ occlusion })}
      />
      <Slider
        label="Depth cue"
        title="How far the farthest fade into the background"
        {...PER_CENT}
        value={look.depthCue}
        words={inPerCent(look.depthCue)}
        onChange={(depthCue) => onLook({ depthCue })}
      />
      <h3 className="heading">Projection</h3>
      <Segments
        name="Projection"
        value={props.projection}
        choices={PROJECTIONS}
        onChoose={props.onProjection}
      />
      <h3 className="heading">Background</h3>
      <div className="appearance-row">
        <Segments
          name="Background"
          value={kind}
          choices={BACKGROUNDS}
          onChoose={(value) => onBackground(value === 'own' ? hexOf(color) : value)}
        />
        <input
          type="color"
          className="color-field"
          aria-label="Colour of the background"
          value={color}
          onChange={({ target }) => onBackground(hexOf(target.value))}
        />
      </div>
    </>
  )
}

const PER_CENT = { min: 0, max: 1, step: 0.01 } as const

function inPerCent(share: number): string {
  return `${Math.round(100 * share)} %`
}

function hexOf(color: string): `#${string}` {
  return `#${color.slice(1)}`
}
