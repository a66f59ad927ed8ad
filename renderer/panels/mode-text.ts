/** A coordination mode as it is copied. */
import type { ModeNotation } from '../../shared/coordination/coordination'
import { modeTokens } from '../../shared/export/formula-tokens'
import type { ModeStyle } from '../../shared/export/mode-table'

const TAGS = { base: '', sub: 'sub', super: 'sup' } as const

/** With digits plain and real primes: `μ2-κP:κP′`. */
export function modeText(notation: string): string {
  return modeTokens(notation)
    .map(({ text }) => text)
    .join('')
}

/** With digits below and above the line, for word processors. */
export function modeHtml(notation: string): string {
  return modeTokens(notation)
    .map(({ text, position }) => {
      const tag = TAGS[position]
      return tag === '' ? text : `<${tag}>${text}</${tag}>`
    })
    .join('')
}

/**
 * What a figure writes beside an anchor: `μ3`; of a π ligand all of it, `μ3-η1,η1,η2`, `η5`, as locants
 * have no room there. Null for a terminal anchor, which goes without saying.
 */
export function modeLabel(styles: ModeNotation, style: ModeStyle): string | null {
  if (styles.literature.includes('η')) return styles.literature
  return /^μ\d*/u.exec(styles[style])?.[0] ?? null
}
