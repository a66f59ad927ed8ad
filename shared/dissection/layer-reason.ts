import type { Stack, StackLayer } from './layer-stack'

/** In a sentence: "4 layers of metals 0.6 to 0.9 Å thick, with gaps of 1.5 to 2.0 Å between them". */
export function describeStack({ layers, beside, moat }: Stack): string {
  const metals = layers.filter(({ kind }) => kind === 'metals')
  const heights = metals.map(({ low, high }: StackLayer) => high - low)
  const gaps = metals.slice(1).map(({ low }, k) => low - metals[k]!.high)
  const sentence = `${metals.length} layers of metals, ${rangeOf(heights)} from lowest to highest atom, with gaps of ${rangeOf(gaps)} between them`
  return beside.length === 0
    ? `${sentence}.`
    : `${sentence}; ${beside.length} metals stand beside the column, ${moat.toFixed(1)} Å farther from the axis, and close its ends.`
}

/** `0.6 to 0.9 Å`, or one number where both are written alike. */
function rangeOf(values: readonly number[]): string {
  const [low, high] = [Math.min(...values).toFixed(1), Math.max(...values).toFixed(1)]
  return low === high ? `${low} Å` : `${low} to ${high} Å`
}
