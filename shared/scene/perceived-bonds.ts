import { toCartesian } from '../geometry/cell'
import { add, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind } from '../graph/atom-graph'
import { bondSteps } from '../graph/bond-steps'
import { withoutChords } from '../ligand/chords'
import type { LigandCut, MetalBond } from '../ligand/cut-ligands'
import { freeLigand } from '../ligand/free-ligand'
import { perceiveLigand } from '../ligand/perceive-ligand'
import { isMetal } from '../tables/elements'
import type { SceneSource } from './scene-source'
import { Multiplicity } from './strands'

/** Of structures with more sites no bond is told: nobody could see it, and it would take seconds. */
const MOST_SITES = 6000
/** Larger molecules are left alone: what it costs grows faster than they do. */
const MOST_MEMBERS = 1500

/** Made when first asked for, since no style changes them; forgotten with the graph. */
const perceived = new WeakMap<SceneSource['graph'], Uint8Array>()

/**
 * The multiplicity of every bond of the graph, from the valences of the molecules that are left when bonds
 * to metals are cut. What differs between structures of resonance is delocalised. Single stay bonds of
 * alternatives, of what makes no sense by valences, and all bonds of a structure of too many sites.
 *
 * Cost: linear in the atoms of the cell, but for the perception of each molecule that symmetry does not repeat.
 */
export function perceivedBonds(source: Omit<SceneSource, 'anatomy'>): Uint8Array {
  const known = perceived.get(source.graph) ?? perceiveBonds(source)
  perceived.set(source.graph, known)
  return known
}

function perceiveBonds(source: Omit<SceneSource, 'anatomy'>): Uint8Array {
  const { crystal, graph } = source
  const { atoms, bonds } = graph
  const sites = crystal.sites.count
  const multiplicity = new Uint8Array(bonds.count).fill(Multiplicity.single)
  if (sites > MOST_SITES) return multiplicity

  const isSeen = new Uint8Array(atoms.count)
  const isKnown = new Uint8Array(sites)
  const ofPair = new Map<number, Multiplicity>()
  const pairOf = (first: number, second: number) => {
    const [p, q] = [atoms.site[first]!, atoms.site[second]!]
    return Math.min(p, q) * sites + Math.max(p, q)
  }
  for (let seed = 0; seed < atoms.count; seed++) {
    if (isSeen[seed] === 1 || isKnown[atoms.site[seed]!] === 1 || !isMember(source, seed)) continue
    const { nodes, cut } = moleculeAt(source, seed)
    for (const node of nodes) {
      isSeen[node] = 1
      isKnown[atoms.site[node]!] = 1
    }
    if (nodes.length < 2 || nodes.length > MOST_MEMBERS) continue
    const free = freeLigand({ element: atoms.element }, cut)
    const { electrons, isNonsense } = perceiveLigand(free)
    if (electrons === null || isNonsense) continue
    const { orders, isResonant } = electrons.lewis
    for (const [bond, [first, second]] of free.constitution.bonds.entries()) {
      const own = isResonant[bond]! ? Multiplicity.delocalised : orders[bond]!
      if (own === Multiplicity.single) continue
      const pair = pairOf(nodes[free.rows[first]!]!, nodes[free.rows[second]!]!)
      const before = ofPair.get(pair)
      // Where symmetry makes one bond of two that valences tell apart, they are told apart by nothing.
      ofPair.set(pair, before === undefined || before === own ? own : Multiplicity.delocalised)
    }
  }
  for (let bond = 0; bond < bonds.count; bond++) {
    const [first, second] = [bonds.first[bond]!, bonds.second[bond]!]
    if (bonds.kind[bond] !== BondKind.covalent) continue
    if (atoms.isPresent[first] === 0 || atoms.isPresent[second] === 0) continue
    multiplicity[bond] = ofPair.get(pairOf(first, second)) ?? Multiplicity.single
  }
  return multiplicity
}

function isMember({ graph: { atoms } }: Pick<SceneSource, 'graph'>, node: number): boolean {
  return atoms.isPresent[node] === 1 && !isMetal(atoms.element[node]!)
}

/** What covalent bonds join to an atom of the cell, as a ligand: its atoms are nodes of the graph. */
function moleculeAt(
  source: Omit<SceneSource, 'anatomy'>,
  seed: number,
): { readonly nodes: readonly number[]; readonly cut: LigandCut } {
  const { crystal, graph } = source
  const { atoms, bonds, adjacency } = graph
  const rowOf = new Map([[seed, 0]])
  const nodes = [seed]
  const shifts: Vec3[] = [[0, 0, 0]]
  const pairs = new Map<number, readonly [number, number]>()
  const metals: MetalBond[][] = []
  let isEndless = false
  const placeOf = (node: number, shift: Vec3) =>
    toCartesian(crystal.cell, add(pointAt(atoms.fract, node), shift))
  for (const [row, node] of nodes.entries()) {
    const here = shifts[row]!
    metals.push([])
    for (const { to, shift, bond } of bondSteps(atoms, bonds, adjacency, node)) {
      const there = add(here, shift)
      if (bonds.isDonor[bond] === 1) {
        const vector = subtract(placeOf(to, there), placeOf(node, here))
        metals[row]!.push({ element: atoms.element[to]!, metal: to, vector })
      }
      if (bonds.kind[bond] !== BondKind.covalent || !isMember(source, to)) continue
      const known = rowOf.get(to)
      const other = known ?? nodes.length
      if (known === undefined) {
        rowOf.set(to, other)
        nodes.push(to)
        shifts.push(there)
      } else if (shifts[known]!.some((step, axis) => step !== there[axis])) isEndless = true
      pairs.set(Math.min(row, other) * atoms.count + Math.max(row, other), [
        Math.min(row, other),
        Math.max(row, other),
      ])
    }
  }
  const places = nodes.map((node, row) => placeOf(node, shifts[row]!))
  const joined = [...pairs.values()].filter(([first, second]) => first !== second)
  return {
    nodes,
    cut: { atoms: nodes, places, bonds: withoutChords(joined, places), metals, isEndless },
  }
}
