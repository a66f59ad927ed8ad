import type { Scheme } from '../dissection/dissection'

/**
 * How much a scheme tells of a cluster that it fits, from what the literature prefers: what staples
 * protect is told by its staples (Au25 is Au13 and six staples, though its shells are clean), shells
 * are told before layers, either before a list of polyhedra, and core and shell when nothing else fits.
 */
const TELLS: Readonly<Record<Scheme, number>> = {
  own: 1,
  staples: 1,
  concentric: 0.95,
  layers: 0.9,
  polyhedra: 0.8,
  'core-shell': 0.6,
}

/** @param fit 0 to 1, see `Dissection.score` */
export function weighScore(scheme: Scheme, fit: number): number {
  return TELLS[scheme] * Math.min(1, Math.max(0, fit))
}
