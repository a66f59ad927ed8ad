/** A binary heap of numbered items, the least key first; of equal keys the lower item. */
export interface PriorityQueue {
  readonly keys: number[]
  readonly items: number[]
}

export function priorityQueue(): PriorityQueue {
  return { keys: [], items: [] }
}

/** Adds an item; the cost grows with the logarithm of what waits. */
export function enqueue(queue: PriorityQueue, key: number, item: number): void {
  const { keys, items } = queue
  let place = keys.length
  keys.push(key)
  items.push(item)
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (!isBefore(queue, place, parent)) return
    swap(queue, place, parent)
    place = parent
  }
}

/** Takes out the first item; null when none waits. */
export function dequeue(queue: PriorityQueue): number | null {
  const { keys, items } = queue
  const first = items[0]
  if (first === undefined) return null
  swap(queue, 0, items.length - 1)
  keys.pop()
  items.pop()
  let place = 0
  for (;;) {
    const [left, right] = [2 * place + 1, 2 * place + 2]
    let least = place
    if (left < items.length && isBefore(queue, left, least)) least = left
    if (right < items.length && isBefore(queue, right, least)) least = right
    if (least === place) return first
    swap(queue, place, least)
    place = least
  }
}

function isBefore({ keys, items }: PriorityQueue, place: number, other: number): boolean {
  const difference = keys[place]! - keys[other]!
  return difference < 0 || (difference === 0 && items[place]! < items[other]!)
}

function swap({ keys, items }: PriorityQueue, place: number, other: number): void {
  const [key, item] = [keys[place]!, items[place]!]
  keys[place] = keys[other]!
  items[place] = items[other]!
  keys[other] = key
  items[other] = item
}
