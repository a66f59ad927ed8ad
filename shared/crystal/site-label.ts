const LONGEST = 24

/** A label on one line and short, as labels are; texts that stand in their column by mistake are cut. */
export function tidyLabel(label: string): string {
  if (label.length <= LONGEST && !/[\s\p{Cc}]/u.test(label)) return label
  const letters = [...label.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('')
}

/** How a message names a site. */
export function siteName(label: string): string {
  return tidyLabel(label) || 'A site without a label'
}

/** The sites with just this label, else those whose labels differ in case only; ascending. */
export function sitesCalled(labels: readonly string[], name: string): number[] {
  const exact = rowsOf(labels, (label) => label === name)
  if (exact.length > 0) return exact
  const lower = name.toLowerCase()
  return rowsOf(labels, (label) => label.toLowerCase() === lower)
}

function rowsOf(labels: readonly string[], is: (label: string) => boolean): number[] {
  const rows: number[] = []
  for (const [row, label] of labels.entries()) if (is(label)) rows.push(row)
  return rows
}
