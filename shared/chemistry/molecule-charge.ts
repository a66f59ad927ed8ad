import { countElements } from '../ensemble/formula'
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { CARBON, HYDROGEN } from '../tables/elements'

const BORON = 5
const NITROGEN = 7
const PHOSPHORUS = 15

/**
 * The charge that a molecule without a name must be taken to have: 1+ for each nitrogen or phosphorus
 * with four bonds where there is nothing else than C, H, N and P; 0 where all its electrons pair.
 *
 * @param atoms ensemble atoms of one such molecule
 * @returns null where nothing can be assumed: it is a radical or an ion, has ammonium beside what may be
 *   acidic, boron that is not threefold or other elements, or lacks its hydrogen
 */
export function assumedCharge(specimen: Specimen, atoms: readonly number[]): number | null {
  const elements = atoms.map((atom) => specimen.element[atom]!)
  const counts = countElements(elements)
  const symbols = [...counts.keys()]
  if (symbols.length < 2 || !symbols.every((s) => ODD_VALENCE.has(s) || EVEN_VALENCE.has(s)))
    return null
  if (counts.has('C') && !['H', 'F', 'Cl'].some((symbol) => counts.has(symbol))) return null
  if (!atoms.every((atom) => isPlainBoron(specimen, atom))) return null
  const cationic = atoms.filter((atom) => isAmmonium(specimen, atom)).length
  if (cationic > 0) {
    return symbols.every((symbol) => ['C', 'H', 'N', 'P'].includes(symbol)) ? cationic : null
  }
  const odd = symbols.reduce((sum, s) => sum + (ODD_VALENCE.has(s) ? counts.get(s)! : 0), 0)
  return odd % 2 === 0 ? 0 : null
}

const ODD_VALENCE: ReadonlySet<string> = new Set(['H', 'F', 'Cl', 'Br', 'I', 'N', 'P', 'As', 'B'])
const EVEN_VALENCE: ReadonlySet<string> = new Set(['C', 'O', 'S', 'Se', 'Te', 'Si', 'Ge'])

/** With three bonds, where it is boron: with four it is an anion, with more it is disordered. */
function isPlainBoron({ element, neighborhood }: Specimen, atom: number): boolean {
  const bonds = neighborhood.start[atom + 1]! - neighborhood.start[atom]!
  return element[atom] !== BORON || bonds === 3
}

function isAmmonium({ element, neighborhood }: Specimen, atom: number): boolean {
  if (element[atom] !== NITROGEN && element[atom] !== PHOSPHORUS) return false
  const [start, end] = [neighborhood.start[atom]!, neighborhood.start[atom + 1]!]
  if (end - start !== 4) return false
  for (let row = start; row < end; row++) {
    const other = element[neighborhood.neighbor[row]!]
    if (neighborhood.image[row] !== HERE || (other !== CARBON && other !== HYDROGEN)) return false
  }
  return true
}

/** By moiety, the atoms of its first molecule in the ensemble. */
export function firstMolecules({ ensemble }: Specimen): ReadonlyMap<number, readonly number[]> {
  const molecules = new Map<number, { readonly molecule: number; readonly atoms: number[] }>()
  for (let atom = 0; atom < ensemble.count; atom++) {
    const [moiety, molecule] = [ensemble.moiety[atom]!, ensemble.molecule[atom]!]
    const first = molecules.get(moiety)
    if (first === undefined) molecules.set(moiety, { molecule, atoms: [atom] })
    else if (first.molecule === molecule) first.atoms.push(atom)
  }
  return new Map([...molecules].map(([moiety, { atoms }]) => [moiety, atoms]))
}
