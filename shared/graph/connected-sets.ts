/**
 * The members that links connect, directly or over others: sets of two or more, each ascending, in the
 * order of their lowest members.
 *
 * @param links for each member those it is linked to, in both directions
 */
export function connectedSets(links: readonly ReadonlySet<number>[]): number[][] {
  const isReached = new Uint8Array(links.length)
  const found: number[][] = []
  for (const [seed, others] of links.entries()) {
    if (isReached[seed] === 1 || others.size === 0) continue
    isReached[seed] = 1
    const members = [seed]
    for (const member of members) {
      for (const other of links[member]!) {
        if (isReached[other] === 1) continue
        isReached[other] = 1
        members.push(other)
      }
    }
    found.push(members.toSorted((p, q) => p - q))
  }
  return found
}
