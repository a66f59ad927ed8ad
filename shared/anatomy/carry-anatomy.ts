import type { Crystal } from '../crystal/crystal'
import { countElements, hillFormula } from '../ensemble/formula'
import type { Ensemble } from '../ensemble/ensemble'
import type { AtomGraph } from '../graph/atom-graph'
import { placeAlternatives } from './alternative-roles'
import { AtomRole, type Anatomy, type Peel } from './anatomy'

/**
 * The anatomy of the molecules as that of everything that is shown of the crystal: what holds for an
 * atom of a site holds for all its images, so that every image of the cluster is dissected as the
 * first one. Lists of atoms become those of what is shown; formulas, counts and lengths stay those of
 * one cluster.
 *
 * @param molecules the default ensemble, of which `anatomy` is
 * @param shown any other of the same graph
 * Cost: linear in the atoms shown.
 */
export function carryAnatomy(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: Ensemble,
  anatomy: Anatomy,
  shown: Ensemble,
): Anatomy {
  const siteOf = (ensemble: Ensemble, row: number) => graph.atoms.site[ensemble.atom[row]!]!
  const modelOfSite = new Map<number, number>()
  for (let row = 0; row < molecules.count; row++) {
    const site = siteOf(molecules, row)
    if (!modelOfSite.has(site)) modelOfSite.set(site, row)
  }
  const { peel } = anatomy
  const role = new Uint8Array(shown.count).fill(AtomRole.other)
  const partOfAtom = new Uint8Array(shown.count).fill(Math.max(0, peel.parts.length - 1))
  const stopOfAtom = new Uint8Array(shown.count).fill(Math.max(0, peel.stops.length - 1))
  const rowsOfSite = new Map<number, number[]>()
  for (let row = 0; row < shown.count; row++) {
    const model = modelOfSite.get(siteOf(shown, row))
    if (model === undefined) continue
    role[row] = anatomy.role[model]!
    partOfAtom[row] = peel.partOfAtom[model]!
    stopOfAtom[row] = peel.stopOfAtom[model]!
    if (shown.isAlternative[row] === 1) continue
    const rows = rowsOfSite.get(siteOf(shown, row))
    if (rows === undefined) rowsOfSite.set(siteOf(shown, row), [row])
    else rows.push(row)
  }
  const alternatives = placeAlternatives(
    crystal,
    graph,
    shown,
    { role, partOfAtom, stopOfAtom },
    peel,
  )

  /** The images of some atoms of the molecules. */
  const imagesOf = (atoms: Int32Array) => {
    const sites = new Set(Array.from(atoms, (row) => siteOf(molecules, row)))
    return Int32Array.from([...sites].flatMap((site) => rowsOfSite.get(site) ?? [])).toSorted()
  }
  const carried = <T extends { readonly atoms: Int32Array }>(row: T): T => ({
    ...row,
    atoms: imagesOf(row.atoms),
  })
  return {
    ...anatomy,
    role,
    modes: anatomy.modes.map(carried),
    metals: anatomy.metals.map(carried),
    dissections: anatomy.dissections.map((dissection) => ({
      ...dissection,
      parts: dissection.parts.map(carried),
    })),
    peel: {
      stops: countStops(graph, shown, peel, stopOfAtom),
      stopOfAtom,
      parts: [...peel.parts.map(carried), ...alternatives],
      partOfAtom,
    },
  }
}

/** The stops with what is shown at each; other positions of the same atoms do not count. */
function countStops(
  graph: AtomGraph,
  { atom, isAlternative }: Ensemble,
  { stops }: Peel,
  stopOfAtom: Uint8Array,
): Peel['stops'] {
  const elementsOfStop = stops.map((): number[] => [])
  for (const [row, stop] of stopOfAtom.entries()) {
    if (isAlternative[row] === 0) elementsOfStop[stop]!.push(graph.atoms.element[atom[row]!]!)
  }
  const counts = new Map<string, number>()
  let atoms = 0
  return stops.map((stop, k) => {
    atoms += elementsOfStop[k]!.length
    for (const [symbol, n] of countElements(elementsOfStop[k]!)) {
      counts.set(symbol, (counts.get(symbol) ?? 0) + n)
    }
    return { ...stop, atoms, formula: hillFormula(counts) }
  })
}
