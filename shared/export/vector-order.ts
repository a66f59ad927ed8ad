/**
 * Flat drawings in the order in which they have to be laid on one another. Of each two that overlap it is
 * asked, at a place they share, which is nearer; the order that follows from all answers is exact where
 * bodies do not pass through one another and no three overlap in a ring. Where they do, and in pictures
 * of very many bodies, the one whose middle is farther comes first.
 */
import { dequeue, enqueue, priorityQueue } from '../base/priority-queue'
import { boxOf, nearness, type Cover } from './vector-cover'

export interface Body {
  readonly cover: Cover
  /** Å towards the viewer. */
  readonly depth: number
  /** 0 to 1. */
  readonly opacity: number
  readonly svg: string
  /** Bodies by their index before this one that have to be drawn before it and after it. */
  readonly before?: readonly number[]
  readonly after?: readonly number[]
}

/** More bodies are drawn by their middles alone. */
const MOST_COMPARED = 12_000
/** Å: nearer to one another than this neither counts as in front. */
const TIE = 1e-4

/**
 * Indices of the bodies, the farthest first. Of those that may come next one as opaque as the last is taken, so that
 * ghosts stand in few rows, each of which can be made faint as a whole.
 */
export function orderFromBehind(bodies: readonly Body[]): number[] {
  const byDepth = [...bodies.keys()].toSorted(
    (a, b) => bodies[a]!.depth - bodies[b]!.depth || a - b,
  )
  if (bodies.length > MOST_COMPARED) return byDepth
  const { nearer, waitsFor } = compareAll(bodies)
  const rank = new Int32Array(bodies.length)
  for (const [place, body] of byDepth.entries()) rank[body] = place
  const order: number[] = []
  const isDrawn = new Uint8Array(bodies.length)
  const ready = new Map<number, ReturnType<typeof priorityQueue>>()
  let left = 0
  let opacity = 0
  const offer = (body: number) => {
    const own = bodies[body]!.opacity
    const queue = ready.get(own) ?? priorityQueue()
    ready.set(own, queue)
    enqueue(queue, rank[body]!, body)
  }
  const take = (): number | null => {
    const same = ready.get(opacity)
    const next = same === undefined ? null : dequeue(same)
    if (next !== null) return next
    // The faintest first: what is solid then hides them at once.
    for (const other of [...ready.keys()].toSorted((a, b) => a - b)) {
      const first = dequeue(ready.get(other)!)
      if (first !== null) return first
    }
    // A ring of overlaps: the farthest of what is left breaks it.
    while (left < byDepth.length && isDrawn[byDepth[left]!] === 1) left++
    return byDepth[left] ?? null
  }
  for (const body of bodies.keys()) if (waitsFor[body] === 0) offer(body)
  while (order.length < bodies.length) {
    const next = take()
    if (next === null) break
    if (isDrawn[next] === 1) continue
    isDrawn[next] = 1
    opacity = bodies[next]!.opacity
    order.push(next)
    for (const other of nearer[next]!) {
      waitsFor[other]!--
      if (waitsFor[other] === 0 && isDrawn[other] === 0) offer(other)
    }
  }
  return order
}

interface Comparisons {
  /** Per body: those that come after it. */
  readonly nearer: number[][]
  /** Per body: how many come before it. */
  readonly waitsFor: Int32Array
}

function compareAll(bodies: readonly Body[]): Comparisons {
  const nearer: number[][] = bodies.map(() => [])
  const waitsFor = new Int32Array(bodies.length)
  const put = (first: number, second: number) => {
    nearer[first]!.push(second)
    waitsFor[second]!++
  }
  const told = new Set<number>()
  const key = (a: number, b: number) => Math.min(a, b) * bodies.length + Math.max(a, b)
  for (const [index, { before = [], after = [] }] of bodies.entries()) {
    for (const other of before) put(other, index)
    for (const other of after) put(index, other)
    for (const other of [...before, ...after]) told.add(key(index, other))
  }
  eachPair(bodies, (a, b) => {
    if (told.has(key(a, b))) return
    const difference = nearness(bodies[a]!.cover, bodies[b]!.cover)
    if (difference < -TIE) put(a, b)
    else if (difference > TIE) put(b, a)
  })
  return { nearer, waitsFor }
}

/** Pairs whose boxes overlap, each once: swept from left to right. */
function eachPair(bodies: readonly Body[], visit: (a: number, b: number) => void): void {
  const boxes = bodies.map(({ cover }) => boxOf(cover))
  const fromLeft = [...boxes.keys()].toSorted((a, b) => boxes[a]![0] - boxes[b]![0] || a - b)
  let open: number[] = []
  for (const body of fromLeft) {
    const [left, top, , bottom] = boxes[body]!
    open = open.filter((other) => boxes[other]![2] >= left)
    for (const other of open) {
      if (boxes[other]![1] <= bottom && boxes[other]![3] >= top) visit(other, body)
    }
    open.push(body)
  }
}
