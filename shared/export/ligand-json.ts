/** The ligands, as part of the report for scripts. */
import type { LigandModeRow } from '../coordination/coordination'
import type { LigandKind, Stereocenter } from '../ligand/ligand'
import { spreadJson, type SpreadJson } from './json-numbers'

/** All ligands of the cluster that are one and the same molecule. What nothing tells is null. */
export interface LigandJson {
  /** The same for the same molecule in every file. */
  readonly key: string
  /** As papers write it; the formula where no dictionary knows it. */
  readonly name: string
  /** As it stands in the formula of the cluster. */
  readonly abbreviation: string
  readonly fullName: string | null
  readonly nameFrom: string
  readonly formula: string
  readonly smiles: string | null
  readonly class: string
  readonly charge: number | null
  /** Where the charge is from; null with the charge. */
  readonly chargeFrom: string | null
  readonly count: number
  /** The most donors with which one of them binds; null: none binds a metal. */
  readonly denticity: number | null
  /** Of the literature, `κP`, and how many ligands bind so. */
  readonly modes: Readonly<Record<string, number>>
  readonly iupacModes: Readonly<Record<string, number>>
  readonly modeTable: readonly LigandModeJson[]
  readonly stereocenters: readonly Stereocenter[]
}

interface LigandModeJson {
  readonly literature: string
  readonly iupac: string
  readonly count: number
  /** How many metals each binds. */
  readonly mu: number
  readonly denticity: number
  readonly isChelating: boolean
  readonly isBridging: boolean
  /** Å, from the donors to the metals. */
  readonly lengths: SpreadJson
}

/** @param modes of this kind of ligand */
export function ligandJson(kind: LigandKind, modes: readonly LigandModeRow[]): LigandJson {
  return {
    key: kind.key,
    name: kind.name,
    abbreviation: kind.abbreviation,
    fullName: kind.fullName,
    nameFrom: kind.nameFrom,
    formula: kind.formula,
    smiles: kind.smiles,
    class: kind.class,
    charge: kind.charge,
    chargeFrom: kind.charge === null ? null : kind.chargeFrom,
    count: kind.count,
    denticity: modes.length === 0 ? null : Math.max(...modes.map(({ denticity }) => denticity)),
    modes: countBy(modes, ({ styles }) => styles.literature),
    iupacModes: countBy(modes, ({ styles }) => styles.iupac),
    modeTable: modes.map(ligandModeJson),
    stereocenters: kind.stereocenters.map(({ label, descriptor }) => ({ label, descriptor })),
  }
}

function countBy(
  modes: readonly LigandModeRow[],
  name: (mode: LigandModeRow) => string,
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const mode of modes) counts[name(mode)] = (counts[name(mode)] ?? 0) + mode.count
  return counts
}

function ligandModeJson(mode: LigandModeRow): LigandModeJson {
  return {
    literature: mode.styles.literature,
    iupac: mode.styles.iupac,
    count: mode.count,
    mu: mode.mu,
    denticity: mode.denticity,
    isChelating: mode.isChelating,
    isBridging: mode.isBridging,
    lengths: spreadJson(mode.lengths),
  }
}
