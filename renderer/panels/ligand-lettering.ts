/** What is written into the skeletal formula of a ligand: symbols, hydrogen and charges. */
import { symbolOf } from '../../shared/tables/elements'
import type { DrawnAtom } from './ligand-layout'

/** Some letters, vertically centred at y. */
export interface Run {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** A subscript or superscript. */
  readonly isSmall: boolean
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** px: half of a symbol of one letter and of two, the ring about a donor, an H, and a digit below the line. */
const HALF = [4.9, 7.8] as const
export const RING = 10
const H_WIDTH = 9.8
const DIGIT_WIDTH = 6
const BELOW = 3.5
const ABOVE = 6.5
/** px from a corner to its charge. */
const AWAY = 11
/** px by which the neighbours have to lie to the right for hydrogen to go to the left. */
const LEAN = 6

const CARBON = 6
const MINUS = '−'

/** Carbon is a corner, unless it stands alone, or carries a charge or binds a metal without a carbon beside it that does. */
export function isWritten(
  atoms: readonly DrawnAtom[],
  index: number,
  neighbors: readonly number[],
): boolean {
  const { element, charge, isDonor } = atoms[index]!
  if (element !== CARBON || neighbors.length === 0) return true
  const isPi =
    isDonor && neighbors.some((other) => atoms[other]!.isDonor && atoms[other]!.element === CARBON)
  return !isPi && (charge !== 0 || isDonor)
}

/** The letters of an atom that is written: hydrogen and charge on the side free of bonds. */
export function lettersOf(
  { element, charge, hydrogens, isDonor }: DrawnAtom,
  { x, y }: Point,
  neighbors: readonly Point[],
): Run[] {
  const symbol = symbolOf(element)
  const half = isDonor ? RING + 0.5 : HALF[symbol.length > 1 ? 1 : 0]
  const count = hydrogens > 1 ? `${hydrogens}` : ''
  const countWidth = count === '' ? 0 : DIGIT_WIDTH
  const lean = neighbors.reduce((sum, neighbor) => sum + neighbor.x - x, 0)
  const isLeft = hydrogens > 0 && lean > LEAN
  const runs: Run[] = [{ x, y, text: symbol, anchor: 'middle', isSmall: false }]
  let end = x + half
  if (isLeft) {
    const anchor = 'end'
    runs.push({ x: x - half - countWidth, y, text: 'H', anchor, isSmall: false })
    runs.push({ x: x - half, y: y + BELOW, text: count, anchor, isSmall: true })
  } else if (hydrogens > 0) {
    const anchor = 'start'
    runs.push({ x: end, y, text: 'H', anchor, isSmall: false })
    runs.push({ x: end + H_WIDTH, y: y + BELOW, text: count, anchor, isSmall: true })
    end += H_WIDTH + countWidth
  }
  const side = hydrogens > 0 ? RIGHT_ABOVE : freeCorner({ x, y }, neighbors)
  const [rim, rise] = isDonor && end === x + half ? [2, ABOVE + 2] : [0, ABOVE]
  runs.push({
    x: side.x > 0 ? end - rim : x - half + rim,
    y: y + side.y * rise,
    text: printSign(charge),
    anchor: side.x > 0 ? 'start' : 'end',
    isSmall: true,
  })
  return runs.filter(({ text }) => text !== '').map(rounded)
}

const RIGHT_ABOVE: Point = { x: 1, y: -1 }
const CORNERS: readonly Point[] = [RIGHT_ABOVE, { x: -1, y: -1 }, { x: 1, y: 1 }, { x: -1, y: 1 }]

/** Cosine of the angle to a bond beyond which a corner is free. */
const FREE = 0.75

/** The first corner of a letter that no bond runs into: above rather than below, right rather than left. */
function freeCorner(center: Point, neighbors: readonly Point[]): Point {
  const isFree = (corner: Point) =>
    neighbors.every((neighbor) => cosine(corner, center, neighbor) < FREE)
  return CORNERS.find(isFree) ?? RIGHT_ABOVE
}

function cosine({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return (x * dx + y * dy) / (Math.hypot(x, y) * Math.hypot(dx, dy) || 1)
}

/** The charge of a corner, on the side away from its bonds. */
export function chargeOfCorner(
  { charge }: DrawnAtom,
  { x, y }: Point,
  neighbors: readonly Point[],
): Run[] {
  if (charge === 0) return []
  const dx = neighbors.reduce((sum, neighbor) => sum + x - neighbor.x, 0)
  const dy = neighbors.reduce((sum, neighbor) => sum + y - neighbor.y, 0)
  const length = Math.hypot(dx, dy) || 1
  const run = { text: printSign(charge), anchor: 'middle', isSmall: true } as const
  return [rounded({ x: x + (dx / length) * AWAY, y: y + (dy / length) * AWAY, ...run })]
}

/** `−`, `2+`; '' for none. */
function printSign(charge: number): string {
  if (charge === 0) return ''
  const size = Math.abs(charge)
  return `${size > 1 ? size : ''}${charge > 0 ? '+' : MINUS}`
}

function rounded(run: Run): Run {
  return { ...run, x: Math.round(run.x * 10) / 10, y: Math.round(run.y * 10) / 10 }
}
