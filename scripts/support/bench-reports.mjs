import { bundle } from './bundle.mjs'
import { medianTime, milliseconds, times } from './measure.mjs'

const QUIET = { cancelled: false, report: () => {} }

/** Bytes to report, in this process, without disk and threads: one row per input. */
export async function benchReports(inputs, runs) {
  await bundle('shared/pipeline/analyse.ts', 'dist/bench/analyse.mjs')
  const { analyse, DEFAULT_OPTIONS } = await import('../../dist/bench/analyse.mjs')
  const numbers = seededNumbers()
  const sort = medianTime(() => numbers.toSorted(), runs)
  return inputs.map(({ name, bytes }) => {
    const time = medianTime(() => analyse(bytes, DEFAULT_OPTIONS, QUIET), runs)
    const megabytes = bytes.length / 1e6
    return [
      'bytes → report',
      name,
      `${megabytes.toFixed(3)} MB`,
      milliseconds(time),
      `${((1000 * megabytes) / time).toFixed(1)} MB/s`,
      times(time / sort),
    ]
  })
}

/** A million numbers in no order, the same each time (a linear congruential generator). */
function seededNumbers() {
  let state = 1
  return Float64Array.from({ length: 1_000_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  })
}
