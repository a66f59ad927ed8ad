/** The order in which formulas of clusters list their ligands. */
import { compareTexts } from '../base/compare-texts'
import type { LigandClass, LigandKind } from './ligand'

/**
 * Classes in the order of formulas as papers print them; those in a row are sorted by name.
 *
 * Papers differ: gold thiolates put the thiolate before the phosphine, `[Au21(AdmS)12(PPh2py)3]+`,
 * copper selenolates the phosphine before the selenolate, `[Cu14(TXP35)4(BnSe)12H]+`; halides and
 * carboxylates stand before the phosphine or selenolate in both. One rule holds all of them: anions
 * of carbon and sulfur, other anions, neutral ligands with those of phosphorus last, selenolates and
 * tellurolates, then what has no organic part, hydride at the end.
 */
export const LIGAND_ORDER: readonly (readonly LigandClass[])[] = [
  ['cyclopentadienyl'],
  ['allyl', 'dienyl', 'alkyl', 'alkylidene', 'aryl', 'alkenyl', 'acyl', 'silyl'],
  ['alkynyl'],
  [
    'thiolate',
    'dithiolate',
    'dithiocarbamate',
    'dithiophosphate',
    'dithiocarboxylate',
    'xanthate',
    'thiocarboxylate',
  ],
  ['halide', 'cyanide', 'azide', 'pseudohalide'],
  [
    'porphyrin',
    'pyrazolate',
    'triazolate',
    'azolate',
    'amidinate',
    'amide',
    'imide',
    'phosphanide',
  ],
  ['borohydride', 'borane'],
  ['alkoxide', 'aryloxide', 'diketonate', 'hydroxide', 'carboxylate', 'carbonate'],
  [
    'sulfonate',
    'sulfate',
    'phosphate',
    'phosphonate',
    'nitrate',
    'nitrite',
    'perchlorate',
    'oxoanion',
  ],
  ['carbonyl', 'nitrosyl', 'dinitrogen', 'dioxygen', 'isocyanide'],
  ['alkene', 'alkyne', 'diene', 'arene'],
  ['carbene'],
  ['amine', 'imine', 'pyridine', 'azole', 'nitrile'],
  [
    'water',
    'ether',
    'ketone',
    'ester',
    'carboxamide',
    'carboxylic acid',
    'alcohol',
    'amine oxide',
    'sulfoxide',
    'phosphine oxide',
    'phosphine sulfide',
    'thiol',
    'thioether',
    'selenoether',
    'thione',
  ],
  ['phosphine', 'phosphite', 'arsine', 'stibine'],
  ['other'],
  ['selenolate', 'tellurolate', 'diselenolate', 'diselenophosphate'],
  ['oxide', 'peroxide', 'sulfide', 'selenide', 'telluride'],
  ['nitride', 'phosphide', 'arsenide', 'carbide'],
  ['dihydrogen', 'hydride'],
]

const RANK_OF_CLASS: ReadonlyMap<LigandClass, number> = new Map(
  LIGAND_ORDER.flatMap((classes, rank) => classes.map((name) => [name, rank] as const)),
)

export type Ordered = Pick<LigandKind, 'class' | 'abbreviation' | 'name' | 'formula' | 'key'>

/**
 * Compares two kinds of ligands for sorting: by class, then alphabetically by abbreviation, whatever
 * the case; names, formulas and keys decide between kinds of one abbreviation.
 */
export function compareKinds(first: Ordered, second: Ordered): number {
  return (
    rankOf(first.class) - rankOf(second.class) ||
    compareTexts(first.abbreviation.toLowerCase(), second.abbreviation.toLowerCase()) ||
    compareTexts(first.abbreviation, second.abbreviation) ||
    compareTexts(first.name, second.name) ||
    compareTexts(first.formula, second.formula) ||
    compareTexts(first.key, second.key)
  )
}

function rankOf(name: LigandClass): number {
  return RANK_OF_CLASS.get(name) ?? LIGAND_ORDER.length
}
