import { countHydrogens, heavyAtoms } from './ligand-keys'
import type { Constitution } from './lewis-structure'
import type { LigandClass } from './ligand'

/** One heavy atom, by the hydrogen on it. */
const ONE_ATOM: Readonly<Record<string, readonly LigandClass[]>> = {
  F: ['halide'],
  Cl: ['halide'],
  Br: ['halide'],
  I: ['halide'],
  O: ['oxide', 'hydroxide', 'water', 'water'],
  S: ['sulfide', 'thiolate', 'thiol'],
  Se: ['selenide', 'selenolate'],
  Te: ['telluride', 'tellurolate'],
  N: ['nitride', 'imide', 'amide', 'amine'],
  P: ['phosphide', 'phosphanide', 'phosphanide', 'phosphine'],
  As: ['arsenide', 'arsine', 'arsine', 'arsine'],
  Sb: ['other', 'stibine', 'stibine', 'stibine'],
  C: ['carbide', 'alkylidene', 'alkylidene', 'alkyl'],
  Si: ['other', 'silyl', 'silyl', 'silyl'],
  B: ['other', 'borohydride', 'borohydride', 'borohydride', 'borohydride'],
}

/** Without hydrogen but on oxygen, by heavy atoms. */
const BY_ATOMS: Readonly<Record<string, LigandClass>> = {
  'O O': 'oxide',
  'C O': 'carbonyl',
  'C S': 'carbonyl',
  'C N': 'cyanide',
  'N O': 'nitrosyl',
  'N N': 'dinitrogen',
  'N N N': 'azide',
  'C N O': 'pseudohalide',
  'C N S': 'pseudohalide',
  'C N Se': 'pseudohalide',
  'C C N N N': 'pseudohalide',
  'N O O O': 'nitrate',
  'N O O': 'nitrite',
  'C O O O': 'carbonate',
  'O O O S': 'sulfate',
  'O O O O S': 'sulfate',
  'O O O P': 'phosphonate',
  'O O O O P': 'phosphate',
  'Cl O O O O': 'perchlorate',
}

const CHAINS: readonly (readonly [pattern: RegExp, name: LigandClass])[] = [
  [/^S( S)+$/, 'sulfide'],
  [/^Se( Se)+$/, 'selenide'],
  [/^Te( Te)+$/, 'telluride'],
  [/^P( P)+$/, 'phosphide'],
  [/^As( As)+$/, 'arsenide'],
]

const OXYGEN = 8

/** The class of what is known by its atoms alone: one atom, few, or no carbon. Null: it is none of these. */
export function classifySmall(constitution: Constitution): LigandClass | null {
  const { elements, hydrogens } = constitution
  const atoms = heavyAtoms(elements)
  if (atoms === '') return countHydrogens(constitution) > 1 ? 'dihydrogen' : 'hydride'
  if (elements.length === 1) {
    const classes = ONE_ATOM[atoms]
    return classes?.[hydrogens[0]!] ?? (atoms === 'C' ? null : 'other')
  }
  const isBare = elements.every((element, atom) => element === OXYGEN || hydrogens[atom] === 0)
  if (!isBare) return null
  return BY_ATOMS[atoms] ?? CHAINS.find(([pattern]) => pattern.test(atoms))?.[1] ?? null
}
