import { expect } from 'vitest'
import type { Crystal } from '../../shared/crystal/crystal'
import { forEachPair } from '../../shared/geometry/neighbor-search'
import type { AtomGraph } from '../../shared/graph/atom-graph'

/** Å: no two atoms of different molecules, and none of one, were ever seen as near as this. */
const IMPOSSIBLE = 0.5

/** No two present atoms exclude one another: not by their groups, and not by standing on one place. */
export function expectPresentSetPossible(
  { sites, cell }: Crystal,
  { atoms }: AtomGraph,
  name = '',
): void {
  const clashes: string[] = []
  forEachPair(atoms.fract, cell, 2, (first, second, _a, _b, _c, distance) => {
    if (atoms.isPresent[first] === 0 || atoms.isPresent[second] === 0) return
    const [p, q] = [atoms.site[first]!, atoms.site[second]!]
    const [group, other] = [sites.disorderGroup[p]!, sites.disorderGroup[q]!]
    const isOneAssembly = sites.disorderAssembly[p] === sites.disorderAssembly[q]
    const areApart = isOneAssembly && group !== '' && other !== '' && group !== other
    if (areApart || distance < IMPOSSIBLE) {
      clashes.push(`${sites.label[p]} ${sites.label[q]} ${distance.toFixed(2)}`)
    }
  })
  expect(clashes, name).toEqual([])
}
