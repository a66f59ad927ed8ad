import type { Crystal } from '../../shared/crystal/crystal'
import { displacementEllipsoid } from '../../shared/crystal/displacement-ellipsoid'
import { formatMeasurand } from '../../shared/export/format-measurand'
import { withMinus } from './place-words'

/** Places after the point of a mean-square displacement without s.u., Å². */
const DECIMALS = 4

export interface DisplacementWords {
  /** `Ueq 0.0312(4) Å²`, then the principal mean squares of an anisotropic atom. */
  readonly facts: readonly string[]
  /** What is wrong with them; null: nothing. */
  readonly warning: string | null
}

/** The displacement of a site in words; null when the file gives none. */
export function displacementWords(crystal: Crystal, site: number): DisplacementWords | null {
  const ellipsoid = displacementEllipsoid(crystal, site)
  if (ellipsoid === null) return null
  const { meanSquares, isAnisotropic, isPositiveDefinite } = ellipsoid
  const { uIsoOrEquiv, uIsoOrEquivSu } = crystal.sites
  const u = formatMeasurand(uIsoOrEquiv[site]!, uIsoOrEquivSu[site]!, DECIMALS)
  const principal = meanSquares.toReversed().map((square) => withMinus(square.toFixed(DECIMALS)))
  return {
    facts: [
      ...(Number.isNaN(uIsoOrEquiv[site]!) ? [] : [`${isAnisotropic ? 'Ueq' : 'Uiso'} ${u} Å²`]),
      ...(isAnisotropic ? [`principal ${principal.join(', ')} Å²`] : []),
    ],
    warning: isPositiveDefinite ? null : 'not positive definite',
  }
}
