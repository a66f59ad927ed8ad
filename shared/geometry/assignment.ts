/** Assigns rows to columns; the answer, the column of each row, is good until the next call. */
export type Assigner = (cost: ArrayLike<number>) => Int32Array

/**
 * Makes a function that assigns n rows to n columns, each once, at the least cost in all: of n × n
 * finite costs, row by row. It keeps its tables from call to call, for callers that ask thousands of
 * times.
 *
 * Cost of a call: O(n³). Source: shortest augmenting paths with dual prices, R. Jonker & A. Volgenant,
 * Computing 38 (1987) 325.
 */
export function createAssigner(n: number): Assigner {
  const rowPrice = new Float64Array(n)
  const columnPrice = new Float64Array(n)
  const rowOf = new Int32Array(n)
  const columnOf = new Int32Array(n)
  const reach = new Float64Array(n)
  const cameFrom = new Int32Array(n)
  const isDone = new Uint8Array(n)

  /** Gives each row its cheapest column where no row before it has taken that. */
  function assignCheapest(cost: ArrayLike<number>): void {
    columnPrice.fill(0)
    rowOf.fill(-1)
    columnOf.fill(-1)
    for (let row = 0; row < n; row++) {
      let cheapest = 0
      for (let column = 1; column < n; column++) {
        if (cost[row * n + column]! < cost[row * n + cheapest]!) cheapest = column
      }
      rowPrice[row] = cost[row * n + cheapest]!
      if (rowOf[cheapest]! >= 0) continue
      rowOf[cheapest] = row
      columnOf[row] = cheapest
    }
  }

  /** The cheapest way from a free row, over rows that would have to move, to a free column. */
  function findWay(cost: ArrayLike<number>, free: number): number {
    reach.fill(Number.POSITIVE_INFINITY)
    isDone.fill(0)
    let row = free
    let far = 0
    for (;;) {
      let next = -1
      for (let column = 0; column < n; column++) {
        if (isDone[column] === 1) continue
        const price = rowPrice[row]! + columnPrice[column]!
        const through = far + cost[row * n + column]! - price
        if (through < reach[column]!) {
          reach[column] = through
          cameFrom[column] = row
        }
        if (next < 0 || reach[column]! < reach[next]!) next = column
      }
      if (rowOf[next]! < 0) return next
      far = reach[next]!
      isDone[next] = 1
      row = rowOf[next]!
    }
  }

  return (cost) => {
    assignCheapest(cost)
    for (let free = 0; free < n; free++) {
      if (columnOf[free]! >= 0) continue
      let column = findWay(cost, free)
      const far = reach[column]!
      rowPrice[free] = rowPrice[free]! + far
      for (let done = 0; done < n; done++) {
        if (isDone[done] === 0) continue
        const gain = far - reach[done]!
        columnPrice[done] = columnPrice[done]! - gain
        rowPrice[rowOf[done]!] = rowPrice[rowOf[done]!]! + gain
      }
      while (column >= 0) {
        const row = cameFrom[column]!
        const freed = columnOf[row]!
        rowOf[column] = row
        columnOf[row] = column
        column = row === free ? -1 : freed
      }
    }
    return columnOf
  }
}
