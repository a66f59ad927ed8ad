import type { ElectronCount } from './chemistry'
import type { ChemistryChoices } from './chemistry-choices'
import { majorityFirst, mergeAbbreviations } from './cluster-formula'
import type { Composition } from './composition'
import { listWords } from './number-words'
import { countElectrons, usualValence } from './valence-electrons'

/** The electrons, or why there is no count, in a sentence. */
export type CountedElectrons =
  | { readonly electrons: ElectronCount; readonly missing: null }
  | { readonly electrons: null; readonly missing: string }

export interface ChargedCluster {
  readonly composition: Composition
  /** Null: not known. */
  readonly charge: number | null
  /** Whether metals are in contact. */
  readonly isBonded: boolean
  readonly isEndless: boolean
}

/** Counts the valence electrons of a cluster where the rule says anything: its metals and charges are known. */
export function electronsOfCluster(
  { composition, charge, isBonded, isEndless }: ChargedCluster,
  { valenceElectrons, hydrides }: ChemistryChoices,
): CountedElectrons {
  const { metals, ligands } = composition
  const missing = (why: string): CountedElectrons => ({ electrons: null, missing: why })
  if (isEndless)
    return missing('An endless structure has no core of its own to count electrons in.')
  const valued = majorityFirst(metals).map((metal) => ({
    ...metal,
    valence: valenceElectrons[metal.symbol] ?? usualValence(metal.symbol),
  }))
  const open = valued.filter(({ valence }) => valence === null)
  if (open.length > 0) {
    const names = listWords(open.map(({ name }) => name))
    return missing(
      `The rule has no number of electrons for ${names}: d, f or lone-pair electrons of such metals may or may not count.`,
    )
  }
  if (valued.every(({ valence }) => valence === 0)) {
    const names = listWords(valued.map(({ name }) => name))
    return missing(
      `By this rule ${names} alone gives no electrons to a core: there is nothing to count.`,
    )
  }
  const untold = mergeAbbreviations(ligands.filter((ligand) => ligand.charge === null))
  if (untold.length > 0) {
    const names = listWords(untold.map(({ abbreviation }) => abbreviation))
    return missing(`The charge of ${names} is not known.`)
  }
  if (charge === null) return missing('The charge of the cluster is not known.')
  const electrons = countElectrons(
    {
      metals: valued.map((metal) => ({ ...metal, valence: metal.valence ?? 0 })),
      ligands: mergeAbbreviations(ligands, ({ charge: each }) => each).map((ligand) => ({
        ...ligand,
        charge: ligand.charge ?? 0,
        isHydride: ligand.class === 'hydride',
      })),
      charge,
      isBonded,
    },
    hydrides,
  )
  return { electrons, missing: null }
}
