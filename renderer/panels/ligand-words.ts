/** What the card of a ligand says. */
import type { LigandModeRow } from '../../shared/coordination/coordination'
import type { ModeStyle } from '../../shared/export/mode-table'
import type { LigandKind, LigandStructure, Stereocenter } from '../../shared/ligand/ligand'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { printCharge } from './chemistry-words'
import { canBeDrawn, drawnAtoms } from './ligand-layout'
import { bindsHow } from './mode-table-text'

/** `drawing`: a molecule; `atom`: one atom, hydrogen on it apart; `none`: nothing that valences explain. */
export type LigandPicture = 'drawing' | 'atom' | 'none'

export function pictureOf({ structure, smiles }: LigandKind): LigandPicture {
  if (drawnAtoms(structure).length <= 1) return 'atom'
  return smiles !== null && canBeDrawn(structure) ? 'drawing' : 'none'
}

/** How much room the drawing of a ligand is given before it is made. */
export type DrawingSize = 'small' | 'medium' | 'large'

export function drawingSize(structure: LigandStructure): DrawingSize {
  const atoms = drawnAtoms(structure).length
  if (atoms <= 3) return 'small'
  return atoms <= 12 ? 'medium' : 'large'
}

/** `1−`, `neutral`, `charge not known`. */
export function chargeOfLigand({ charge }: LigandKind): string {
  if (charge === null) return 'charge not known'
  return charge === 0 ? 'neutral' : printCharge(charge)
}

/** Where the charge comes from, as a sentence. */
export function sourceOfLigandCharge({ charge, chargeFrom }: LigandKind): string {
  if (charge === null) return 'Nothing in the file tells its charge.'
  return {
    structure: 'The charge follows from its valences.',
    dictionary: 'The charge is that of the dictionary.',
    class: 'The charge is the usual one of its class.',
    user: 'The charge was set by you.',
  }[chargeFrom]
}

/** `C2 R, C4 R`. */
export function stereoWords(stereocenters: readonly Stereocenter[]): string {
  return stereocenters.map(({ label, descriptor }) => `${label} ${descriptor}`).join(', ')
}

/** One way in which the ligands of a kind bind. */
export interface LigandBinding {
  readonly row: LigandModeRow
  readonly notation: string
  /** `2.39–2.47 Å`, `2.251 Å`. */
  readonly lengths: string
  /** `2 donors, chelating and bridging`; `terminal`. */
  readonly manner: string
}

export function bindingsOf(
  { anatomy }: StructureReport,
  kind: number,
  style: ModeStyle,
): LigandBinding[] {
  return anatomy.ligandModes
    .filter(({ ligand }) => ligand === kind)
    .map((row) => ({
      row,
      notation: row.styles[style],
      lengths: lengthsOf(row),
      manner: mannerOf(row),
    }))
}

function lengthsOf({ lengths: { count, min, max } }: LigandModeRow): string {
  if (count === 0) return ''
  const [shortest, longest] = [min.toFixed(3), max.toFixed(3)]
  return shortest === longest ? `${shortest} Å` : `${shortest}–${longest} Å`
}

function mannerOf(row: LigandModeRow): string {
  const donors = row.denticity > 1 ? [`${row.denticity} donors`] : []
  return [...donors, bindsHow(row)].join(', ')
}
