/** Keeps labels from lying on one another. Positions and sizes are CSS pixels, y up. */

export interface LabelLayout {
  /** 2 per label: where its place is seen. */
  readonly seen: Float32Array
  /** 2 per label. */
  readonly size: Float32Array
  /** 2 per label: from its place to its middle; what `arrangeLabels` fills. */
  readonly offset: Float32Array
}

/** Shares of a label's width and height by which it moves aside, the nearest first. */
const ASIDE: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0.9],
  [0, -0.9],
  [1, 0],
  [-1, 0],
  [0.8, 0.9],
  [-0.8, 0.9],
  [0.8, -0.9],
  [-0.8, -0.9],
  [0, 1.8],
  [0, -1.8],
]
/** Labels closer than their boxes by this share only touch with their margins. */
const SHRINK = 0.72

/**
 * Gives each label in turn the first of a few places that none before it takes; its own where there is
 * none. The same picture gives the same places.
 */
export function arrangeLabels({ seen, size, offset }: LabelLayout): void {
  for (let label = 0; label < seen.length / 2; label++) {
    const free = ASIDE.find((aside) => isFree({ seen, size, offset }, label, aside)) ?? ASIDE[0]!
    offset[2 * label] = free[0] * size[2 * label]!
    offset[2 * label + 1] = free[1] * size[2 * label + 1]!
  }
}

function isFree(
  { seen, size, offset }: LabelLayout,
  label: number,
  [right, up]: readonly [number, number],
): boolean {
  const [width, height] = [size[2 * label]!, size[2 * label + 1]!]
  const x = seen[2 * label]! + right * width
  const y = seen[2 * label + 1]! + up * height
  for (let other = 0; other < label; other++) {
    const apartX = Math.abs(seen[2 * other]! + offset[2 * other]! - x)
    const apartY = Math.abs(seen[2 * other + 1]! + offset[2 * other + 1]! - y)
    const clearX = 0.5 * SHRINK * (width + size[2 * other]!)
    const clearY = 0.5 * SHRINK * (height + size[2 * other + 1]!)
    if (apartX < clearX && apartY < clearY) return false
  }
  return true
}
