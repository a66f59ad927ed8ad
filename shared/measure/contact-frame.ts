import type { Crystal } from '../crystal/crystal'
import { chooseMolecules } from '../ensemble/choose-molecules'
import type { Ensemble } from '../ensemble/ensemble'
import {
  areJoined,
  indexMolecules,
  unitShift,
  type MoleculeIndex,
} from '../ensemble/molecule-index'
import { add, pointAt, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { isDonor } from './contact-rules'

/** An atom of the graph at a lattice vector. */
export interface Located {
  readonly atom: number
  readonly shift: Vec3
}

/** The same for the same atom at the same lattice vector. */
export function locatedKey({ atom, shift }: Located): string {
  return `${atom}/${shift[0]}/${shift[1]}/${shift[2]}`
}

/** What the search for contacts asks of a structure. */
export interface ContactFrame {
  readonly crystal: Crystal
  readonly graph: AtomGraph
  readonly index: MoleculeIndex
  /** The molecules that contacts start from, as their atoms: the first of each kind that is shown. */
  readonly sources: readonly (readonly Located[])[]
  /** Whether two atoms are of one molecule, or of one net of a polymer. */
  readonly areJoined: (p: Located, q: Located) => boolean
  readonly fractOf: (located: Located) => Vec3
  /** The non-metal atom that carries a hydrogen atom; null for a hydride. */
  readonly donorOf: (hydrogen: Located) => Located | null
}

/** Prepares the search: which molecule is which, and where contacts start. */
export function contactFrame(crystal: Crystal, graph: AtomGraph, ensemble: Ensemble): ContactFrame {
  const { atoms, bonds, adjacency } = graph
  const index = indexMolecules(graph, chooseMolecules(crystal, graph).classes, null)
  const fractOf = ({ atom, shift }: Located) => add(pointAt(atoms.fract, atom), shift)
  const donorOf = ({ atom, shift }: Located): Located | null => {
    let nearest: { readonly located: Located; readonly length: number } | null = null
    for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
      const bond = adjacency.bond[i]!
      const isForward = bonds.first[bond] === atom
      const partner = isForward ? bonds.second[bond]! : bonds.first[bond]!
      if (atoms.isPresent[partner] === 0 || !isDonor(atoms.element[partner]!)) continue
      const length = bonds.length[bond]!
      if (nearest !== null && nearest.length <= length) continue
      const [a, b, c] = pointAt(bonds.shift, bond)
      const step: Vec3 = isForward ? [a, b, c] : [-a, -b, -c]
      nearest = { located: { atom: partner, shift: add(shift, step) }, length }
    }
    return nearest?.located ?? null
  }
  return {
    crystal,
    graph,
    index,
    sources: sourcesOf(graph, index, ensemble),
    areJoined: (p, q) => areJoined(index, p.atom, p.shift, q.atom, q.shift),
    fractOf,
    donorOf,
  }
}

/** Of each kind the molecule that the ensemble has first, whole. */
function sourcesOf(
  { atoms }: AtomGraph,
  index: MoleculeIndex,
  ensemble: Ensemble,
): readonly (readonly Located[])[] {
  const seen = new Set<number>()
  const sources: Located[][] = []
  for (let row = 0; row < ensemble.count; row++) {
    const atom = ensemble.atom[row]!
    const molecule = index.moleculeOf[atom]!
    const kind = index.moietyOf[molecule]
    if (atoms.isPresent[atom] === 0 || kind === undefined || seen.has(kind)) continue
    seen.add(kind)
    const moved = unitShift(index, atom, pointAt(ensemble.shift, row))
    const { atoms: members, shifts } = index.molecules[molecule]!
    sources.push(
      Array.from(members, (member, i) => ({ atom: member, shift: add(pointAt(shifts, i), moved) })),
    )
  }
  return sources
}
