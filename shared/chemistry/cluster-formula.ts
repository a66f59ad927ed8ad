import { compareTexts } from '../base/compare-texts'
import type { Composition, LigandCount, MetalCount } from './composition'
import { chargeSuffix, decimal } from './number-words'

/**
 * The formula as papers write it: `[Cu14(TXP35)4(BnSe)12H]+`, of an endless structure `[Zn4O(bdc)3]n`
 * and `{[Cu(bpy)]+}n`.
 *
 * The metal of which there is most comes first (`[Au24Pd(PET)18]`, `[Ag24Au(SPhMe2)18]-`), of equally
 * many the first of the alphabet; ligands in the order of `composition`.
 *
 * @param charge null: not known, and none is written
 */
export function clusterFormula(
  { metals, ligands }: Composition,
  charge: number | null,
  isEndless: boolean,
): string {
  return bracketed(majorityFirst(metals), mergeAbbreviations(ligands), charge, isEndless)
}

/** The metal of which there is most first; of equally many the first of the alphabet. */
export function majorityFirst<Metal extends Pick<MetalCount, 'symbol' | 'count'>>(
  metals: readonly Metal[],
): Metal[] {
  return metals.toSorted((p, q) => q.count - p.count || compareLetters(p.symbol, q.symbol))
}

/**
 * The same by the rules of IUPAC: metals, then ligands, both in alphabetical order of what is written.
 *
 * Source: IUPAC Nomenclature of Inorganic Chemistry, Recommendations 2005, IR-4.4.3.2 and IR-9.2.3.1.
 */
export function iupacClusterFormula(
  { metals, ligands }: Composition,
  charge: number | null,
  isEndless: boolean,
): string {
  const sortedMetals = metals.toSorted((p, q) => compareLetters(p.symbol, q.symbol))
  const sortedLigands = mergeAbbreviations(ligands).toSorted((p, q) =>
    compareLetters(p.abbreviation, q.abbreviation),
  )
  return bracketed(sortedMetals, sortedLigands, charge, isEndless)
}

type Named = Pick<LigandCount, 'abbreviation' | 'count'>

function bracketed(
  metals: readonly MetalCount[],
  ligands: readonly Named[],
  charge: number | null,
  isEndless: boolean,
): string {
  const inner =
    metals.map(({ symbol, count }) => symbol + subscript(count)).join('') +
    ligands.map(({ abbreviation, count }) => enclosed(abbreviation) + subscript(count)).join('')
  const suffix = chargeSuffix(charge ?? 0)
  const isAtom = ligands.length === 0 && metals.length === 1 && metals[0]!.count === 1
  if (isEndless) return suffix === '' ? `[${inner}]n` : `{[${inner}]${suffix}}n`
  return isAtom ? inner + suffix : `[${inner}]${suffix}`
}

/**
 * Ligands that are written alike (enantiomers, isomers without a name) as one, where the first stands.
 *
 * @param tellApart what keeps two of them apart in spite of it
 */
export function mergeAbbreviations<Row extends Named>(
  ligands: readonly Row[],
  tellApart: (ligand: Row) => string | number | null = () => null,
): Row[] {
  const merged = new Map<string, Row>()
  for (const ligand of ligands) {
    const key = `${ligand.abbreviation} ${tellApart(ligand)}`
    const known = merged.get(key)
    const count = ligand.count + (known?.count ?? 0)
    merged.set(key, { ...(known ?? ligand), count })
  }
  return [...merged.values()]
}

const ELEMENT_SYMBOL = /^[A-Z][a-z]?$/

/** `Se`, `(PPh3)`, `{S2P(OiPr)2}`: brackets nest as IR-4.2.3 has them. */
function enclosed(abbreviation: string): string {
  if (ELEMENT_SYMBOL.test(abbreviation)) return abbreviation
  return /[()]/.test(abbreviation) ? `{${abbreviation}}` : `(${abbreviation})`
}

function subscript(count: number): string {
  const written = decimal(count)
  return written === '1' ? '' : written
}

/**
 * By the first letter, be it capital or not, whatever locants stand before it; then capitals before
 * small letters, as B, BH4, Br (IR-4.4.2.2).
 */
function compareLetters(text: string, other: string): number {
  const [word, otherWord] = [lettersOf(text), lettersOf(other)]
  return (
    compareTexts(word.slice(0, 1).toLowerCase(), otherWord.slice(0, 1).toLowerCase()) ||
    compareTexts(word, otherWord) ||
    compareTexts(text, other)
  )
}

function lettersOf(text: string): string {
  return text.replace(/^[^A-Za-z]+/, '')
}
