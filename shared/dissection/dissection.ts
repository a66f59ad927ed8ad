/** A dissection: the cluster as ordered, named parts from the inside out. */
import type { Vec3 } from '../geometry/vec3'
import type { Fusion, UncentredFit } from '../polyhedron/polyhedron'

/** The schemes that dissect by themselves, in the order they are listed. */
export const SCHEMES = ['concentric', 'core-shell', 'polyhedra', 'layers', 'staples'] as const

/** `own`: parts that the user made. */
export type Scheme = (typeof SCHEMES)[number] | 'own'

export type PartRole =
  | 'interstitial'
  | 'core'
  | 'kernel'
  | 'shell'
  | 'layer'
  | 'staple'
  | 'cap'
  | 'anchor'
  | 'ligand body'
  | 'hydrogen'
  | 'molecule'
  | 'counter-ion'
  | 'solvent'
  | 'other positions'

export type UnitKind =
  'polyhedron' | 'ring' | 'chain' | 'dimer' | 'layer' | 'staple' | 'bridge' | 'terminal'

/** A set of atoms within a part that has a name of its own: an octahedron, a ring, a dimer, a staple. */
export interface Unit {
  readonly kind: UnitKind
  /** `H@Cu6`, `Cu3Se3`, `Cu2`, `Au(SR)2`. */
  readonly name: string
  /** Ensemble atoms: those of a ring and a chain in their order along it, else ascending. */
  readonly atoms: Int32Array
  /** What a polyhedron is nearest to; null for all else. */
  readonly fit: UncentredFit | null
}

/** A named set of atoms. Parts of one dissection may share atoms. */
export interface Part {
  /** As a chemist writes it, digits plain: `H@Cu6`, `Cu8Se12`, `P4`. */
  readonly name: string
  readonly role: PartRole
  /** Hill order: `Cu6 H`. */
  readonly formula: string
  /** Ensemble atoms, ascending. */
  readonly atoms: Int32Array
  /** Formulas of what lies inside, `H` for `H@Cu6`. */
  readonly contains: readonly string[]
  /** Å from the centre of the dissection, over the metals of the part (or all its atoms); NaN: it is no shell. */
  readonly meanRadius: number
  /** Labels of the sites that take part, each once, in the order of the file. */
  readonly labels: readonly string[]
  /** Its polyhedra, rings, dimers and staples; none for what has no such. */
  readonly units: readonly Unit[]
  /** The shape of its outer metals (or, without metals, of its atoms); null where none is near. */
  readonly fit: UncentredFit | null
  /** Schoenflies symbol of its atoms at the working tolerance; null where it was not asked (ligands, ions). */
  readonly pointGroup: string | null
}

/** Roles of what has a shape: the others are bodies of ligands, hydrogen and what stands beside the cluster. */
export const SKELETON_ROLES: ReadonlySet<PartRole> = new Set<PartRole>([
  'interstitial',
  'core',
  'kernel',
  'shell',
  'layer',
  'staple',
  'cap',
  'anchor',
])

/** Parts from the inside out, by one scheme, before the peel is laid out. */
export interface Dissection {
  readonly scheme: Scheme
  /**
   * 0 to 1, how much of the cluster the scheme explains and how clearly: the mean over all its metals
   * of the clearness of what is said of each. It is 0 for a metal of which nothing in particular is
   * said (a rest; a part without shape; what any heap of atoms would give) and 1 where its part is
   * beyond doubt. A metal in several parts or units counts once, with the clearest. By scheme:
   *
   * - concentric: its shell surrounds the centre evenly, and a gap, wide against the width of the
   *   shell, or another environment parts it from every other shell;
   * - core-shell: the definitions of core and shell agree on it;
   * - polyhedra: it is a vertex of a closed polyhedron, or inside one, near a reference shape: 1 at
   *   measure 0, falling to 0 where shapes are no longer named;
   * - layers: its layer is thin against the gaps beside it, and the axis is the only one of its kind
   *   (along any axis of a cube there are layers: they explain nothing);
   * - staples: it is of a kernel that staples hold, or of a staple, a bridge or a cap on that kernel.
   *
   * What a scheme returns is this fit; `describeAnatomy` weighs it by how much the scheme tells
   * (`weighScore`), so that of two that fit the more telling is shown first.
   */
  readonly score: number
  /** In a sentence, how the score came about: "5 shells with gaps of 0.6 to 1.4 Å between them". */
  readonly reason: string
  /** `H@Cu6@Cu8Se12@P4`; with fusions `Au17 = Au11 + Au10 sharing Au4`. */
  readonly formula: string
  /** Å, where the shells are centred. */
  readonly center: Vec3
  /** Unit vector that layers are stacked along; null for schemes without. */
  readonly axis: Vec3 | null
  readonly parts: readonly Part[]
  /** `members` index `parts`. */
  readonly fusions: readonly Fusion[]
}

/** What a scheme says of a cluster: a dissection, or in a sentence why it gives none. */
export type SchemeOutcome =
  | { readonly kind: 'found'; readonly dissection: Dissection }
  | { readonly kind: 'absent'; readonly reason: string }

export function absent(reason: string): SchemeOutcome {
  return { kind: 'absent', reason }
}
