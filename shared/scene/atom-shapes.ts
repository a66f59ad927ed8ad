import { displacementEllipsoid, rotateEllipsoid } from '../crystal/displacement-ellipsoid'
import { probabilityScale } from '../crystal/displacement-probability'
import { IDENTITY } from '../geometry/mat3'
import { scale } from '../geometry/vec3'
import type { SceneSource } from './scene-source'
import { MARKER, UNMOVED } from './sizes'
import { HYDROGEN } from '../tables/elements'

/** Å: `outer` holds the body, `inner` is held by it; `axes` are three vectors, semi-axes or half edges. */
export type AtomShape =
  | { readonly kind: 'ball'; readonly outer: number; readonly inner: number }
  | {
      readonly kind: 'ellipsoid' | 'cube'
      readonly outer: number
      readonly inner: number
      readonly axes: readonly number[]
    }

const SMALL: AtomShape = { kind: 'ball', outer: UNMOVED, inner: UNMOVED }
const CUBE: AtomShape = {
  kind: 'cube',
  outer: Math.sqrt(3) * MARKER,
  inner: MARKER,
  axes: IDENTITY.flatMap((row) => scale(row, MARKER)),
}

/**
 * Gives the shape of an atom of the graph by its displacement parameters, at the probability that its
 * centre is inside: an ellipsoid turned as the atom's operation turns it; a ball where displacements
 * are isotropic; a cube where they are not positive definite; a small ball for hydrogen, whose
 * displacements X-rays hardly know, and for what has none.
 */
export function atomShapes(source: SceneSource, probability: number): (node: number) => AtomShape {
  const { atoms } = source.graph
  const factor = probabilityScale(probability)
  const shapes: AtomShape[] = []
  return (node) => {
    if (atoms.element[node] === HYDROGEN) return SMALL
    return (shapes[node] ??= shapeOf(source, node, factor))
  }
}

function shapeOf({ crystal, graph }: SceneSource, node: number, factor: number): AtomShape {
  const listed = displacementEllipsoid(crystal, graph.atoms.site[node]!)
  if (listed === null) return SMALL
  if (!listed.isPositiveDefinite) return CUBE
  const lengths = listed.meanSquares.map((square) => factor * Math.sqrt(square))
  const [outer, inner] = [Math.max(...lengths), Math.min(...lengths)]
  if (!listed.isAnisotropic) return { kind: 'ball', outer, inner }
  const { axes } = rotateEllipsoid(crystal, listed, graph.atoms.symop[node]!)
  return {
    kind: 'ellipsoid',
    outer,
    inner,
    axes: axes.flatMap((axis, i) => scale(axis, lengths[i]!)),
  }
}
