/** Which of the polyhedra of a cluster a dissection is made of. */
import { centroid } from '../geometry/moments'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import type { Polyhedron } from '../polyhedron/polyhedron'
import { FAR_MEASURE } from '../polyhedron/nearest-polyhedron'
import type { Subject } from './subject'

/** Polyhedra that make up the inner part of a cluster. */
export interface PolyhedraChoice {
  /** `nested`: one about the other, from the inside out; `fused`: beside each other. */
  readonly kind: 'nested' | 'fused'
  readonly polyhedra: readonly Polyhedron[]
  /** 0 to 1: the mean over all metals of how near the best polyhedron of each is to its shape. */
  readonly score: number
  /** How many metals are in any. */
  readonly covered: number
}

/** Å: polyhedra whose centers are nearer to that of the cluster surround it. */
const CENTRAL = 0.5
/**
 * Any four metals in contact are a tetrahedron: of some that share metals, as those about the middle
 * of Au9, each tells so much of what another polyhedron would.
 */
const TOLD_BY_FUSED_TETRAHEDRA = 0.5
/** Polyhedra of one name whose measures differ by less are chosen together. */
const ALIKE = 0.3

/** The choice that explains more of the metals; null without any polyhedron. */
export function choosePolyhedra(subject: Subject, center: Vec3): PolyhedraChoice | null {
  const nested = judge(subject, 'nested', chooseNested(subject, center))
  const fused = judge(subject, 'fused', chooseFused(subject))
  const best = fused.score > nested.score ? fused : nested
  return best.polyhedra.length === 0 ? null : best
}

/** Vertices and what is inside, as ensemble atoms, ascending. */
export function atomsOf({ vertices, inside }: Polyhedron): number[] {
  return [...vertices, ...inside].toSorted((a, b) => a - b)
}

/** Polyhedra about the center, from the inside out, none with a vertex of another. */
function chooseNested({ specimen, polyhedra }: Subject, center: Vec3): Polyhedron[] {
  const { cartn } = specimen.ensemble
  const points = ({ vertices }: Polyhedron) => Array.from(vertices, (atom) => pointAt(cartn, atom))
  const radius = (it: Polyhedron): number =>
    points(it).reduce((sum, point) => sum + distance(point, center), 0) / it.vertices.length
  const taken = new Set<number>()
  return polyhedra.list
    .filter((it) => distance(centroid(points(it)), center) < CENTRAL)
    .map((it) => ({ it, radius: radius(it) }))
    .toSorted((a, b) => a.radius - b.radius)
    .flatMap(({ it }) => {
      if (it.vertices.some((atom) => taken.has(atom))) return []
      for (const atom of it.vertices) taken.add(atom)
      return [it]
    })
}

/** Those that hold a metal, then those that hold anything, then the largest: each kind that brings metals of its own. */
function chooseFused({ polyhedra, table }: Subject): Polyhedron[] {
  const metals = new Set(table.metals)
  const rank = (it: Polyhedron): number =>
    it.inside.some((atom) => metals.has(atom)) ? 0 : it.inside.length > 0 ? 1 : 2
  const families: Polyhedron[][] = []
  const order = polyhedra.list
    .map((it) => ({ it, rank: rank(it) }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        b.it.vertices.length - a.it.vertices.length ||
        measure(a.it) - measure(b.it),
    )
  for (const { it } of order) {
    const family = families.find(
      (others) =>
        others[0]!.name === it.name &&
        others[0]!.fit?.code === it.fit?.code &&
        Math.abs(measure(it) - measure(others.at(-1)!)) < ALIKE,
    )
    if (family === undefined) families.push([it])
    else family.push(it)
  }
  const taken = new Set<number>()
  return families.flatMap((family) => {
    if (!family.some((it) => it.vertices.some((atom) => !taken.has(atom)))) return []
    for (const it of family) for (const atom of atomsOf(it)) taken.add(atom)
    return family
  })
}

function measure({ fit }: Polyhedron): number {
  return fit?.measure ?? FAR_MEASURE
}

function judge(
  { table }: Subject,
  kind: PolyhedraChoice['kind'],
  polyhedra: readonly Polyhedron[],
): PolyhedraChoice {
  const clearness = new Map<number, number>()
  const tetrahedra = polyhedra.filter(({ vertices }) => vertices.length === 4)
  const isFused = (it: Polyhedron): boolean =>
    tetrahedra.includes(it) &&
    tetrahedra.some((other) => other !== it && it.vertices.some((v) => other.vertices.includes(v)))
  for (const it of polyhedra) {
    const told = isFused(it) ? TOLD_BY_FUSED_TETRAHEDRA : 1
    const clear = told * Math.max(0, 1 - measure(it) / FAR_MEASURE)
    for (const atom of atomsOf(it)) clearness.set(atom, Math.max(clear, clearness.get(atom) ?? 0))
  }
  const found = table.metals.flatMap((metal) => clearness.get(metal) ?? [])
  const sum = found.reduce((total, clear) => total + clear, 0)
  return { kind, polyhedra, score: sum / Math.max(1, table.metals.length), covered: found.length }
}
