import type { ChemistryChoices } from '../shared/chemistry/chemistry-choices'
import type { ModeStyle } from '../shared/export/mode-table'
import { DEFAULT_OPTIONS } from '../shared/pipeline/default-options'

/** What is known of the chemistry beside the files, and how modes are written. */
export interface ChemistryOptions {
  /** A file of the user's own ligands; null: none. */
  readonly ligandFile: string | null
  readonly chemistry: ChemistryChoices
  /** In the report for people. */
  readonly style: ModeStyle
}

/** Those of the command line's options, as they were typed. */
export interface ChemistryValues {
  readonly ligands?: string
  readonly charge?: string
  readonly hydrides?: string
  readonly style?: string
}

/** Reads the options; a sentence when one is wrong. */
export function readChemistryOptions(values: ChemistryValues): ChemistryOptions | string {
  const { ligands, charge, hydrides = 'ligand', style = 'literature' } = values
  const clusterCharge = charge === undefined ? null : readCharge(charge)
  if (charge !== undefined && clusterCharge === null) {
    return `--charge wants a whole number such as 2, 2+ or 1-, not ${charge}.`
  }
  if (hydrides !== 'ligand' && hydrides !== 'metal') {
    return `--hydrides wants ligand or metal, not ${hydrides}.`
  }
  if (style !== 'literature' && style !== 'iupac') {
    return `--style wants literature or iupac, not ${style}.`
  }
  return {
    ligandFile: ligands ?? null,
    chemistry: { ...DEFAULT_OPTIONS.chemistry, clusterCharge, hydrides },
    style,
  }
}

/** `2`, `+2`, `2+`, up to 99; null for anything else. */
function readCharge(text: string): number | null {
  const parts = /^(?<before>[+-])?(?<size>\d{1,2})(?<after>[+-])?$/.exec(text.trim())?.groups
  if (parts === undefined || (parts.before !== undefined && parts.after !== undefined)) return null
  const size = Number(parts.size)
  const isNegative = (parts.before ?? parts.after) === '-' && size !== 0
  return isNegative ? -size : size
}
