/** What is said of own parts: how they are called, and how they were found elsewhere. */
import type { OwnDissection } from '../../shared/parts/own-parts'
import { automaticName } from '../../shared/parts/own-names'
import type { AppliedPattern, OwnPattern, PieceOutcome } from '../../shared/parts/own-pattern'
import type { Specimen } from '../../shared/ensemble/specimen'
import { shellFormula } from '../../shared/ensemble/part-names'

export interface OwnRow {
  /** Name or formula. */
  readonly title: string
  /** The formula that stands in where no name is given; empty without atoms. */
  readonly automatic: string
  /** Ensemble atoms. */
  readonly atoms: readonly number[]
}

/** A row for each own part. */
export function ownRows(
  specimen: Specimen,
  own: OwnDissection,
  atoms: readonly (readonly number[])[],
): OwnRow[] {
  return own.parts.map(({ name }, index) => {
    const automatic = automaticName(specimen, atoms[index]!)
    return { title: name ?? (automatic || 'empty'), automatic, atoms: atoms[index]! }
  })
}

/** `RMSD 0.12 Å, mirror image, 2 contacts fewer and 1 more`; where it is one of several, which. */
export function placeWords(
  outcome: PieceOutcome & { readonly kind: 'found' },
  place: number,
): string {
  const { rmsd, isInverted, missingBonds, extraBonds } = outcome.places[place]!
  const contacts = [
    ...(missingBonds > 0 ? [`${missingBonds} fewer`] : []),
    ...(extraBonds > 0 ? [`${extraBonds} more`] : []),
  ]
  return [
    `RMSD ${rmsd.toFixed(3)} Å`,
    ...(isInverted ? ['the mirror image'] : []),
    ...(contacts.length > 0 ? [`${contacts.join(' and ')} bonds or contacts`] : []),
  ].join(', ')
}

/** Why a search found nothing, and what it came near to. */
export function absentWords(
  outcome: PieceOutcome & { readonly kind: 'absent' },
  of: number,
): string {
  return [
    outcome.reason,
    ...(outcome.inCommon > 0
      ? [`At least ${outcome.inCommon} of its ${of} atoms stand here likewise.`]
      : []),
    ...(outcome.isComplete ? [] : ['The search was given up before its end.']),
  ].join(' ')
}

/** What a pattern is called, part by part: the given name, else its elements. */
function patternTitle({ piece, parts, name }: OwnPattern, part: number | null): string {
  const rows = part === null ? Array.from({ length: piece.count }, (_, i) => i) : parts[part]!.rows
  const given = part === null ? name : parts[part]!.name
  return given !== null && given !== ''
    ? given
    : shellFormula(rows.map((row) => piece.element[row]!))
}

/** In a sentence each, how the parts of a pattern were found. */
export function appliedWords(pattern: OwnPattern, { fits }: AppliedPattern): string[] {
  return fits.map(({ part, outcome }) => {
    const title = patternTitle(pattern, part)
    const size = part === null ? pattern.piece.count : pattern.parts[part]!.rows.length
    if (outcome.kind === 'absent') return `${title}: ${absentWords(outcome, size)}`
    const places = outcome.places.length
    const several = places > 1 ? ` The nearest of ${places} places is taken.` : ''
    return `${title} found, ${placeWords(outcome, 0)}.${several}`
  })
}
