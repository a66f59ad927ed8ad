/** What must hold of the anatomy of any structure: a stage of the fuzz command. */
import type { Anatomy, PeeledDissection } from '../../shared/anatomy/anatomy'
import { carryAnatomy } from '../../shared/anatomy/carry-anatomy'
import { chooseDissection } from '../../shared/anatomy/choose-dissection'
import type { OwnDissection } from '../../shared/parts/own-parts'
import { QUIET } from '../../shared/base/work'
import type { CifDocument } from '../../shared/cif/document'
import { SCHEMES } from '../../shared/dissection/dissection'
import type { Ensemble } from '../../shared/ensemble/ensemble'
import type { Extent } from '../../shared/ensemble/ensemble-choice'
import { extendEnsemble } from '../../shared/ensemble/extend-ensemble'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { pointAt } from '../../shared/geometry/vec3'
import { placeOfAtom } from '../../shared/graph/place-of-atom'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import type { StructureReport } from '../../shared/pipeline/structure-report'

const EXTENTS: readonly Extent[] = [
  { kind: 'asymmetric-unit' },
  { kind: 'cells', cells: [2, 1, 1], content: 'molecules' },
]

/** Of the atoms every so many go to the first of two own parts, which share some. */
const OWN = { first: 3, second: 4 }

/** Throws when a dissection, chosen or made by hand, names atoms that are not there or leaves some out. */
export function checkAnatomy({ bytes }: CifDocument): void {
  const outcome = analyse(bytes, DEFAULT_OPTIONS, QUIET)
  if (!outcome.ok) throw new Error('The analysis says that it was cancelled.')
  if (outcome.value.kind !== 'structure') return
  const report = outcome.value
  const { crystal, graph, ensemble } = report
  const specimen = prepareSpecimen(crystal, graph, ensemble)
  const own = ownDissection(report)
  for (const scheme of [...SCHEMES, 'own'] as const) {
    checkParts(chooseDissection(specimen, report.anatomy, { scheme, own }), ensemble)
  }
  const made = chooseDissection(specimen, report.anatomy, { scheme: 'own', own })
  for (const extent of EXTENTS) {
    const choice = { extent, grown: [], withAlternatives: true }
    const shown = extendEnsemble(crystal, graph, ensemble, choice).ensemble
    checkParts(carryAnatomy(crystal, graph, ensemble, made, shown), shown)
  }
  structuredClone(made)
}

function ownDissection({ graph, ensemble }: StructureReport): OwnDissection {
  const places = Array.from(ensemble.atom, (atom, row) =>
    placeOfAtom(graph.atoms, atom, pointAt(ensemble.shift, row)),
  )
  const every = (step: number) => places.filter((_, row) => row % step === 0)
  return {
    name: 'own',
    parts: [
      { name: 'first', color: null, places: every(OWN.first) },
      { name: null, color: null, places: every(OWN.second) },
      { name: 'none', color: null, places: [] },
    ],
  }
}

function checkParts(anatomy: Anatomy, ensemble: Ensemble): void {
  for (const dissection of anatomy.dissections) checkDissection(dissection, ensemble)
  const { list, fusions } = anatomy.polyhedra
  for (const { name, vertices, inside } of list) {
    checkAtoms(vertices, ensemble, name)
    checkAtoms(inside, ensemble, name)
  }
  for (const { members, text } of fusions) checkMembers(members, list.length, text)
  for (const { label, atoms } of anatomy.contested) checkAtoms(atoms, ensemble, label)
}

function checkDissection(
  { scheme, score, center, axis, parts, fusions, peel }: PeeledDissection,
  ensemble: Ensemble,
): void {
  const numbers = [score, ...center, ...(axis ?? [])]
  if (!numbers.every(Number.isFinite)) throw new Error(`${scheme} has a number that is none.`)
  for (const { name, atoms, units } of [...parts, ...peel.parts]) {
    checkAtoms(atoms, ensemble, name)
    const here = new Set(atoms)
    const astray = units.find((unit) => !unit.atoms.every((atom) => here.has(atom)))
    if (astray !== undefined) throw new Error(`${scheme}: ${astray.name} stands beside ${name}.`)
  }
  for (const { members, text } of fusions) checkMembers(members, parts.length, text)
  const isPeeled =
    peel.partOfAtom.every((part) => part < peel.parts.length) &&
    peel.stopOfAtom.every((stop) => stop < peel.stops.length) &&
    peel.partOfAtom.length === ensemble.count
  if (!isPeeled) throw new Error(`${scheme} has atoms that no stop of the peel shows.`)
}

function checkMembers([first, second]: readonly [number, number], count: number, text: string) {
  if (first < 0 || first >= second || second >= count) {
    throw new Error(`The fusion ${text} is between ${first} and ${second} of ${count}.`)
  }
}

function checkAtoms(atoms: Int32Array, ensemble: Ensemble, what: string): void {
  const isSound = atoms.every(
    (atom, k) => atom >= 0 && atom < ensemble.count && (k === 0 || atoms[k - 1]! < atom),
  )
  if (!isSound) throw new Error(`${what} names atoms that are not there, or not in order.`)
}
