import { useState } from 'react'
import { elementColor } from '../../shared/scene/atom-colors'
import { backgroundColor } from '../../shared/scene/background'
import {
  isInForce,
  PRESETS,
  type Appearance,
  type OwnPreset,
  type Preset,
} from '../../shared/scene/presets'
import { Choices } from '../controls/Choices'
import { IconButton } from '../controls/IconButton'
import { notify } from '../state/activity'
import { troubleOfPresetName } from '../state/appearance'
import { OwnNameField } from './OwnNameField'

interface AppearancePresetsProps {
  /** What is in force. */
  readonly appearance: Appearance
  readonly presets: readonly OwnPreset[]
  readonly isDark: boolean
  readonly onApply: (preset: Preset) => void
  readonly onSave: (name: string) => void
  readonly onRename: (before: string, after: string) => void
  readonly onRemove: (name: string) => void
}

const TITLES: Readonly<Record<string, string>> = {
  Paper: 'White, flat and outlined, as printed with ink',
  Screen: 'Glossy balls on the ground of the window',
  Dark: 'On black, for talks',
  'Nature-like': 'Matte balls in soft light, no outlines',
  'High contrast': 'Strong colours and strokes, no shadow, no haze',
}

/** Ready-made ways to draw, and those of one's own: to be taken, saved, renamed and removed. */
export function AppearancePresets(props: AppearancePresetsProps) {
  const { appearance, presets, isDark } = props
  const inForce = [...PRESETS, ...presets].find((preset) => isInForce(preset, appearance))
  const named = (name: string) => [...PRESETS, ...presets].find((preset) => preset.name === name)
  return (
    <>
      <Choices
        name="Preset"
        value={inForce?.name ?? null}
        choices={PRESETS.map((preset) => ({
          value: preset.name,
          label: preset.name,
          title: TITLES[preset.name] ?? preset.name,
          face: <PresetFace preset={preset} isDark={isDark} />,
        }))}
        columns={5}
        onChoose={(name) => {
          const preset = named(name)
          if (preset !== undefined) props.onApply(preset)
        }}
      />
      {presets.length > 0 && (
        <ul className="own-presets" aria-label="Own presets">
          {presets.map((preset) => (
            <li key={preset.name}>
              <button
                type="button"
                className="own-preset"
                aria-label={`Draw as ${preset.name}`}
                aria-pressed={preset === inForce}
                title={`Draw as ${preset.name}`}
                onClick={() => props.onApply(preset)}
              >
                <PresetFace preset={preset} isDark={isDark} />
              </button>
              <OwnNameField
                label={`Name of ${preset.name}`}
                name={preset.name}
                placeholder={preset.name}
                onName={(after) => rename(preset.name, after, presets, props.onRename)}
              />
              <IconButton
                name={`Remove ${preset.name}`}
                icon="close"
                onPress={() => props.onRemove(preset.name)}
              />
            </li>
          ))}
        </ul>
      )}
      <PresetSaver presets={presets} onSave={props.onSave} />
    </>
  )
}

function rename(
  before: string,
  after: string,
  presets: readonly OwnPreset[],
  onRename: (before: string, after: string) => void,
): void {
  if (after.trim() === before) return
  const trouble = troubleOfPresetName(after, presets)
  if (trouble === null) onRename(before, after)
  else notify('warning', trouble)
}

type PresetSaverProps = Pick<AppearancePresetsProps, 'presets' | 'onSave'>

/** A field for the name under which what is in force is saved. */
function PresetSaver({ presets, onSave }: PresetSaverProps) {
  const [name, setName] = useState('')
  const trouble = name === '' ? null : troubleOfPresetName(name, presets)
  return (
    <form
      className="preset-saver"
      onSubmit={(event) => {
        event.preventDefault()
        if (troubleOfPresetName(name, presets) !== null) return
        onSave(name)
        setName('')
      }}
    >
      <input
        type="text"
        className="field"
        aria-label="Name of a new preset"
        placeholder="Save this as…"
        maxLength={60}
        value={name}
        aria-invalid={trouble !== null}
        title={trouble ?? undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <button
        type="submit"
        className="button"
        disabled={name.trim() === '' || trouble !== null}
        title={trouble ?? undefined}
      >
        Save
      </button>
    </form>
  )
}

/** Two balls and a stick as the preset draws them. */
function PresetFace({ preset, isDark }: { readonly preset: Preset; readonly isDark: boolean }) {
  const { look, style, background } = preset
  const ground = backgroundColor(background, isDark)
  const palette = style.palette ?? 'paper'
  const colorOf = (element: number) =>
    style.colorOfElement?.get(element) ?? elementColor(palette, element)
  const stroke = { stroke: '#000', strokeWidth: 0.7 * look.outline }
  return (
    <svg className="preset-face" viewBox="0 0 44 30" aria-hidden="true">
      <rect width="44" height="30" fill={ground} />
      <path d="M15 17L31 11" stroke="#000" strokeWidth={3 + 1.2 * look.outline} />
      <path d="M15 17L31 11" stroke={colorOf(34)} strokeWidth="3" />
      {BALLS.map(({ element, x, y, r }) => (
        <g key={element}>
          <circle cx={x} cy={y} r={r} fill={colorOf(element)} {...stroke} />
          {look.material !== 'flat' && (
            <circle cx={x} cy={y + 0.3 * r} r={0.75 * r} fill="#000" opacity="0.14" />
          )}
          {look.material === 'glossy' && (
            <circle cx={x - 0.3 * r} cy={y - 0.4 * r} r={0.25 * r} fill="#fff" opacity="0.8" />
          )}
        </g>
      ))}
    </svg>
  )
}

const BALLS = [
  { element: 29, x: 14, y: 17, r: 7.5 },
  { element: 34, x: 31, y: 11, r: 5.5 },
] as const
