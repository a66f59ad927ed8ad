/** Pixels between two labels. */
const GAP = 8

/**
 * Which labels of the peel track have room: the current stop's first, then the ends', then the others'
 * from the inside out. Stops are evenly spaced, each label centred on its stop.
 *
 * @param widths pixels of each label
 * @param track pixels from the first stop to the last
 */
export function labelsThatFit(
  widths: readonly number[],
  track: number,
  current: number,
): readonly boolean[] {
  const last = widths.length - 1
  const place = (index: number) => (last === 0 ? 0 : (track * index) / last)
  const shown = new Set<number>()
  for (const index of [current, last, 0, ...widths.keys()]) {
    const isFree = [...shown].every(
      (other) =>
        Math.abs(place(index) - place(other)) >= 0.5 * (widths[index]! + widths[other]!) + GAP,
    )
    if (isFree) shown.add(index)
  }
  return widths.map((_, index) => shown.has(index))
}
