/**
 * The assignment of n rows to n columns, each once, that costs least in all.
 *
 * @param cost n × n, row by row; finite
 * @returns the column of each row
 *
 * Cost: O(n³). Source: shortest augmenting paths with dual prices, R. Jonker & A. Volgenant,
 * Computing 38 (1987) 325.
 */
export function assign(cost: ArrayLike<number>, n: number): Int32Array {
  const rowPrice = new Float64Array(n)
  const columnPrice = new Float64Array(n)
  const rowOf = new Int32Array(n).fill(-1)
  const columnOf = new Int32Array(n).fill(-1)
  const reach = new Float64Array(n)
  const cameFrom = new Int32Array(n)
  const isDone = new Uint8Array(n)

  for (let free = 0; free < n; free++) {
    reach.fill(Number.POSITIVE_INFINITY)
    isDone.fill(0)
    let row = free
    let column = -1
    let far = 0
    // The cheapest way from the free row, over rows that would have to move, to a free column.
    do {
      let next = -1
      for (let j = 0; j < n; j++) {
        if (isDone[j] === 1) continue
        const through = far + cost[row * n + j]! - rowPrice[row]! - columnPrice[j]!
        if (through < reach[j]!) {
          reach[j] = through
          cameFrom[j] = row
        }
        if (next < 0 || reach[j]! < reach[next]!) next = j
      }
      column = next
      far = reach[column]!
      isDone[column] = 1
      row = rowOf[column]!
    } while (row >= 0)

    rowPrice[free] = rowPrice[free]! + far
    for (let j = 0; j < n; j++) {
      if (isDone[j] === 0 || j === column) continue
      columnPrice[j] = columnPrice[j]! - (far - reach[j]!)
      rowPrice[rowOf[j]!] = rowPrice[rowOf[j]!]! + (far - reach[j]!)
    }
    while (true) {
      const from = cameFrom[column]!
      const freed = columnOf[from]!
      rowOf[column] = from
      columnOf[from] = column
      if (from === free) break
      column = freed
    }
  }
  return columnOf
}
