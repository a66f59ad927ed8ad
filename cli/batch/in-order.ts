/** How much is done at once, and how much of what is done may wait for its turn. */
export interface Room<Outcome> {
  readonly atOnce: number
  /** No more is begun while outcomes of this size in all wait behind one that takes long. */
  readonly mostHeld: number
  readonly sizeOf: (outcome: Outcome) => number
}

/**
 * Works on several items at once and gives the outcomes in the order of the items. Takes items only
 * as it begins them.
 */
export async function* inOrder<Item, Outcome>(
  items: Iterable<Item>,
  begin: (item: Item) => Promise<Outcome>,
  { atOnce, mostHeld, sizeOf }: Room<Outcome>,
): AsyncGenerator<Outcome> {
  const rest = items[Symbol.iterator]()
  const turns: Promise<Outcome>[] = []
  let running = 0
  let held = 0

  async function follow(item: Item): Promise<Outcome> {
    const outcome = await begin(item)
    running--
    held += sizeOf(outcome)
    beginMore()
    return outcome
  }

  function beginMore(): void {
    while (running < atOnce && held < mostHeld) {
      const next = rest.next()
      if (next.done === true) return
      running++
      turns.push(follow(next.value))
    }
  }

  beginMore()
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
    const outcome = await turn
    held -= sizeOf(outcome)
    beginMore()
    yield outcome
  }
}
