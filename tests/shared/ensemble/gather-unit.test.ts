import { describe, expect, it } from 'vitest'
import type { Ensemble } from '../../../shared/ensemble/ensemble'
import { BondKind, type AtomGraph } from '../../../shared/graph/atom-graph'
import { isMetal } from '../../../shared/tables/elements'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

interface Shown {
  readonly graph: AtomGraph
  readonly ensemble: Ensemble
}

/** Ends of the bonds that leave what is shown, as atomic numbers. */
function cutBonds({ graph, ensemble: { dangling } }: Shown): [number, number][] {
  return Array.from(dangling.bond, (bond) => [
    graph.atoms.element[graph.bonds.first[bond]!]!,
    graph.atoms.element[graph.bonds.second[bond]!]!,
  ])
}

/** How many pieces the first molecule falls into, looking at its bonds alone. */
function pieces({ ensemble }: Shown): number {
  const leader = Array.from({ length: ensemble.count }, (_, atom) => atom)
  const find = (atom: number): number => (leader[atom] === atom ? atom : find(leader[atom]!))
  const { first, second } = ensemble.bonds
  for (const [i, atom] of first.entries()) leader[find(atom)] = find(second[i]!)
  const main = leader.flatMap((_, atom) => (ensemble.molecule[atom] === 0 ? [find(atom)] : []))
  return new Set(main).size
}

const path = (file: string) => dataPath(`cif/mof/${file}`)

// Frameworks of finite metal nodes and organic linkers: what is cut must be a bond to a metal.
const FRAMEWORKS = ['UiO-66.cif', 'ZIF-8.cif', 'MOF-177.cif'] as const

describe('gatherUnit', () => {
  it.each(FRAMEWORKS.filter((file) => path(file) !== null))('cuts no ligand of %s', (file) => {
    const shown = analysed(path(file)!)
    const cut = cutBonds(shown)
    expect(cut.length).toBeGreaterThan(0)
    expect(cut.filter((ends) => !ends.some(isMetal))).toEqual([])
    expect(pieces(shown)).toBe(1)
  })

  it.skipIf(path('UiO-66.cif') === null)(
    'leaves the four hexanuclear nodes in a cell of UiO-66 whole',
    () => {
      // Zr6O4(OH)4: an octahedron, whose twelve edges are metal contacts (Cavka et al., JACS 2008, 130, 13850).
      const { graph, ensemble } = analysed(path('UiO-66.cif')!)
      const contacts = new Map<number, Set<number>>()
      for (let i = 0; i < ensemble.bonds.count; i++) {
        if (graph.bonds.kind[ensemble.bonds.bond[i]!] !== BondKind.metalContact) continue
        const [p, q] = [ensemble.bonds.first[i]!, ensemble.bonds.second[i]!]
        contacts.set(p, (contacts.get(p) ?? new Set()).add(q))
        contacts.set(q, (contacts.get(q) ?? new Set()).add(p))
      }
      expect([...contacts.values()].map((around) => around.size)).toEqual(
        Array.from({ length: 24 }, () => 4),
      )
    },
  )
})
