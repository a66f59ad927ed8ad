/** How large things are drawn, Å: taste, not physics. */
import { AtomRole } from '../coordination/coordination'
import { BondKind } from '../graph/atom-graph'
import { covalentRadius } from '../tables/elements'
import type { SceneStyle } from './scene'

/** Balls follow the covalent radius, `factor · r − less`, within limits. */
const BALL = { factor: 0.62, less: 0.24, smallest: 0.34, largest: 0.72, unknown: 0.4 } as const

const COVALENT = 0.1
const COORDINATION = 0.125
const CONTACT = 0.042
/** Beside ellipsoids no stick is thicker. */
const BESIDE_ELLIPSOIDS = 0.062
/** What is an alternative, as a share of what it would be otherwise. */
const ALTERNATIVE = { ball: 0.8, stick: 0.55 } as const

/** A partly occupied atom within a stick: large enough to tell its sectors. */
export const SMALLEST_PIE = 0.2
/** In pictures with ellipsoids: hydrogen, and atoms of which no displacement is known. */
export const UNMOVED = 0.12
/** Half the edge of the cube that stands for displacements no ellipsoid can show. */
export const MARKER = 0.16
/** The rings at the ends of dangling bonds: to the middle of the stroke, and half its width. */
export const RING = { radius: 0.17, half: 0.035 } as const

/**
 * Å: radius of the cylinder of a bond. Contacts between metals are thin, and so are the bonds of a
 * hydride, which would otherwise fill the polyhedron that holds it.
 */
export function stickRadius(
  kind: number,
  { touchesHydride, isAlternative }: { touchesHydride: boolean; isAlternative: boolean },
  { representation }: Pick<SceneStyle, 'representation'>,
): number {
  const share = isAlternative ? ALTERNATIVE.stick : 1
  if (kind === BondKind.metalContact || touchesHydride) return share * CONTACT
  const full = kind === BondKind.coordination ? COORDINATION : COVALENT
  return share * (representation === 'ellipsoids' ? BESIDE_ELLIPSOIDS : full)
}

/** Å: radius of a ball that stands for itself: a metal, an anchor, an atom without bonds. */
export function ballRadius(element: number, isAlternative = false): number {
  const share = isAlternative ? ALTERNATIVE.ball : 1
  const radius = covalentRadius(element)
  if (radius === null) return share * BALL.unknown
  return share * Math.min(BALL.largest, Math.max(BALL.smallest, BALL.factor * radius - BALL.less))
}

/** Metals and anchors are balls; the rest of a ligand, ions and solvent are sticks. */
export function isBall(role: number): boolean {
  return role === AtomRole.metal || role === AtomRole.anchor || role === AtomRole.hydride
}
