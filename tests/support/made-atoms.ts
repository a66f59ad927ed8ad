/** The atoms and bonds of the made report: places in Å about the middle of the cluster. */
import type { AtomRole } from '../../shared/coordination/coordination'
import { distance, type Vec3 } from '../../shared/geometry/vec3'
import { BondKind } from '../../shared/graph/atom-graph'

export interface MadeAtom {
  readonly label: string
  readonly element: number
  readonly role: AtomRole
  readonly part: number
  readonly stop: number
  readonly cartn: Vec3
}

export const [HYDROGEN, CARBON, PHOSPHORUS, CHLORINE, COPPER, SELENIUM] = [1, 6, 15, 17, 29, 34]
const RADIUS: Readonly<Record<number, number>> = {
  1: 0.31,
  6: 0.76,
  15: 1.07,
  17: 1.02,
  29: 1.32,
  34: 1.2,
}
const SIGNS = [-1, 1] as const

/** Atoms from the inside out; `copies` repeats the ligands, each outside the one before. */
export function madeAtoms(copies: number): MadeAtom[] {
  const atoms: MadeAtom[] = []
  const put = (
    [element, role, part, stop]: readonly [number, AtomRole, number, number],
    symbol: string,
    ...places: readonly Vec3[]
  ) => {
    for (const cartn of places) {
      const label = `${symbol}${atoms.filter((atom) => atom.element === element).length + 1}`
      atoms.push({ label, element, role, part, stop, cartn })
    }
  }
  const signed = (f: (s: number, t: number) => Vec3) =>
    SIGNS.flatMap((s) => SIGNS.map((t) => f(s, t)))
  const octahedron = SIGNS.flatMap((s): Vec3[] => [
    [1.992 * s, 0, 0],
    [0, 1.992 * s, 0],
    [0, 0, 1.992 * s],
  ])
  const cube = SIGNS.flatMap((s) => signed((t, u) => [1.9 * s, 1.9 * t, 1.9 * u]))
  const edges = signed((s, t) => [3.1 * s, 3.1 * t, 0]).flatMap(([x, y, z]): Vec3[] => [
    [x, y, z],
    [z, x, y],
    [y, z, x],
  ])
  const corners: Vec3[] = [
    [1, 1, 1],
    [1, -1, -1],
    [-1, 1, -1],
    [-1, -1, 1],
  ]
  const times =
    (factor: number) =>
    (p: Vec3): Vec3 => [p[0] * factor, p[1] * factor, p[2] * factor]

  put([HYDROGEN, 2, 0, 0], 'H', [0, 0, 0])
  put([COPPER, 0, 0, 0], 'Cu', ...octahedron)
  put([COPPER, 0, 1, 1], 'Cu', ...cube)
  put([SELENIUM, 1, 1, 1], 'Se', ...edges)
  put([PHOSPHORUS, 1, 2, 2], 'P', ...corners.map(times(3.18)))
  for (let copy = 0; copy < copies; copy++) {
    const out = 4.2 + 1.5 * copy
    put([CARBON, 3, 3, 3], 'C', ...edges.map(times(out / 3.1)))
    put([HYDROGEN, 4, 4, 4], 'H', ...edges.map(times((out + 0.75) / 3.1)))
  }
  put([CHLORINE, 5, 5, 5], 'Cl', [9, 9, 0])
  return atoms
}

export interface MadeBond {
  readonly first: number
  readonly second: number
  readonly kind: BondKind
  readonly length: number
}

/** Bonds between any two atoms nearer than their radii + 0.40 Å. */
export function madeBonds(atoms: readonly MadeAtom[]): MadeBond[] {
  const bonds: MadeBond[] = []
  for (const [first, a] of atoms.entries()) {
    for (let second = first + 1; second < atoms.length; second++) {
      const b = atoms[second]!
      const length = distance(a.cartn, b.cartn)
      if (length > RADIUS[a.element]! + RADIUS[b.element]! + 0.4) continue
      const metals = [a, b].filter((atom) => atom.element === COPPER).length
      const kind = ([BondKind.covalent, BondKind.coordination, BondKind.metalContact] as const)[
        metals
      ]
      if (kind !== undefined) bonds.push({ first, second, kind, length })
    }
  }
  return bonds
}
