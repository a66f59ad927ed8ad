import type { Chemistry } from './chemistry'
import type { Composition } from './composition'
import { mergeAbbreviations } from './cluster-formula'
import { decimal } from './number-words'

/**
 * Mean oxidation state of all metals: the charge of the cluster less that of its ligands, shared out.
 * `(12 (BnSe) + 1 (H) + 1) / 14 = +1`; null where a ligand's charge is not known, and where the metals
 * are of different kinds: a mean over cobalt(III) and vanadium(IV) is the state of neither. Coinage
 * metals count as one kind, as in alloyed clusters.
 *
 * Source: IUPAC Recommendations 2005, IR-5.4.2.2; electrons of metal–metal bonds stay with the metals.
 */
export function meanOxidationState(
  { metals, ligands }: Composition,
  charge: number,
): Chemistry['oxidationState'] {
  if (!areOfOneKind(metals)) return null
  const terms: { readonly value: number; readonly text: string }[] = []
  const rows = mergeAbbreviations(ligands, (ligand) => ligand.charge)
  for (const { abbreviation, count, charge: each } of rows) {
    if (each === null) return null
    const value = -count * each
    terms.push({ value, text: `${decimal(Math.abs(value))} (${abbreviation})` })
  }
  terms.push({ value: charge, text: decimal(Math.abs(charge)) })
  const atoms = metals.reduce((sum, { count }) => sum + count, 0)
  const sum = terms.reduce((total, { value }) => total + value, 0)
  const mean = sum / atoms + 0
  const written = terms.filter(({ value }) => value !== 0)
  const inner = written
    .map(({ value, text }, i) => {
      if (i === 0) return value < 0 ? `−${text}` : text
      return ` ${value < 0 ? '−' : '+'} ${text}`
    })
    .join('')
  const result = `${mean > 0 ? '+' : ''}${decimal(mean)}`
  const whole = written.length > 1 ? `(${inner})` : inner === '' ? '0' : inner
  return { mean, arithmetic: `${whole} / ${decimal(atoms)} = ${result}` }
}

const COINAGE: ReadonlySet<string> = new Set(['Cu', 'Ag', 'Au'])

function areOfOneKind(metals: Composition['metals']): boolean {
  return metals.length === 1 || metals.every(({ symbol }) => COINAGE.has(symbol))
}
