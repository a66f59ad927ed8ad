/** What a search may still spend, in comparisons of atoms: so that none goes on for ever. */
export interface WorkLimit {
  /** Below 0 once more was asked for than there was. */
  left: number
}

/** Spends some of it. @returns whether there was enough */
export function spend(limit: WorkLimit, comparisons: number): boolean {
  limit.left -= comparisons
  return limit.left >= 0
}
