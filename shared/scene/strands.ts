import { StickPattern } from './scene'
import { DASHED_WIRE } from './sizes'

/** `delocalised`: between single and double, as in an arene, a carboxylate. */
export const Multiplicity = { single: 1, double: 2, triple: 3, delocalised: 4 } as const
export type Multiplicity = (typeof Multiplicity)[keyof typeof Multiplicity]

/** Bonds that are more than single, by ensemble bond. */
export interface MultipleBonds {
  /** `Multiplicity`. */
  readonly multiplicity: Uint8Array
  /** 3 per bond: unit vector across it, in the plane of the molecule, into the ring where there is one. */
  readonly side: Float32Array
}

/** One of the sticks that a bond is drawn by, side by side. */
export interface Strand {
  /** Å: how far it stands aside. */
  readonly aside: number
  readonly radius: number
  /** `StickPattern`. */
  readonly pattern: number
  /** Å: by how much it is shorter at either end than the bond. */
  readonly trim: number
}

/** Where two edges of a hexagon that are moved inward meet: tan 30°. */
const HEXAGON = 0.577

/** The strands of a bond whose single stick would have this radius; 0: of lines. */
export function strandsOf(
  multiplicity: number,
  radius: number,
  pattern: number,
): readonly Strand[] {
  const strand = (aside: number, share: number): Strand => {
    return { aside, radius: share * radius, pattern, trim: 0 }
  }
  if (multiplicity === Multiplicity.double) {
    const aside = Math.max(0.06, 0.8 * radius)
    return [strand(aside, 0.5), strand(-aside, 0.5)]
  }
  if (multiplicity === Multiplicity.triple) {
    const aside = Math.max(0.09, 1.1 * radius)
    return [strand(0, 0.38), strand(aside, 0.38), strand(-aside, 0.38)]
  }
  if (multiplicity === Multiplicity.delocalised) {
    const aside = Math.max(0.14, 1.8 * radius)
    const thin = Math.max(DASHED_WIRE, 0.35 * radius)
    const inner = { aside, radius: thin, pattern: StickPattern.dashed, trim: HEXAGON * aside }
    return [strand(0, 0.8), inner]
  }
  return [strand(0, 1)]
}

/** Å: radius of the ball that holds the ends of the strands that are as long as the bond. */
export function reachOf(strands: readonly Strand[]): number {
  return strands.reduce(
    (most, { aside, radius, trim }) => (trim > 0 ? most : Math.max(most, Math.abs(aside) + radius)),
    0,
  )
}
