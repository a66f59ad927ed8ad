import { readFileSync } from 'node:fs'
import { dataPath } from './data'

/** The idealised models of published clusters, each with what their builder says must come out. */
export const MODELS = [
  'Au21',
  'Au22',
  'Cu14-TXP35',
  'Cu3-alkynyl',
  'Cu32-P1',
  'Cu58-shells',
  'Cu8-DPPP',
] as const

/** The models at hand: all of them, or none, loudly. */
export const MODELS_AT_HAND = dataPath('models') === null ? [] : MODELS

/** The fields of `<name>.expected.json` that tests use. */
export interface ExpectedModel {
  readonly cluster_formula: string
  /** As the paper writes it: `[Cu14(TXP35)4(BnSe)12H]+`. */
  readonly cluster_formula_text: string
  readonly cluster_charge: number
  readonly atoms_in_complete_molecule: number
  readonly atoms_in_asymmetric_unit: number
  readonly space_group: string
  readonly space_group_number: number
  readonly Z: number
  readonly site_symmetry_order: number
  /** Schoenflies symbol, then words. */
  readonly skeleton_point_group: string
  readonly moieties: readonly { formula: string; charge?: number; role: string; count?: number }[]
  /** `labels` are those of sites; what is told in words alone has none. */
  readonly parts: readonly { name: string; formula: string; labels?: readonly string[] }[]
  /** Donor element, then `mu3` or `terminal`, then atoms. */
  readonly coordination: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Hill order without blanks. */
  readonly ligands: readonly { formula: string; count: number; denticity: number }[]
  /** `mu3-eta1,eta1,eta2`, then ligands. */
  readonly alkynyl_modes?: Readonly<Record<string, number>>
  /** `Cu:P1Se3`, then metals. */
  readonly metal_coordination: Readonly<Record<string, number>>
  /** Å: metals nearer than this were counted as bonded. */
  readonly robustness: { readonly metal_metal_limit_used: number }
  readonly bonds: Readonly<
    Record<string, { count: number; min: number; mean: number; max: number }>
  >
}

/** Null, loudly, when the test data are not there. */
export function expectedOf(model: string): ExpectedModel | null {
  const path = dataPath(`models/${model}.expected.json`)
  return path === null ? null : JSON.parse(readFileSync(path, 'utf8'))
}
