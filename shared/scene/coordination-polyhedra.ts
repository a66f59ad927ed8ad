import { isMetal } from '../tables/elements'
import { coordinationPolyhedron, type CoordinationPolyhedron } from './coordination-polyhedron'
import { representationOfAtoms } from './representation-of-atoms'
import { REPRESENTATIONS, type SceneStyle } from './scene'
import type { SceneSource } from './scene-source'

/** More are not drawn: nobody could tell them apart, and faces are sorted in every picture. */
const MOST_POLYHEDRA = 1000

export interface PlacedCoordinationPolyhedron extends CoordinationPolyhedron {
  /** The ensemble atom in its middle. */
  readonly atom: number
}

/**
 * The coordination polyhedra of the metals that are drawn as polyhedra: of those that stand there, not of
 * alternatives, and of those with three donors or more that are not on a line. The first thousand.
 *
 * @see coordinationPolyhedron
 */
export function coordinationPolyhedra(
  source: SceneSource,
  style: Pick<SceneStyle, 'representation' | 'rules'>,
): readonly PlacedCoordinationPolyhedron[] {
  const { graph, ensemble } = source
  if (style.representation !== 'polyhedra' && style.rules.every(({ representation }) => representation !== 'polyhedra')) return [] // prettier-ignore
  const representations = representationOfAtoms(source, style)
  const wanted = REPRESENTATIONS.indexOf('polyhedra')
  const found: PlacedCoordinationPolyhedron[] = []
  for (let atom = 0; atom < ensemble.count && found.length < MOST_POLYHEDRA; atom++) {
    if (representations[atom] !== wanted || ensemble.isAlternative[atom] === 1) continue
    if (!isMetal(graph.atoms.element[ensemble.atom[atom]!]!)) continue
    const polyhedron = coordinationPolyhedron(source, atom)
    if (polyhedron !== null) found.push({ atom, ...polyhedron })
  }
  return found
}
