import type { Stack, StackLayer } from './layer-stack'

/** In a sentence: "4 layers of metals, 0.7 to 0.8 Å thick, with gaps of 1.5 to 2.0 Å between them." */
export function describeStack({ layers, beside, moat }: Stack): string {
  const bound = layers.filter(({ kind }) => kind !== 'interstitial')
  const what = bound.every(({ kind }) => kind === 'metals') ? 'layers of metals' : 'layers'
  const heights = bound.map(({ low, high }: StackLayer) => high - low)
  const gaps = bound.slice(1).map(({ low }, k) => low - bound[k]!.high)
  const areFlat = Math.max(...heights) < FLAT
  const shape = areFlat ? `flat ${what}` : `${what}, ${rangeOf(heights)} thick,`
  const apart = gaps.length === 1 ? 'a gap' : 'gaps'
  const sentence = `${bound.length} ${shape} with ${apart} of ${rangeOf(gaps)} between them`
  if (beside.length === 0) return `${sentence}.`
  const away = `beside the column, ${moat.toFixed(1)} Å farther from the axis`
  return beside.length === 1
    ? `${sentence}; one metal stands ${away}, and closes an end.`
    : `${sentence}; ${beside.length} metals stand ${away}, and close its ends.`
}

/** Å from the lowest to the highest atom: written with one digit it is none. */
const FLAT = 0.05

/** `0.6 to 0.9 Å`, or one number where both are written alike. */
function rangeOf(values: readonly number[]): string {
  const [low, high] = [Math.min(...values).toFixed(1), Math.max(...values).toFixed(1)]
  return low === high ? `${low} Å` : `${low} to ${high} Å`
}
