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

/**
 * As `hangingText`, for what holds no blanks: broken before what `before` matches, and where a piece is too
 * long in the middle of it.
 */
export function brokenText(head: string, text: string, width: number, before: RegExp): string[] {
  const indent = ' '.repeat(widthOf(head))
  const room = Math.max(1, width - widthOf(head))
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(before)) {
    if (widthOf(line + piece) <= room) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line)
    const characters = [...piece]
    for (let i = 0; i + room < characters.length; i += room) {
      lines.push(characters.slice(i, i + room).join(''))
    }
    line = characters.slice(-(((characters.length - 1) % room) + 1)).join('')
  }
  return [...lines, line].map((part, i) => ((i === 0 ? head : indent) + part).trimEnd())
}

/**
 * A table whose first columns are words: where the words of a row leave no room for its numbers, these
 * stand on the next line.
 *
 * @param words how many columns are words
 */
export function stackedTable(
  rows: readonly (readonly string[])[],
  alignment: readonly Alignment[],
  words: number,
  width: number,
): string[] {
  const heads = textTable(
    rows.map((row) => row.slice(0, words)),
    alignment.slice(0, words),
  )
  const numbers = textTable(
    rows.map((row) => row.slice(words)),
    alignment.slice(words),
  )
  const room = width - Math.max(0, ...numbers.map(widthOf)) - 2
  const indent = Math.max(0, ...heads.map(widthOf).filter((head) => head <= room))
  return heads.flatMap((head, i) => {
    const missing = indent - widthOf(head)
    if (missing >= 0) return [`${head}${' '.repeat(missing)}  ${numbers[i]!}`.trimEnd()]
    const line = `${' '.repeat(indent)}  ${numbers[i]!}`.trimEnd()
    return [...brokenText('', head, width, /(?<=[,:])/u), line]
  })
}

/** In code points: near enough to columns for the scripts that formulas use. */
function widthOf(text: string): number {
  return [...text].length
}
