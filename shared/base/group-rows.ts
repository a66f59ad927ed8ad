/** Rows by what they belong to: those of group g are `row[start[g]] … row[start[g + 1] - 1]`, ascending. */
export interface GroupedRows {
  readonly start: Int32Array
  readonly row: Int32Array
}

/** Sorts the rows of a column by the group that stands in it. Cost: linear (counting sort). */
export function groupRows(groupOfRow: Int32Array, groups: number): GroupedRows {
  const start = new Int32Array(groups + 1)
  for (const group of groupOfRow) start[group + 1]!++
  for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!
  const next = start.slice()
  const row = new Int32Array(groupOfRow.length)
  for (let i = 0; i < groupOfRow.length; i++) row[next[groupOfRow[i]!]!++] = i
  return { start, row }
}
