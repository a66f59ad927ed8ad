/** Keeps labels from lying on one another. Positions and sizes are CSS pixels, y up. */

export interface LabelLayout {
  /** 2 per label: where its place is seen. */
  readonly seen: Float32Array
  /** 2 per label. */
  readonly size: Float32Array
  /** Å from the eye, of labels on atoms; NaN: before everything. */
  readonly depth: Float32Array
  /** 1: it stands at the middle of a bond; labels of atoms have their places first. */
  readonly isOnBond: Uint8Array
  /** 2 per label: from its place to its middle; what `arrangeLabels` fills. */
  readonly offset: Float32Array
  /** 1: it is drawn. `arrangeLabels` makes it 0 where a label on an atom has no room or is not seen. */
  readonly isDrawn: Uint8Array
  /** 3 per label, Å: how far it is moved with what it tells of. */
  readonly shift: Float32Array
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
/** Those at which a label can still be seen to belong to its atom. */
const BESIDE_ATOM = ASIDE.slice(0, 3)
/** Labels whose boxes lie on one another by no more only touch with their margins: a share of the height, and pixels. */
const TOUCH = { height: 0.28, width: 3 } as const
/** Labels on atoms of which `isSeen` is asked; those farther away go. Keeps frames short in large packings. */
const MOST_LOOKS = 300

/**
 * Gives each label in turn the first of a few places that none before it takes. One before everything
 * keeps its own where there is none; those on atoms and then those on bonds follow, of each the nearest to
 * the eye first, and go where there is none or `isSeen` denies. The same picture gives the same places.
 *
 * Cost: linear in labels, as long as they do not crowd.
 */
export function arrangeLabels(layout: LabelLayout, isSeen: (label: number) => boolean): void {
  const { depth, size, offset, isDrawn } = layout
  const taken = takenPlaces(layout)
  let looks = 0
  for (const label of inTurn(layout)) {
    const isOnAtom = !Number.isNaN(depth[label]!)
    const free = (isOnAtom ? BESIDE_ATOM : ASIDE).find((aside) => taken.isFree(label, aside))
    const [right, up] = free ?? ASIDE[0]!
    offset[2 * label] = right * size[2 * label]!
    offset[2 * label + 1] = up * size[2 * label + 1]!
    const isDenied = () => looks++ >= MOST_LOOKS || !isSeen(label)
    if (isOnAtom && (free === undefined || isDenied())) isDrawn[label] = 0
    else taken.add(label)
  }
}

/** Of what may be drawn: those before everything as they are given, then those on atoms and those on bonds from the nearest on. */
function inTurn({ depth, isDrawn, isOnBond }: LabelLayout): Uint32Array {
  const order = Uint32Array.from(depth.keys()).filter((label) => isDrawn[label] === 1)
  const nearness = (label: number) => (Number.isNaN(depth[label]!) ? -Infinity : depth[label]!)
  return order.toSorted((a, b) => {
    if (isOnBond[a] !== isOnBond[b]) return isOnBond[a]! - isOnBond[b]!
    return nearness(a) === nearness(b) ? a - b : nearness(a) - nearness(b)
  })
}

/** What is taken, by squares so large that only labels of neighbouring ones can overlap. */
function takenPlaces({ seen, size, offset }: LabelLayout) {
  let [across, upright] = [1, 1]
  for (let i = 0; i < size.length; i += 2) {
    across = Math.max(across, size[i]!)
    upright = Math.max(upright, size[i + 1]!)
  }
  const squares = new Map<string, number[]>()
  const squareOf = (x: number, y: number) =>
    [Math.floor(x / across), Math.floor(y / upright)] as const

  function overlaps(label: number, other: number, x: number, y: number): boolean {
    const apartX = Math.abs(seen[2 * other]! + offset[2 * other]! - x)
    const apartY = Math.abs(seen[2 * other + 1]! + offset[2 * other + 1]! - y)
    const clearX = 0.5 * (size[2 * label]! + size[2 * other]!) - TOUCH.width
    const clearY = 0.5 * (1 - TOUCH.height) * (size[2 * label + 1]! + size[2 * other + 1]!)
    return apartX < clearX && apartY < clearY
  }

  return {
    isFree(label: number, [right, up]: readonly [number, number]): boolean {
      const x = seen[2 * label]! + right * size[2 * label]!
      const y = seen[2 * label + 1]! + up * size[2 * label + 1]!
      const [column, row] = squareOf(x, y)
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          const others = squares.get(`${c} ${r}`) ?? []
          if (others.some((other) => overlaps(label, other, x, y))) return false
        }
      }
      return true
    },
    /** At its place and offset. */
    add(label: number): void {
      const x = seen[2 * label]! + offset[2 * label]!
      const y = seen[2 * label + 1]! + offset[2 * label + 1]!
      const key = squareOf(x, y).join(' ')
      const others = squares.get(key)
      if (others === undefined) squares.set(key, [label])
      else others.push(label)
    },
  }
}
