/**
 * The classes of ligands in the order of formulas as papers print them; those in a row are sorted by name.
 *
 * Papers differ: gold thiolates put the thiolate before the phosphine, `[Au21(AdmS)12(PPh2py)3]+`,
 * copper selenolates the phosphine before the selenolate, `[Cu14(TXP35)4(BnSe)12H]+`; halides and
 * carboxylates stand before the phosphine or selenolate in both. One rule holds all of them: anions
 * of carbon and sulfur, other anions, neutral ligands with those of phosphorus last, selenolates and
 * tellurolates, then what has no organic part, hydride at the end.
 */
export const LIGAND_CLASSES = [
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
] as const

/** What a ligand is to a chemist, by its donor atoms and what they are bonded to. */
export type LigandClass = (typeof LIGAND_CLASSES)[number][number]
