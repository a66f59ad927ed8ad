/** Columns of text for a fixed-pitch screen. */

/** `left` for words, `right` for numbers. */
export type Alignment = 'left' | 'right'

/**
 * Sets rows of cells in columns two blanks apart, each as wide as its widest cell. Lines do not end
 * in blanks.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  alignment: readonly Alignment[],
): string[] {
  const widths = alignment.map((_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows.map((row) =>
    alignment
      .map((side, column) => {
        const cell = row[column] ?? ''
        const blanks = ' '.repeat(widths[column]! - widthOf(cell))
        return side === 'left' ? cell + blanks : blanks + cell
      })
      .join('  ')
      .trimEnd(),
  )
}

/** Breaks a text at blanks into lines of at most `width` characters; a longer word keeps its line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The first line after `head`, the others under it. */
export function hangingText(head: string, text: string, width: number): string[] {
  const indent = ' '.repeat(widthOf(head))
  return wrapText(text, width - widthOf(head)).map((line, i) => (i === 0 ? head : indent) + line)
}

/** In code points: near enough to columns for the scripts that formulas use. */
function widthOf(text: string): number {
  return [...text].length
}
