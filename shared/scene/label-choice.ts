/** What is written on a picture. */

/** Of an atom: `part` the name of its innermost part, `occupancy` where a place is not wholly of it. */
export const ATOM_LABELS = ['none', 'element', 'name', 'mode', 'part', 'occupancy'] as const
export type AtomLabel = (typeof ATOM_LABELS)[number]

/** `skeleton`: metals, anchors and hydrides. */
export const LABELLED_ATOMS = ['skeleton', 'selection', 'all'] as const
export type LabelledAtoms = (typeof LABELLED_ATOMS)[number]

/** Whose lengths are written: those of the bonds that are selected, or of all bonds of a kind. */
export const LABELLED_BONDS = [
  'none',
  'selection',
  'coordination',
  'metal-contact',
  'covalent',
] as const
export type LabelledBonds = (typeof LABELLED_BONDS)[number]

export const LABEL_SIZES = ['small', 'medium', 'large'] as const
export type LabelSize = (typeof LABEL_SIZES)[number]

/** Times as large as the words of the window. */
export const SCALE_OF_LABELS: Readonly<Record<LabelSize, number>> = {
  small: 0.85,
  medium: 1,
  large: 1.35,
}

export interface LabelChoice {
  /** Whether any of it is written now. */
  readonly areShown: boolean
  readonly atoms: AtomLabel
  readonly of: LabelledAtoms
  readonly lengths: LabelledBonds
  readonly centroids: boolean
  readonly size: LabelSize
}

/** Coordination modes, once they are asked for. */
export const FIRST_LABELS: LabelChoice = {
  areShown: false,
  atoms: 'mode',
  of: 'skeleton',
  lengths: 'none',
  centroids: false,
  size: 'medium',
}
