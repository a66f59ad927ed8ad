import { CARBON } from '../tables/elements'
import { countHydrogens, heavyAtoms } from './ligand-keys'
import type { Constitution } from '../valence/lewis-structure'
import type { LigandClass } from './ligand-class'

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
  'C O': 'carbonyl',
  'C S': 'carbonyl',
  'C N': 'cyanide',
  'N O': 'nitrosyl',
  'N N': 'dinitrogen',
  'N N N': 'azide',
  'C N N': 'pseudohalide',
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
  [/^O O$/, 'peroxide'],
  [/^O( O)+$/, 'oxide'],
  [/^S( S)+$/, 'sulfide'],
  [/^Se( Se)+$/, 'selenide'],
  [/^Te( Te)+$/, 'telluride'],
  [/^P( P)+$/, 'phosphide'],
  [/^As( As)+$/, 'arsenide'],
  [/^Sb( Sb)+$/, 'other'],
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
  if (countHydrogens(constitution) === 0) {
    const chain = CHAINS.find(([pattern]) => pattern.test(atoms))
    if (chain !== undefined) return chain[1]
  }
  if (elements.some((element, atom) => element !== OXYGEN && hydrogens[atom]! > 0)) return null
  return BY_ATOMS[atoms] ?? (isOxoanion(elements) ? 'oxoanion' : null)
}

/** Silicate, arsenate, borate, iodate: oxygen and at most as many atoms of one other element but carbon. */
function isOxoanion(elements: readonly number[]): boolean {
  const others = elements.filter((element) => element !== OXYGEN)
  const isOneElement = new Set(others).size === 1
  return isOneElement && others[0] !== CARBON && 2 * others.length <= elements.length
}
