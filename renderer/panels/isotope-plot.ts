/** The isotopic pattern of an ion as sticks on axes, and how far a measured m/z is from it. */
import type { IonMass, IsotopicPeak } from '../../shared/chemistry/chemistry'

export interface Stick {
  readonly x: number
  /** Where it ends; it begins at `PLOT.bottom`. */
  readonly y: number
  readonly peak: IsotopicPeak
}

export interface IsotopePlot {
  readonly sticks: readonly Stick[]
  /** Whole m/z below the axis. */
  readonly ticks: readonly { readonly x: number; readonly mz: number }[]
  /** The highest. */
  readonly top: Stick
}

/** px of the drawing. */
export const PLOT = { width: 320, height: 148, left: 34, right: 8, top: 22, bottom: 112 } as const

/** Peaks weaker than this, in per cent, are not drawn at the ends of the pattern. */
const LEAST = 0.5
/** m/z of air at either end. */
const AIR = 1.5
/** px between the numbers of an axis. */
const TICK_DISTANCE = 58

/** @returns null without a peak */
export function plotIsotopes(pattern: readonly IsotopicPeak[]): IsotopePlot | null {
  const shown = pattern.filter(({ intensity }) => intensity >= LEAST)
  const first = shown[0]
  const last = shown.at(-1)
  if (first === undefined || last === undefined) return null
  const [low, high] = [first.mz - AIR, last.mz + AIR]
  const scale = (PLOT.width - PLOT.left - PLOT.right) / (high - low)
  const x = (mz: number) => PLOT.left + (mz - low) * scale
  const sticks = shown.map((peak) => ({
    x: x(peak.mz),
    y: PLOT.bottom - (PLOT.bottom - PLOT.top) * (peak.intensity / 100),
    peak,
  }))
  const top = sticks.reduce((a, b) => (b.peak.intensity > a.peak.intensity ? b : a))
  const step = wholeStep(TICK_DISTANCE / scale)
  const ticks: { x: number; mz: number }[] = []
  for (let mz = Math.ceil(low / step) * step; mz <= high; mz += step) ticks.push({ x: x(mz), mz })
  return { sticks, ticks, top }
}

/** The least of 1, 2, 5, 10, 20 … that is not below a number. */
function wholeStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power
  }
}

export interface MassDifference {
  readonly reference: 'highest peak' | 'average'
  /** m/z of the reference. */
  readonly mz: number
  /** Measured minus computed, of m/z. */
  readonly difference: number
  readonly ppm: number
}

/** The difference of a measured m/z from what is nearest to it: the highest peak or the average. */
export function compareMass(measured: number, mass: IonMass): MassDifference {
  const references = [
    ['highest peak', mass.mostAbundantMz],
    ['average', mass.averageMz],
  ] as const
  const [reference, mz] = references.reduce((a, b) =>
    Math.abs(measured - b[1]) < Math.abs(measured - a[1]) ? b : a,
  )
  const difference = measured - mz
  return { reference, mz, difference, ppm: (difference / mz) * 1e6 }
}

/** From here on, ppm, a measured ion has another composition. */
const ANOTHER_ION = 1e4

/** `+0.04 (+9 ppm)`; far off `−828.9 (another ion)`. */
export function printDifference({ difference, ppm }: MassDifference): string {
  if (Math.abs(ppm) >= ANOTHER_ION) return `${signed(difference.toFixed(1))} (another ion)`
  const parts = Math.abs(ppm) < 10 ? ppm.toFixed(1) : ppm.toFixed(0)
  return `${signed(difference.toFixed(3))} (${signed(parts)} ppm)`
}

function signed(number: string): string {
  if (Number(number) === 0) return number.replace('-', '')
  return number.startsWith('-') ? number.replace('-', '−') : `+${number}`
}

/** Tab-separated, with a heading, for a spreadsheet. */
export function tabulatePattern(pattern: readonly IsotopicPeak[]): string {
  const rows = pattern.map(({ mz, intensity }) => `${mz.toFixed(4)}\t${intensity.toFixed(2)}`)
  return ['m/z\tintensity / %', ...rows, ''].join('\n')
}
