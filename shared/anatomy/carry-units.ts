/** Sets of atoms that stand once in every image of the cluster: units, polyhedra, what symmetry is told of. */
import type { Part, Unit } from '../dissection/dissection'
import type { Fusion, Polyhedra, Polyhedron } from '../polyhedron/polyhedron'
import type { ClusterSymmetry, ClusterSize } from '../morphology/morphology'
import type { ClusterImage } from './cluster-images'

/**
 * The atoms of one image, in the same order; null when not all of them are shown, or when disorder about
 * a special position leaves fewer atoms of the image than of the first.
 */
function imageOf(image: ClusterImage, atoms: Int32Array): Int32Array | null {
  const rows = Array.from(atoms, (atom) => image.rowOf(atom) ?? -1)
  return rows.includes(-1) || new Set(rows).size < rows.length ? null : Int32Array.from(rows)
}

/** As `imageOf`, ascending. */
function imageSetOf(image: ClusterImage, atoms: Int32Array): Int32Array | null {
  return imageOf(image, atoms)?.toSorted() ?? null
}

/**
 * Each unit once for every image in which it is shown whole.
 *
 * @param part rows of the shown atoms of its part: of an endless cluster images share atoms
 */
export function carryUnits(
  images: readonly ClusterImage[],
  units: Part['units'],
  part: ReadonlySet<number>,
): Unit[] {
  const known = new Set<string>()
  return images.flatMap((image) =>
    units.flatMap((unit): Unit[] => {
      const isChain = unit.kind === 'ring' || unit.kind === 'chain'
      const atoms = isChain ? imageOf(image, unit.atoms) : imageSetOf(image, unit.atoms)
      if (atoms === null || !atoms.every((row) => part.has(row))) return []
      if (!isNew(known, `${unit.kind} ${unit.name}`, atoms)) return []
      return [{ ...unit, atoms }]
    }),
  )
}

/** Each polyhedron once for every image in which it is shown whole, and the fusions between those of one image. */
export function carryPolyhedra(
  images: readonly ClusterImage[],
  { list, fusions }: Polyhedra,
): Polyhedra {
  const known = new Set<string>()
  const carried: Polyhedron[] = []
  const joined: Fusion[] = []
  for (const image of images) {
    const indexOf = list.map((polyhedron) => {
      const moved = movedPolyhedron(image, polyhedron)
      if (moved === null || !isNew(known, moved.name, moved.vertices)) return -1
      return carried.push(moved) - 1
    })
    for (const fusion of fusions) {
      const [first, second] = [indexOf[fusion.members[0]] ?? -1, indexOf[fusion.members[1]] ?? -1]
      const atoms = imageSetOf(image, fusion.atoms)
      if (first < 0 || second < 0 || atoms === null) continue
      joined.push({ ...fusion, members: [first, second], atoms })
    }
  }
  return { list: carried, fusions: joined }
}

function movedPolyhedron(image: ClusterImage, polyhedron: Polyhedron): Polyhedron | null {
  const vertices = imageSetOf(image, polyhedron.vertices)
  const inside = imageSetOf(image, polyhedron.inside)
  if (vertices === null || inside === null) return null
  const rowOf = (atom: number) => image.rowOf(atom)!
  const edges = polyhedron.edges.map(([p, q]) => [rowOf(p), rowOf(q)] as const)
  return { ...polyhedron, vertices, inside, edges }
}

function isNew(known: Set<string>, kind: string, atoms: Int32Array): boolean {
  const key = `${kind}: ${atoms.toSorted().join(' ')}`
  if (known.has(key)) return false
  known.add(key)
  return true
}

/** The symmetry as that of the first image that is shown whole, else of any: elements stand where it does. */
export function carrySymmetry(
  images: readonly ClusterImage[],
  symmetry: ClusterSymmetry,
): ClusterSymmetry {
  const rows = symmetry.rows.map((row) => {
    const { image, atoms } = firstWhole(images, row.atoms)
    if (image === undefined) return { ...row, atoms }
    const elements = row.symmetry.elements.map((element) => ({
      ...element,
      point: image.move(element.point),
      direction: element.direction === null ? null : image.turn(element.direction),
    }))
    return { ...row, atoms, symmetry: { ...row.symmetry, elements } }
  })
  const [image] = images
  if (image === undefined) return { ...symmetry, rows }
  const propellers = symmetry.propellers.map((propeller) => ({
    ...propeller,
    axis: image.turn(propeller.axis),
    handedness: image.isMirrored ? mirrored(propeller.handedness) : propeller.handedness,
  }))
  return { ...symmetry, rows, propellers }
}

function mirrored(handedness: 'P' | 'M'): 'P' | 'M' {
  return handedness === 'P' ? 'M' : 'P'
}

function firstWhole(
  images: readonly ClusterImage[],
  atoms: Int32Array,
): { image: ClusterImage | undefined; atoms: Int32Array } {
  for (const image of images) {
    const rows = imageSetOf(image, atoms)
    if (rows !== null) return { image, atoms: rows }
  }
  const [image] = images
  const shown = Array.from(atoms, (atom) => image?.rowOf(atom)).filter((row) => row !== undefined)
  return { image, atoms: Int32Array.from(shown).toSorted() }
}

/** The size of one cluster, its radii those of the atoms of every image. */
export function carrySize(
  images: readonly ClusterImage[],
  size: ClusterSize,
  imagesOf: (atoms: Int32Array) => Int32Array,
): ClusterSize {
  return {
    ...size,
    center: images[0]?.move(size.center) ?? size.center,
    profile: size.profile.map((row) => ({ ...row, atoms: imagesOf(row.atoms) })),
  }
}
