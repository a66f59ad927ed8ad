/** The list of measurements as text, for a spreadsheet. */
import type { Measurand } from '../../shared/base/measurand'
import { printEquation, type End, type MeasurementRow } from './measurement-rows'
import { spellName } from './place-words'

const HEAD = ['Measurement', 'Atoms', 'Value', 's.u.', 'Unit'] as const

/** Places after the point: enough for every s.u. there is. */
const DECIMALS = 6

/**
 * Tab-separated lines under a line of heads: a number each; of a centroid its fractional coordinates; of a
 * plane its r.m.s. deviation, its equation and the deviation of each of its atoms. Where there is no
 * s.u. the field is empty. Symmetry codes stand in brackets behind their atoms.
 */
export function tabulateMeasurements(rows: readonly MeasurementRow[]): string {
  const lines = rows.flatMap(linesOf)
  return `${[HEAD, ...lines].map((fields) => fields.join('\t')).join('\n')}\n`
}

function linesOf({ title, ends, value }: MeasurementRow): readonly (readonly string[])[] {
  const atoms = ends.map(spellEnd).join(', ')
  if (value === null) return [[title, atoms, '', '', '']]
  switch (value.kind) {
    case 'centroid':
      return value.fract.map((x, axis) => [`${title} ${'xyz'[axis]}`, atoms, ...numberOf(x), ''])
    case 'plane':
      return [
        [`${title} r.m.s. deviation`, atoms, ...numberOf({ value: value.rms, su: null }), 'Å'],
        [`${title} equation`, atoms, printEquation(value.equation), '', ''],
        ...value.deviations.map((deviation, i) => [
          `${title} deviation`,
          spellEnd(ends[i]!),
          ...numberOf(deviation),
          'Å',
        ]),
      ]
    case 'distance':
    case 'plane-point':
      return [[title, atoms, ...numberOf(value.value), 'Å']]
    default:
      return [[title, atoms, ...numberOf(value.value), '°']]
  }
}

function spellEnd(end: End): string {
  return end.kind === 'atom' ? spellName(end.name) : end.name
}

function numberOf({ value, su }: Measurand): readonly [string, string] {
  return [fixed(value), su === null ? '' : fixed(su)]
}

/** A zero has no sign. */
function fixed(value: number): string {
  const text = value.toFixed(DECIMALS)
  return Number(text) === 0 ? text.replace('-', '') : text
}
