import type { BondLimits } from './bond-limits'
import type { PairDistances, PairHistogram } from './pair-distances'

/** Å. */
const BIN_WIDTH = 0.02

export interface PairCounter {
  /** Counts a distance (Å) between two atoms; `pair` is a row of the matrices of `BondLimits`. */
  readonly count: (pair: number, distance: number) => void
  readonly distances: () => PairDistances
}

/** Counts how often each distance occurs, pair of elements by pair of elements. */
export function pairCounter({ kinds, elements, radii, counted }: BondLimits): PairCounter {
  const firstBin = new Int32Array(kinds * kinds + 1)
  for (let pair = 0; pair < kinds * kinds; pair++) {
    const bins = counted[pair]! > 0 ? Math.ceil(counted[pair]! / BIN_WIDTH) : 0
    firstBin[pair + 1] = firstBin[pair]! + bins
  }
  const counts = new Uint32Array(firstBin[kinds * kinds]!)
  return {
    count: (pair, distance) => {
      const bin = firstBin[pair]! + Math.floor(distance / BIN_WIDTH)
      if (bin < firstBin[pair + 1]!) counts[bin]!++
    },
    distances: () => {
      const pairs: PairHistogram[] = []
      for (let p = 0; p < kinds; p++) {
        for (let q = p; q < kinds; q++) {
          const [pair, mirrored] = [p * kinds + q, q * kinds + p]
          const sum = counts.slice(firstBin[pair], firstBin[pair + 1])
          if (p !== q) {
            for (let bin = 0; bin < sum.length; bin++)
              sum[bin]! += counts[firstBin[mirrored]! + bin]!
          }
          if (!sum.some((n) => n > 0)) continue
          pairs.push({ elements: [elements[p]!, elements[q]!], radii: radii[pair]!, counts: sum })
        }
      }
      return { binWidth: BIN_WIDTH, pairs }
    },
  }
}
