import type { QuerySpan } from './query'

export interface QueryToken extends QuerySpan {
  /** `open`, `close`: brackets. `quoted`: a name that is nothing but a name. */
  readonly kind: 'word' | 'quoted' | 'open' | 'close' | 'comma'
  readonly text: string
}

/** Brackets that follow a letter or digit at once, and hold no space, belong to it: `Cu(1)`, `2_(11,5,5)`. */
const ATTACHED = /^\([^\s()"]*\)/

/** What ends a word. */
const END = /[\s,;()"“”]/
/** What a comma does not end, for it is the next part of a mode: `μ3-η1,η1,η2`. */
const NEXT_PART = /[ηκ]/

/**
 * Cuts a query into words, quoted names, brackets and commas. Any text can be cut: a quotation that is
 * not closed ends with the text.
 *
 * @param isKeyword whether a bracket at once behind a word opens a group: `not(Cu)`
 */
export function cutQuery(text: string, isKeyword: (word: string) => boolean): QueryToken[] {
  const tokens: QueryToken[] = []
  let from = 0
  while (from < text.length) {
    const sign = text[from]!
    let to = from + 1
    if (/\s/.test(sign)) {
      from = to
      continue
    }
    if (sign === '(') tokens.push({ kind: 'open', text: sign, from, to })
    else if (sign === ')') tokens.push({ kind: 'close', text: sign, from, to })
    else if (sign === ',' || sign === ';') tokens.push({ kind: 'comma', text: sign, from, to })
    else if (/["“”]/.test(sign)) {
      while (to < text.length && !/["“”]/.test(text[to]!)) to++
      tokens.push({
        kind: 'quoted',
        text: text.slice(from + 1, to),
        from,
        to: Math.min(to + 1, text.length),
      })
      to++
    } else {
      to = endOfWord(text, from, isKeyword)
      tokens.push({ kind: 'word', text: text.slice(from, to), from, to })
    }
    from = to
  }
  return tokens
}

function endOfWord(text: string, from: number, isKeyword: (word: string) => boolean): number {
  let to = from
  while (to < text.length) {
    const isWithin = text[to] === ',' && NEXT_PART.test(text[to + 1] ?? '')
    if (isWithin || !END.test(text[to]!)) to++
    else {
      const attached = text[to] === '(' ? ATTACHED.exec(text.slice(to)) : null
      if (attached === null || to === from || isKeyword(text.slice(from, to))) return to
      to += attached[0].length
    }
  }
  return to
}
