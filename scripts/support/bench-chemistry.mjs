import { bundle } from './bundle.mjs'
import { medianTime, milliseconds } from './measure.mjs'

const QUIET = { cancelled: false, report: () => {} }
const STEPS = ['ligands', 'anatomy', 'chemistry']

/**
 * The steps that read ligands, dissect, and count charges and electrons: a row each for every input. The
 * ratio is their share of the whole analysis.
 */
export async function benchChemistry(inputs, runs) {
  await bundle('scripts/support/bench-chemistry.ts', 'dist/bench/chemistry.mjs')
  const { analyse, chemistrySteps, DEFAULT_OPTIONS } =
    await import('../../dist/bench/chemistry.mjs')
  return inputs.flatMap(({ name, bytes }) => {
    const steps = chemistrySteps(bytes)
    if (steps === null) return []
    const whole = medianTime(() => analyse(bytes, DEFAULT_OPTIONS, QUIET), runs)
    return STEPS.map((step) => {
      const time = medianTime(steps[step], runs)
      return [
        step,
        name,
        `${steps.atoms} atoms`,
        milliseconds(time),
        `of ${milliseconds(whole)}`,
        `${((100 * time) / whole).toFixed(0)} %`,
      ]
    })
  })
}
