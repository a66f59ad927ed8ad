/**
 * The line-folding and text-prefix protocols of text fields.
 *
 * Source: IUCr CIF 1.1 common semantic features, paragraph 26 (line folding); CIF 2.0, Bernstein et
 * al. (2016), J. Appl. Cryst. 49, 277 (text prefix).
 */

/** Undoes prefix and folding if the first line of the text asks for them, else gives it back. */
export function unfoldText(text: string): string {
  const firstEnd = text.indexOf('\n')
  const first = (firstEnd < 0 ? text : text.slice(0, firstEnd)).trimEnd()
  if (!first.endsWith('\\')) return text
  if (first === '\\') return firstEnd < 0 ? '' : joinFolds(text.slice(firstEnd + 1))

  const prefix = first.slice(0, first.indexOf('\\'))
  const marks = first.slice(prefix.length)
  const isPrefix = prefix !== '' && (marks === '\\' || marks === '\\\\')
  if (!isPrefix || firstEnd < 0) return text
  const lines = text.slice(firstEnd + 1).split('\n')
  if (!lines.every((line) => line.startsWith(prefix))) return text
  const bare = lines.map((line) => line.slice(prefix.length)).join('\n')
  return marks === '\\' ? bare : joinFolds(bare)
}

/** Joins each line that ends in a backslash (blanks after it allowed) with the next one. */
function joinFolds(text: string): string {
  return text.replaceAll(/\\[ \t]*(?:\n|$)/g, '')
}
