/** A Hermann–Mauguin symbol cut for printing: overbars, screw-axis subscripts, letters in italics. */
export interface SymbolPiece {
  readonly text: string
  readonly style: 'upright' | 'italic' | 'bar' | 'sub'
}

/**
 * Cuts a symbol as CIF writes it (`F -4 3 c`, `P 1 21/c 1`, `R -3 m :H`). The ones of a monoclinic
 * symbol with unique axis b are left out, as is usual in print; a setting (`:H`, `:2`) is kept.
 */
export function spaceGroupPieces(hermannMauguin: string): readonly SymbolPiece[] {
  const [symbol = '', setting] = hermannMauguin.trim().split(/\s*:\s*/)
  const words = symbol.replaceAll('_', ' ').split(/\s+/)
  const isUniqueB = words.length === 4 && words[1] === '1' && words[3] === '1' && words[2] !== '1'
  const shown = isUniqueB ? [words[0]!, words[2]!] : words
  const pieces = shown.flatMap(cutWord)
  return setting === undefined ? pieces : [...pieces, { text: ` :${setting}`, style: 'upright' }]
}

function cutWord(word: string): SymbolPiece[] {
  const pieces: SymbolPiece[] = []
  for (const [, bar, axis, screw, letter, other] of word.matchAll(
    /-(\d)|([2346])([1-5])|([A-Za-z])|([\s\S])/g,
  )) {
    if (bar !== undefined) pieces.push({ text: bar, style: 'bar' })
    else if (axis !== undefined && screw !== undefined) {
      pieces.push({ text: axis, style: 'upright' }, { text: screw, style: 'sub' })
    } else if (letter !== undefined) pieces.push({ text: letter, style: 'italic' })
    else if (other !== undefined) pieces.push({ text: other, style: 'upright' })
  }
  return pieces
}
