/** The parts of a cluster that the user made. Plain data that survives being saved. */
import type { Place } from '../crystal/place'

/** A part that the user made: its atoms by their places in the crystal. */
export interface OwnPart {
  /** Null: it is called by the formula of its atoms. */
  readonly name: string | null
  /** `#rrggbb`; null: as the palette has it. */
  readonly color: string | null
  readonly places: readonly Place[]
}

/** Parts that the user made, from the inside out. A place may stand in several. */
export interface OwnDissection {
  readonly name: string
  readonly parts: readonly OwnPart[]
}
