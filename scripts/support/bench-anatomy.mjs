import { mackayCif } from './bench-clusters.mjs'
import { bundle } from './bundle.mjs'
import { medianTime, milliseconds } from './measure.mjs'

/** Shells of the icosahedra: 13 to 561 metals. */
const SHELLS = [1, 2, 3, 4, 5]
/** Of the size that the limit of a second is meant for, each step has a row. */
const IN_FULL = 3

/**
 * The anatomy of made clusters against their size: all schemes, symmetry and size together, and of the
 * cluster of 147 metals each step. The ratio is the share of a second.
 */
export async function benchAnatomy(_inputs, runs) {
  await bundle('scripts/support/bench-anatomy.ts', 'dist/bench/anatomy.mjs')
  const { anatomySteps } = await import('../../dist/bench/anatomy.mjs')
  return SHELLS.flatMap((shells) => {
    const { metals, atoms, steps } = anatomySteps(new TextEncoder().encode(mackayCif(shells)))
    return Object.entries(steps)
      .filter(([name]) => shells === IN_FULL || name === 'all of it')
      .map(([name, step]) => {
        const time = medianTime(step, runs)
        const share = `${((100 * time) / 1000).toFixed(1)} %`
        return ['anatomy', `Au${metals}, ${name}`, `${atoms} atoms`, milliseconds(time), '', share]
      })
  })
}
