/** How large things are drawn, Å: taste, not physics, but for space-filling balls. */
import { AtomRole } from '../coordination/coordination'
import { covalentRadius, HYDROGEN, isMetal } from '../tables/elements'
import { vanDerWaalsRadius } from '../tables/van-der-waals-radii'
import type { Representation } from './scene'

/** Balls follow the covalent radius, `factor · r − less`, within limits. */
const BALL = { factor: 0.62, less: 0.24, smallest: 0.34, largest: 0.72, unknown: 0.4 } as const
/** The same where every atom is a ball: those of ligands no larger than they must be. */
const LIGAND_BALL = { smallest: 0.25, hydrogen: 0.16 } as const
/** Beside polyhedra, as a share of what it is otherwise, and at least. */
const BESIDE_POLYHEDRA = { share: 0.5, smallest: 0.14 } as const
/** What is added to a covalent radius where the source of van der Waals radii has none. */
const VAN_DER_WAALS_EXCESS = 1

/** What is an alternative, as a share of what it would be otherwise. */
export const ALTERNATIVE = { ball: 0.8, stick: 0.55 } as const
/** In pictures with ellipsoids: hydrogen, and atoms of which no displacement is known. */
export const UNMOVED = 0.12
/** Half the edge of the cube that stands for displacements no ellipsoid can show. */
export const MARKER = 0.16
/** The rings at the ends of dangling bonds: to the middle of the stroke, and half its width. */
export const RING = { radius: 0.17, half: 0.035 } as const

/** A partly occupied atom is at least so large that its sectors can be told. */
const SMALLEST_PIE = { sticks: 0.2, wires: 0.13 } as const
/** Where atoms are as round as the ends of their bonds: one without bonds; where lines meet, any. */
const ALONE = 0.2
const WIRE_END = 0.012

/** What a bond is, as far as it is drawn. */
export const StickKind = { covalent: 0, coordination: 1, metalContact: 2, hydride: 3 } as const
export type StickKind = (typeof StickKind)[keyof typeof StickKind]

const NONE = Number.NaN

/**
 * Radii of sticks by `StickKind`: contacts between metals are thin, and so are the bonds of a hydride,
 * which would otherwise fill the polyhedron that holds it. NaN: a representation has no such stick.
 */
const STICKS: Readonly<Record<Representation, readonly [number, number, number, number]>> = {
  cluster: [0.1, 0.125, 0.042, 0.042],
  'ball-and-stick': [0.085, 0.105, 0.042, 0.042],
  sticks: [0.13, 0.13, 0.05, 0.05],
  wires: [0, 0, 0, 0],
  'space-filling': [NONE, NONE, NONE, NONE],
  ellipsoids: [0.062, 0.062, 0.042, 0.042],
  metals: [NONE, NONE, 0.06, NONE],
  polyhedra: [0.05, 0.05, 0.03, 0.03],
}

/** Radius of a dashed stick among lines: what can be dashed has one. */
export const DASHED_WIRE = 0.014

/**
 * Å: radius of the stick between two atoms, the thinner of what their representations have; 0: a line;
 * NaN: neither has one.
 */
export function stickRadius(
  kind: StickKind,
  first: Representation,
  second: Representation,
): number {
  const [one, other] = [STICKS[first][kind], STICKS[second][kind]]
  if (Number.isNaN(one)) return other
  return Number.isNaN(other) ? one : Math.min(one, other)
}

/** What an atom is drawn by. */
export interface DrawnAtom {
  readonly element: number
  /** `AtomRole`. */
  readonly role: number
  readonly isAlternative: boolean
  /** Its place is shared, or not full. */
  readonly isPie: boolean
  /** Å: of the ball that holds the ends of all its sticks; NaN: it has none. */
  readonly joint: number
}

/** Å: radius of the ball of an atom; NaN: it has none. Of ellipsoids only what has no displacement. */
export function bodyRadius(representation: Representation, atom: DrawnAtom): number {
  switch (representation) {
    case 'cluster':
      return isBall(atom.role) || Number.isNaN(atom.joint)
        ? ballRadius(atom)
        : jointRadius(atom, SMALLEST_PIE.sticks)
    case 'ball-and-stick':
      return Math.max(fullBallRadius(atom), atom.isPie ? SMALLEST_PIE.sticks : 0)
    case 'sticks':
      return Number.isNaN(atom.joint) ? ALONE : jointRadius(atom, SMALLEST_PIE.sticks)
    case 'wires':
      return Number.isNaN(atom.joint)
        ? ALONE
        : jointRadius({ ...atom, joint: 0 }, SMALLEST_PIE.wires)
    case 'space-filling':
      return share(atom) * fillingRadius(atom.element)
    case 'metals':
      return isMetal(atom.element) ? ballRadius(atom) : NONE
    case 'polyhedra':
      return Math.max(
        BESIDE_POLYHEDRA.share * fullBallRadius(atom),
        atom.isPie ? SMALLEST_PIE.sticks : BESIDE_POLYHEDRA.smallest,
      )
    case 'ellipsoids':
      return UNMOVED
  }
}

/** Metals and anchors are balls in a cluster; the rest of a ligand, ions and solvent are sticks. */
function isBall(role: number): boolean {
  return role === AtomRole.metal || role === AtomRole.anchor || role === AtomRole.hydride
}

/** What stands for itself: a metal, an anchor, an atom without bonds. */
function ballRadius(atom: DrawnAtom): number {
  return share(atom) * (scaledRadius(atom.element, BALL.smallest) ?? BALL.unknown)
}

/** The same where every atom is a ball. */
function fullBallRadius(atom: DrawnAtom): number {
  if (atom.role === AtomRole.metal || atom.role === AtomRole.hydride) return ballRadius(atom)
  if (atom.element === HYDROGEN) return share(atom) * LIGAND_BALL.hydrogen
  return share(atom) * (scaledRadius(atom.element, LIGAND_BALL.smallest) ?? BALL.unknown)
}

function scaledRadius(element: number, smallest: number): number | null {
  const radius = covalentRadius(element)
  if (radius === null) return null
  return Math.min(BALL.largest, Math.max(smallest, BALL.factor * radius - BALL.less))
}

function fillingRadius(element: number): number {
  const covalent = covalentRadius(element)
  return vanDerWaalsRadius(element) ?? (covalent ?? 1) + VAN_DER_WAALS_EXCESS
}

function jointRadius({ joint, isPie }: DrawnAtom, smallestPie: number): number {
  return Math.max(joint, isPie ? smallestPie : WIRE_END)
}

function share({ isAlternative }: DrawnAtom): number {
  return isAlternative ? ALTERNATIVE.ball : 1
}
