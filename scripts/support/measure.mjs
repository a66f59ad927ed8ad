/** The median of some numbers; the lower middle of an even count. */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]
}

/** @returns the median of `runs` times of `act` in milliseconds, after one that is not counted. */
export function medianTime(act, runs) {
  act()
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now()
      act()
      return performance.now() - start
    }),
  )
}

export function milliseconds(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}

export function times(ratio) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`
}
