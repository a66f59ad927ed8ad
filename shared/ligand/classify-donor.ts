import { CARBON } from '../tables/elements'
import { classifyNitrogen } from './classify-nitrogen'
import { classifyOxygen } from './classify-oxygen'
import type { LigandClass } from './ligand-class'
import type { LigandView } from './ligand-view'

const BORON = 5
const NITROGEN = 7
const OXYGEN = 8
const SILICON = 14
const PHOSPHORUS = 15
const SULFUR = 16
const ARSENIC = 33
const SELENIUM = 34
const ANTIMONY = 51
const TELLURIUM = 52

/** The class that a donor other than carbon and hydrogen gives its ligand. */
export function classifyDonor(view: LigandView, atom: number): LigandClass {
  const element = view.elements[atom]!
  if (element === NITROGEN) return classifyNitrogen(view, atom)
  if (element === OXYGEN) return classifyOxygen(view, atom)
  if (element === PHOSPHORUS) return classifyPhosphorus(view, atom)
  if (element === SULFUR || element === SELENIUM || element === TELLURIUM) {
    return classifyChalcogen(view, atom)
  }
  if (element === ARSENIC) return view.rows[atom]!.length > 3 ? 'other' : 'arsine'
  if (element === ANTIMONY) return view.rows[atom]!.length > 3 ? 'other' : 'stibine'
  if (element === SILICON) return 'silyl'
  if (element === BORON) return view.hydrogens[atom]! > 0 ? 'borohydride' : 'other'
  return 'other'
}

function classifyPhosphorus({ elements, hydrogens, rows }: LigandView, atom: number): LigandClass {
  const bonds = rows[atom]!
  if (bonds.length + hydrogens[atom]! < 3) return 'phosphanide'
  if (bonds.length > 3) return 'other'
  const oxygens = bonds.filter((row) => elements[row.atom] === OXYGEN)
  return oxygens.length === 3 ? 'phosphite' : 'phosphine'
}

interface ChalcogenClasses {
  readonly anion: LigandClass
  readonly ether: LigandClass
  readonly onPhosphorus: LigandClass
}

const CHALCOGENS: Readonly<Record<number, ChalcogenClasses>> = {
  [SULFUR]: { anion: 'thiolate', ether: 'thioether', onPhosphorus: 'dithiophosphate' },
  [SELENIUM]: { anion: 'selenolate', ether: 'selenoether', onPhosphorus: 'diselenophosphate' },
  [TELLURIUM]: { anion: 'tellurolate', ether: 'other', onPhosphorus: 'other' },
}

function classifyChalcogen(view: LigandView, atom: number): LigandClass {
  const { elements, hydrogens, rows, orders } = view
  const classes = CHALCOGENS[elements[atom]!]!
  const bonds = rows[atom]!
  const [bond] = bonds
  if (bonds.some((row) => elements[row.atom] === OXYGEN && rows[row.atom]!.length === 1)) {
    return bonds.length === 3 && bonds.filter((row) => elements[row.atom] === CARBON).length === 2
      ? 'sulfoxide'
      : 'other'
  }
  if (bonds.length > 1 || bond === undefined) return classes.ether
  if (hydrogens[atom]! > 0) return elements[atom] === SULFUR ? 'thiol' : 'other'
  const center = bond.atom
  const ends = endsOf(view, center, elements[atom]!)
  if (elements[center] === PHOSPHORUS) {
    if (ends > 2) return 'other'
    return ends === 2 ? classes.onPhosphorus : 'phosphine sulfide'
  }
  if (elements[center] === CARBON) {
    const onCenter = classifyOnCarbon(view, center, ends)
    if (onCenter !== null && elements[atom] === SULFUR) return onCenter
    const isAnion = view.charges.some((charge) => charge < 0)
    if (orders[bond.bond] === 2 && !isAnion) return elements[atom] === SULFUR ? 'thione' : 'other'
  }
  return elements[center] === CARBON || elements[center] === SILICON ? classes.anion : 'other'
}

/** Atoms of an element that have only this neighbour. */
function endsOf({ elements, hydrogens, rows }: LigandView, center: number, element: number) {
  return rows[center]!.filter(
    ({ atom }) => elements[atom] === element && rows[atom]!.length === 1 && hydrogens[atom] === 0,
  ).length
}

/** Sulfur on a carbon with another sulfur or an oxygen at its end; null: on none such. */
function classifyOnCarbon(view: LigandView, carbon: number, ends: number): LigandClass | null {
  const { elements, rows, orders } = view
  if (ends === 1) return endsOf(view, carbon, OXYGEN) === 1 ? 'thiocarboxylate' : null
  const third = rows[carbon]!.find(
    ({ atom }) => elements[atom] !== SULFUR || rows[atom]!.length > 1,
  )
  if (ends > 2) return 'dithiocarboxylate'
  if (third === undefined) return null
  // 1,1-Dithiolates have their double bond to carbon.
  if (orders[third.bond] === 2) return null
  const element = elements[third.atom]
  if (element === NITROGEN) return 'dithiocarbamate'
  return element === OXYGEN ? 'xanthate' : 'dithiocarboxylate'
}
