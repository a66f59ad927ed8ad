/** Beyond this many root-mean-square displacements a double knows no probability below 1. */
const FARTHEST = 9

/** Halvings until the interval is as small as rounding. */
const STEPS = 60

/**
 * The factor k by which root-mean-square displacements become the half axes of the ellipsoid that holds
 * the atom with the given probability: 1.5382 for 0.5.
 *
 * Solved from the normal distribution in three dimensions, P(k) = √(2/π)·∫₀ᵏ t²·exp(−t²/2) dt.
 *
 * @param probability 0 to 1; 0 gives 0, and what no ellipsoid holds (1) an ellipsoid of 9 amplitudes
 * Source: Johnson, ORTEP, report ORNL-3794 (1965), table of scale factors; Trueblood et al., Acta Cryst.
 * A52 (1996) 770.
 */
export function probabilityScale(probability: number): number {
  let [low, high] = [0, FARTHEST]
  if (!(probability > 0)) return 0
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (probabilityWithin(middle) < probability) low = middle
    else high = middle
  }
  return high
}

/** P(k) by the series of the incomplete gamma function: √(2/π)·k³·e^(−k²/2)·Σ k²ⁿ/(3·5·…·(2n + 3)). */
function probabilityWithin(k: number): number {
  let term = 1 / 3
  let sum = term
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (k * k) / (2 * n + 3)
    sum += term
  }
  return Math.sqrt(2 / Math.PI) * k ** 3 * Math.exp((-k * k) / 2) * sum
}
