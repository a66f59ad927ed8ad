import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { describeFusion } from '../polyhedron/fusion'
import { formulaOf } from '../polyhedron/make-polyhedron'
import { MOST_METALS } from '../polyhedron/metal-frame'
import type { Fusion, Polyhedron } from '../polyhedron/polyhedron'
import { atomsOf, choosePolyhedra, type PolyhedraChoice } from './dissect-polyhedra-choice'
import { type Part, type SchemeOutcome, type Unit, absent } from './dissection'
import { makePart } from './make-part'
import { findSkeletonCenter } from './skeleton-center'
import type { Subject } from './subject'

/** More polyhedra of one name than this are one part, in which each is a unit. */
const MOST_SINGLE = 4

/**
 * Dissects the main cluster into its polyhedra of metals: one about the other (`H@Cu6`, then the
 * `Cu8` cube about it) or fused (`Au17 = Au11 + Au10 sharing Au4`), whichever explains more of the
 * metals; then the rest of the metals, the donors that bridge and those that end.
 *
 * The score is the mean over all metals of 1 − S/15, S the shape measure of the nearest polyhedron
 * that a metal is in, and 0 for metals in none. Absent where no metals make a closed polyhedron.
 */
export function dissectPolyhedra(subject: Subject): SchemeOutcome {
  const { specimen, table } = subject
  const center = findSkeletonCenter(specimen, table)?.center ?? null
  const choice = center === null ? null : choosePolyhedra(subject, center)
  if (center === null || choice === null) {
    return absent(whyAbsent(subject))
  }
  const isNested = choice.kind === 'nested'
  const inner = isNested ? nestedParts(subject, choice, center) : fusedParts(subject, choice)
  const fusions = isNested ? [] : fuse(subject, inner)
  return {
    kind: 'found',
    dissection: {
      scheme: 'polyhedra',
      score: choice.score,
      reason: reasonOf(choice, table.metals.length),
      formula: isNested
        ? inner.map((part) => part.name).join('@')
        : fusedFormula(subject, choice, fusions),
      center,
      axis: null,
      parts: [...inner, ...outerParts(subject, inner)],
      fusions,
    },
  }
}

function whyAbsent({ specimen, table }: Subject): string {
  if (table.metals.length > MOST_METALS) {
    return `Polyhedra are sought among up to ${MOST_METALS} metals; here are ${table.metals.length}.`
  }
  return (specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0
    ? 'No closed polyhedron of metals ends within the repeat unit of this endless compound.'
    : 'No metals of this cluster make a closed polyhedron.'
}

/** The innermost polyhedron with what is inside it, then the vertices of each that surrounds the last. */
function nestedParts({ specimen }: Subject, { polyhedra }: PolyhedraChoice, center: Vec3): Part[] {
  const { cartn } = specimen.ensemble
  return polyhedra.map((it, k) => {
    const isCore = k === 0
    const lengths = Array.from(it.vertices, (atom) => distance(pointAt(cartn, atom), center))
    return makePart(specimen, {
      role: isCore ? 'core' : 'shell',
      atoms: [...it.vertices],
      inside: isCore ? [...it.inside] : [],
      meanRadius: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
      units: [unitOf(it, formulaOf(specimen, it.vertices), isCore)],
    })
  })
}

/** Each polyhedron with what is inside it; where there are many of one name, all of these as one part. */
function fusedParts({ specimen }: Subject, { polyhedra }: PolyhedraChoice): Part[] {
  const names = [...new Set(polyhedra.map(({ name }) => name))]
  const role = polyhedra.length === 1 ? 'core' : 'kernel'
  return names.flatMap((name) => {
    const alike = polyhedra.filter((it) => it.name === name)
    const units = alike.map((it) => unitOf(it, name, true))
    if (alike.length <= MOST_SINGLE) {
      return alike.map((it, k) =>
        makePart(specimen, {
          role,
          name,
          atoms: [...it.vertices],
          inside: [...it.inside],
          units: [units[k]!],
        }),
      )
    }
    const atoms = [...new Set(alike.flatMap(atomsOf))]
    return [makePart(specimen, { role, name: `${alike.length} ${name}`, atoms, units })]
  })
}

function unitOf(it: Polyhedron, name: string, isFilled: boolean): Unit {
  const atoms = isFilled ? Int32Array.from(atomsOf(it)) : it.vertices
  return { kind: 'polyhedron', name: isFilled ? it.name : name, atoms, fit: it.fit }
}

function fuse({ specimen }: Subject, parts: readonly Part[]): Fusion[] {
  return parts.flatMap((part, i) =>
    parts.slice(i + 1).flatMap((other, k) => {
      const fusion = describeFusion(specimen, [i, i + 1 + k], part.atoms, other.atoms)
      return fusion === null ? [] : [fusion]
    }),
  )
}

/** What no polyhedron holds: metals, donors of two metals or more, donors of one. */
function outerParts({ specimen, table }: Subject, inner: readonly Part[]): Part[] {
  const taken = new Set(inner.flatMap(({ atoms }) => [...atoms]))
  const left = (atoms: readonly number[]): number[] => atoms.filter((atom) => !taken.has(atom))
  const donors = (isBridging: boolean): number[] =>
    table.donors
      .filter(({ metals }) => metals.length > 1 === isBridging)
      .flatMap(({ atoms }) => left(atoms))
  const drafts = [
    { role: 'shell' as const, atoms: left(table.metals) },
    { role: 'anchor' as const, atoms: donors(true) },
    { role: 'cap' as const, atoms: donors(false) },
  ]
  return drafts.filter(({ atoms }) => atoms.length > 0).map((draft) => makePart(specimen, draft))
}

/** `Au17 = Au11 + Au10 sharing Au4`; of three and more `Au28 = 4 Au13`; of those that share nothing `2 Cu4`. */
function fusedFormula(
  { specimen }: Subject,
  { polyhedra }: PolyhedraChoice,
  fusions: readonly Fusion[],
): string {
  if (polyhedra.length === 1) return polyhedra[0]!.name
  if (polyhedra.length === 2 && fusions.length === 1) return fusions[0]!.text
  const all = polyhedra.map(atomsOf)
  const counts = new Map<string, number>()
  for (const atoms of all) {
    const formula = formulaOf(specimen, atoms)
    counts.set(formula, (counts.get(formula) ?? 0) + 1)
  }
  const terms = [...counts].map(([formula, count]) => (count > 1 ? `${count} ${formula}` : formula))
  const union = new Set(all.flat())
  const isShared = union.size < all.flat().length
  return isShared ? `${formulaOf(specimen, union)} = ${terms.join(' + ')}` : terms.join(' + ')
}

function reasonOf({ polyhedra, covered }: PolyhedraChoice, metals: number): string {
  const shape = polyhedra[0]?.fit?.name ?? 'of no common shape'
  const held = covered === metals ? 'all metals' : `${covered} of ${metals} metals`
  return polyhedra.length === 1
    ? `One closed polyhedron (${shape}) holds ${held}.`
    : `${polyhedra.length} closed polyhedra hold ${held}.`
}
