import type { Crystal } from '../crystal/crystal'
import { indexSites, locateAtom } from '../ensemble/asymmetric-unit'
import type { Ensemble } from '../ensemble/ensemble'
import { toCartesian, toFractional } from '../geometry/cell'
import { add, distance, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { determinant } from '../geometry/mat3'
import type { AtomGraph } from '../graph/atom-graph'
import { applySymop, isIdentity, type Symop } from '../symmetry/symop'

/** Å: images of one position that are nearer than this are the same. */
const SAME_PLACE = 0.1

/** An image of the main cluster in what is shown: an operation of the crystal, and where it takes atoms. */
export interface ClusterImage {
  /** The row of the shown atom that an atom of the molecules becomes; undefined: it is not shown. */
  readonly rowOf: (model: number) => number | undefined
  /** Moves a point, Å. */
  readonly move: (point: Vec3) => Vec3
  /** Turns a direction. */
  readonly turn: (direction: Vec3) => Vec3
  /** Whether it is the mirror image. */
  readonly isMirrored: boolean
}

/**
 * The images of the main cluster, in the order of what is shown; also of those that are shown in part.
 * An operation that takes one atom of a molecule to one of an image takes the whole of it there, for
 * molecules are what hangs together.
 *
 * Cost: operations × images; each `rowOf` looks through the images of one site.
 */
export function clusterImages(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: Ensemble,
  shown: Ensemble,
): ClusterImage[] {
  const { cell } = crystal
  const { atoms } = graph
  const sites = indexSites(crystal, graph)
  const fractOf = (ensemble: Ensemble, row: number): Vec3 =>
    add(pointAt(atoms.fract, ensemble.atom[row]!), pointAt(ensemble.shift, row))
  const rowAt = new Map<string, number>()
  for (let row = 0; row < shown.count; row++) {
    if (shown.isAlternative[row] === 0)
      rowAt.set(keyOf(shown.atom[row]!, pointAt(shown.shift, row)), row)
  }
  const modelOfSite = new Map<number, number>()
  for (let model = 0; model < molecules.count; model++) {
    const site = atoms.site[molecules.atom[model]!]!
    if (molecules.molecule[model] === 0 && !modelOfSite.has(site)) modelOfSite.set(site, model)
  }

  const imageBy = (symop: Symop, step: Vec3): ClusterImage => {
    const move = (fract: Vec3): Vec3 => add(applySymop(symop, fract), step)
    const moveCartn = (point: Vec3) => toCartesian(cell, move(toFractional(cell, point)))
    const origin = moveCartn([0, 0, 0])
    const rows = new Map<number, number>()
    return {
      rowOf: (model) => {
        const known = rows.get(model)
        if (known !== undefined) return known < 0 ? undefined : known
        const site = atoms.site[molecules.atom[model]!]!
        const found = locateAtom(crystal, graph, sites, site, move(fractOf(molecules, model)))
        const row = found === null ? undefined : rowAt.get(keyOf(found.atom, found.shift))
        rows.set(model, row ?? -1)
        return row
      },
      move: moveCartn,
      turn: (direction) => subtract(moveCartn(direction), origin),
      isMirrored: determinant(symop.rotation) < 0,
    }
  }

  const operations = gentlestFirst(crystal)
  const images: ClusterImage[] = []
  const seen = new Set<number>()
  for (let row = 0; row < shown.count; row++) {
    if (shown.moiety[row] !== 0 || shown.isAlternative[row] === 1) continue
    const molecule = shown.molecule[row]!
    const model = modelOfSite.get(atoms.site[shown.atom[row]!]!)
    if (seen.has(molecule) || model === undefined) continue
    const [from, to] = [fractOf(molecules, model), fractOf(shown, row)]
    for (const symop of operations) {
      const apart = subtract(to, applySymop(symop, from))
      const step: Vec3 = [Math.round(apart[0]), Math.round(apart[1]), Math.round(apart[2])]
      if (distance(toCartesian(cell, apart), toCartesian(cell, step)) > SAME_PLACE) continue
      seen.add(molecule)
      images.push(imageBy(symop, step))
      break
    }
  }
  return images
}

/**
 * The model of every shown atom that is like only some of the atoms of its site, as one of two equivalent
 * caps is: that which the operation of its image takes there.
 *
 * @param parts sets of atoms of the molecules
 */
export function modelsOfSplitSites(
  images: readonly ClusterImage[],
  { atoms }: AtomGraph,
  molecules: Ensemble,
  parts: readonly { readonly atoms: Int32Array }[],
): Map<number, number> {
  const memberships = Array.from({ length: molecules.count }, () => '')
  for (const [index, part] of parts.entries()) {
    for (const atom of part.atoms) memberships[atom] += `${index} `
  }
  const ofSite = new Map<number, string>()
  const split = new Set<number>()
  const main = [...molecules.molecule.keys()].filter((model) => molecules.molecule[model] === 0)
  for (const model of main) {
    const site = atoms.site[molecules.atom[model]!]!
    const known = ofSite.get(site)
    if (known === undefined) ofSite.set(site, memberships[model]!)
    else if (known !== memberships[model]) split.add(site)
  }
  const models = new Map<number, number>()
  for (const image of images) {
    for (const model of main) {
      if (!split.has(atoms.site[molecules.atom[model]!]!)) continue
      const row = image.rowOf(model)
      if (row !== undefined && !models.has(row)) models.set(row, model)
    }
  }
  return models
}

/** Identity, then rotations, then the rest: of several that make one image of another, the first is taken. */
function gentlestFirst({ spaceGroup }: Crystal): Symop[] {
  const rank = (symop: Symop) => (isIdentity(symop) ? 0 : determinant(symop.rotation) > 0 ? 1 : 2)
  return spaceGroup.symops.toSorted((p, q) => rank(p) - rank(q))
}

function keyOf(atom: number, [x, y, z]: Vec3): string {
  return `${atom} ${x} ${y} ${z}`
}
