import { CARBON, HYDROGEN } from '../tables/elements'
import { classifyCarbons } from './classify-carbon'
import { classifyDonor } from './classify-donor'
import { classifySmall } from './classify-small'
import type { Constitution, LewisStructure } from '../valence/lewis-structure'
import type { LigandClass } from './ligand-class'
import { viewOf, type LigandView } from './ligand-view'
import { isDioxygen } from './unsure-charge'

const BORON = 5
const NITROGEN = 7

/**
 * The class of a ligand, from its donors and what they are bonded to. Of several donors the one that
 * makes the ligand what it is counts: anions before neutral ones, phosphorus before nitrogen, what is
 * bound by π electrons last.
 *
 * @param lewis null where valences mean nothing (a carborane, a carbon that has lost its hydrogen)
 * @param donors atoms of the constitution that bind a metal
 */
export function classifyLigand(
  constitution: Constitution,
  lewis: LewisStructure | null,
  donors: readonly number[],
): LigandClass {
  const small = classifySmall(constitution)
  if (lewis === null && small === 'carbide') return 'other'
  if (lewis !== null && isDioxygen(lewis)) return 'dioxygen'
  if (small !== null) return small
  const borons = constitution.elements.filter((element) => element === BORON).length
  if (borons > 1) return 'borane'
  if (lewis === null) return 'other'
  const view = viewOf(lewis, donors)
  const { elements } = lewis
  const carbons = donors.filter((atom) => elements[atom] === CARBON)
  const others = donors.filter((atom) => elements[atom] !== CARBON && elements[atom] !== HYDROGEN)
  const found = [
    ...classifyCarbons(view, carbons),
    ...others.map((atom) => classifyDonor(view, atom)),
  ]
  if (isPorphyrin(view, donors)) return 'porphyrin'
  return combine(found)
}

/** Four nitrogen donors that a ring of sixteen atoms joins: each has two carbons in a ring of its own. */
function isPorphyrin({ elements, rows }: LigandView, donors: readonly number[]): boolean {
  const nitrogens = donors.filter(
    (atom) =>
      elements[atom] === NITROGEN &&
      rows[atom]!.length === 2 &&
      rows[atom]!.every((row) => elements[row.atom] === CARBON && rows[row.atom]!.length === 3),
  )
  return nitrogens.length === 4 && elements.length >= 24 && donors.length === 4
    ? nitrogens.every((atom) => isPyrrole(atom))
    : false

  function isPyrrole(nitrogen: number): boolean {
    const [first, second] = rows[nitrogen]!.map((row) => row.atom)
    const beyond = (atom: number) =>
      rows[atom]!.map((row) => row.atom).filter((other) => other !== nitrogen)
    return beyond(first!).some((atom) =>
      rows[atom]!.some((row) => beyond(second!).includes(row.atom)),
    )
  }
}

/** Two of these make one of those. */
const TWICE: Partial<Readonly<Record<LigandClass, LigandClass>>> = {
  thiolate: 'dithiolate',
  selenolate: 'diselenolate',
  alkene: 'diene',
}

/** The first that a ligand has is what it is called. */
const PRECEDENCE: readonly LigandClass[] = [
  'cyclopentadienyl',
  'dithiocarbamate',
  'dithiophosphate',
  'diselenophosphate',
  'dithiocarboxylate',
  'xanthate',
  'thiocarboxylate',
  'thiolate',
  'selenolate',
  'tellurolate',
  'phosphanide',
  'alkynyl',
  'allyl',
  'dienyl',
  'alkylidene',
  'aryl',
  'alkyl',
  'alkenyl',
  'silyl',
  'diketonate',
  'aryloxide',
  'alkoxide',
  'carboxylate',
  'acyl',
  'sulfonate',
  'phosphonate',
  'phosphate',
  'sulfate',
  'triazolate',
  'pyrazolate',
  'azolate',
  'amidinate',
  'amide',
  'imide',
  'borohydride',
  'carbene',
  'phosphine',
  'phosphite',
  'arsine',
  'stibine',
  'isocyanide',
  'pyridine',
  'azole',
  'imine',
  'amine',
  'nitrile',
  'thione',
  'thiol',
  'thioether',
  'selenoether',
  'phosphine sulfide',
  'phosphine oxide',
  'amine oxide',
  'sulfoxide',
  'carboxamide',
  'ketone',
  'ester',
  'carboxylic acid',
  'alcohol',
  'ether',
  'halide',
  'diene',
  'arene',
  'alkyne',
  'alkene',
]

function combine(found: readonly LigandClass[]): LigandClass {
  const first = PRECEDENCE.find((name) => found.includes(name)) ?? 'other'
  const isTwice = found.filter((name) => name === first).length > 1
  return (isTwice ? TWICE[first] : undefined) ?? first
}
