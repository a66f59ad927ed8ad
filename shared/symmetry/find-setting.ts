import type { UnitCell } from '../geometry/cell'
import { multiply, transpose } from '../geometry/mat3'
import type { SpaceGroupSetting } from '../tables/space-group-settings'
import { symopsOfSetting } from './setting-symops'
import { settingsNamed } from './space-group-name'
import type { Symop } from './symop'

/** What else is known where a symbol leaves a choice. */
export interface SettingHints {
  /** Of the space-group type in International Tables A. */
  readonly number?: number | null
  /** Tells the unique axis, and hexagonal from rhombohedral axes. */
  readonly cell?: UnitCell | null
}

export interface SettingChoice {
  readonly setting: SpaceGroupSetting
  /** All operations of the setting, centring included, identity first. */
  readonly symops: readonly Symop[]
  /** Other settings that fit as well: empty unless the setting had to be assumed. */
  readonly alternatives: readonly SpaceGroupSetting[]
}

/**
 * The setting that a Hermann–Mauguin symbol, or a number of International Tables, stands for; null when
 * the table has none.
 *
 * Where origin or axes are not said, those are taken that fit the hints, of these the conventional
 * ones. A hint that leaves no setting is not used. A short monoclinic symbol (`P 21/c`) with unique
 * axis b is not an assumption: it means that (International Tables A, 2016, chapter 2.1).
 */
export function findSetting(text: string, hints: SettingHints = {}): SettingChoice | null {
  const { number = null, cell = null } = hints
  const named = settingsNamed(text)
  const ofNumber = number === null ? [] : named.filter((setting) => setting.number === number)
  const likely = ofNumber.length > 0 ? ofNumber : named
  const fitting = cell === null ? [] : likely.filter((setting) => fitsCell(setting, cell))
  const [setting, ...others] = fitting.length > 0 ? fitting : likely
  if (setting === undefined) return null
  const alternatives = impliesAxes(text, setting)
    ? others.filter(({ axes }) => axes === setting.axes)
    : others
  return { setting, symops: symopsOfSetting(setting), alternatives }
}

/** A symbol that fits unique axis b means it; a number does not. */
function impliesAxes(text: string, { axes }: SpaceGroupSetting): boolean {
  return /^-?b/.test(axes) && !/^\s*(no\.?\s*)?\d+\s*$/i.test(text)
}

/** Of a scalar product of two basis vectors, in terms of the product of their lengths. */
const METRIC_TOLERANCE = 0.04

/** Whether the rotations of a setting map the lattice of a cell on itself: RᵀGR = G. */
function fitsCell(setting: SpaceGroupSetting, { metric }: UnitCell): boolean {
  const length = (axis: number) => Math.sqrt(metric[axis]![axis]!)
  return symopsOfSetting(setting).every(({ rotation }) => {
    const turned = multiply(multiply(transpose(rotation), metric), rotation)
    return turned.every((row, i) =>
      row.every((g, j) => Math.abs(g - metric[i]![j]!) < METRIC_TOLERANCE * length(i) * length(j)),
    )
  })
}
