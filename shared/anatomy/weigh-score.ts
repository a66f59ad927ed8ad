import type { Scheme } from '../dissection/dissection'

/**
 * How much a scheme tells of a cluster that it fits: the more particular its claim, the more. Staples
 * say most (Au25 is Au13 and six staples, though its shells are clean), then layers, which ask for one
 * axis, then shells, which ask for a centre, then a list of polyhedra, which
 * passes over donors; core and shell say least.
 */
const TELLS: Readonly<Record<Scheme, number>> = {
  own: 1,
  staples: 1,
  layers: 0.95,
  concentric: 0.9,
  polyhedra: 0.75,
  'core-shell': 0.6,
}

/** @param fit 0 to 1, see `Dissection.score` */
export function weighScore(scheme: Scheme, fit: number): number {
  return TELLS[scheme] * Math.min(1, Math.max(0, fit))
}
