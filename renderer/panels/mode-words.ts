/** How anchors and ligands bind, in sentences for students. */
import { AtomRole, type LigandModeRow, type ModeRow } from '../../shared/coordination/coordination'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { isMetal, symbolOf } from '../../shared/tables/elements'
import { elementOfAtom } from './atom-words'
import { nameOfElement } from './element-names'
import { capital, numberWord } from './mode-symbols'

/** `This selenium of BnSe bridges three copper atoms at once.` */
export function anchorWords(report: StructureReport, row: ModeRow): string {
  const { mu, site, atoms, labelAtoms } = row
  const subject = subjectOf(report, row)
  const bound = boundMetals(
    report,
    [...atoms].slice(0, Math.max(1, atoms.length / labelAtoms.length)),
  )
  if (row.notation.includes('η')) return piWords(subject, row, bound)
  if (mu === 1) return `Terminal: ${subject} binds one ${bound} atom.`
  const where = site === null ? '' : SITE_WORDS[site]
  return `${capital(subject)} bridges ${numberWord(mu)} ${bound} atoms at once${where}.`
}

const SITE_WORDS = {
  interstitial: ', from inside the polyhedron they form (interstitial)',
  capping: ', from outside their face (capping)',
} as const

/** `this selenium of BnSe`, `this hydride`. */
function subjectOf({ ligands }: StructureReport, { element, ligand, notation }: ModeRow): string {
  const kind = ligands.kinds[ligand]
  const isAlone = kind === undefined || kind.formula === symbolOf(element)
  if (notation.includes('η')) return isAlone ? 'this π ligand' : `the π system of ${kind.name}`
  if (isAlone) return kind?.class === 'hydride' ? 'this hydride' : `this ${nameOfElement(element)}`
  return `this ${nameOfElement(element)} of ${kind.name}`
}

function piWords(subject: string, { mu, notation }: ModeRow, bound: string): string {
  const hapticities = [...notation.matchAll(/η(\d+)/gu)].map(([, count]) => Number(count))
  if (mu === 1) {
    const count = numberWord(hapticities[0] ?? 1)
    return `${capital(count)} neighbouring atoms of ${subject.replace(/^the π system of /u, '')} hold one ${bound} atom together.`
  }
  const groups = [...new Set(hapticities)].map((hapticity) => {
    const metals = hapticities.filter((other) => other === hapticity).length
    const by = hapticity === 1 ? 'end-on by one atom' : `side-on by ${numberWord(hapticity)} atoms`
    return `${numberWord(metals)} ${by} (η${hapticity})`
  })
  return `${capital(subject)} binds ${numberWord(mu)} ${bound} atoms: ${groups.join(', ')}.`
}

/** `The two phosphorus atoms of DPPP hold the same copper atom: a chelate.` */
export function ligandWords(report: StructureReport, row: LigandModeRow): string {
  const { ligand, mu, denticity, isChelating, isBridging, atoms } = row
  const name = report.ligands.kinds[ligand]?.name ?? 'this ligand'
  const anchors = [...atoms].filter(
    (atom) =>
      report.anatomy.role[atom] === AtomRole.anchor ||
      report.anatomy.role[atom] === AtomRole.hydride,
  )
  const bound = boundMetals(report, anchors)
  const metals = `${numberWord(mu)} ${bound} atom${mu === 1 ? '' : 's'}`
  if (denticity === 1) {
    const donor = row.styles.literature.includes('η') ? 'its π system' : 'one donor'
    return `${name} ${isBridging ? 'bridges' : 'binds'} ${metals} with ${donor}.`
  }
  const donors = `The ${numberWord(denticity)} ${donorWords(report, anchors)} of ${name}`
  if (isChelating && isBridging)
    return `${donors} hold ${metals}, some of them together: a chelate and a bridge.`
  if (isChelating) return `${donors} hold the same ${bound} atom: a chelate.`
  if (isBridging) return `${donors} hold ${metals}: a bridge.`
  return `${donors} hold ${metals}.`
}

/** `phosphorus atoms`; donors of several elements are `donors`. */
function donorWords(report: StructureReport, anchors: readonly number[]): string {
  const elements = new Set(anchors.map((atom) => elementOfAtom(report, atom)))
  const [element] = elements
  return elements.size === 1 && element !== undefined ? `${nameOfElement(element)} atoms` : 'donors'
}

/** `copper`, where it is only one; `copper or gold`. */
function boundMetals({ graph, ensemble }: StructureReport, anchors: readonly number[]): string {
  const { bonds, adjacency, atoms } = graph
  const metals = new Set<number>()
  for (const anchor of anchors) {
    const node = ensemble.atom[anchor]!
    for (let row = adjacency.start[node]!; row < adjacency.start[node + 1]!; row++) {
      const bond = adjacency.bond[row]!
      if (bonds.isDonor[bond] === 0) continue
      for (const end of [bonds.first[bond]!, bonds.second[bond]!]) {
        if (isMetal(atoms.element[end]!)) metals.add(atoms.element[end]!)
      }
    }
  }
  return metals.size === 0 ? 'metal' : [...metals].map(nameOfElement).join(' or ')
}
