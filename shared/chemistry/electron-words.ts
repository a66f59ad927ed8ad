/** What a number of valence electrons means, for a student. */
import { capital, countWords, decimal, isWhole, listWords } from './number-words'

interface CountedMetal {
  readonly symbol: string
  readonly name: string
  readonly count: number
  readonly valence: number
}

/**
 * In one or two sentences.
 *
 * @param isBonded whether metals are in contact
 */
export function meaningOfCount(
  metals: readonly CountedMetal[],
  valence: number,
  closedShell: number | null,
  isBonded: boolean,
): string {
  if (!isWhole(valence)) return 'No whole number: the composition is an average over the crystal.'
  if (valence === 0) return noneLeft(metals)
  if (valence < 0) return fewerThanNone(metals, -valence)
  return someLeft(metals, valence, closedShell, isBonded)
}

function someLeft(
  metals: readonly CountedMetal[],
  valence: number,
  closedShell: number | null,
  isBonded: boolean,
): string {
  const nuclearity = metals.reduce((sum, { count }) => sum + count, 0)
  const all = electrons(valence)
  if (nuclearity <= 1) return `${all} on the metal: ${stateOf(metals, valence)}.`
  if (!isBonded) return `${all} on metals that do not touch, so there is no core to share them.`
  if (metals.every((metal) => metal.valence === 3) && valence === 2 * nuclearity) {
    const names = listWords(metals.map(({ symbol }) => `${symbol}(I)`))
    return `${all}, two for each ${names}: pairs of the single atoms, or a core where these are close.`
  }
  if (nuclearity === 2 && valence === 2) return `${all}: a bond between the two metals.`
  const copper = metals.find(({ symbol }) => symbol === 'Cu')?.count ?? 0
  if (valence > 2 && copper > nuclearity / 2) {
    return `${all} in the core, more than copper clusters keep, which is none or two: hydrides or anions may be missing from the file.`
  }
  if (closedShell !== null) {
    const levels = SHELLS.get(closedShell) ?? ''
    return `${all} move through the core and fill closed shells (${levels}), as in a noble gas: a superatom.`
  }
  if (valence % 2 === 1) {
    return `${all} in the core, an odd number: one is unpaired, or a charge or a hydrogen is missing from the count.`
  }
  return `${all} in the core, no closed shell of a sphere; elongated and fused kernels have such numbers, counted as two superatoms that share electrons.`
}

function electrons(count: number): string {
  return count === 1 ? 'One electron' : `${decimal(count)} electrons`
}

function noneLeft(metals: readonly CountedMetal[]): string {
  const states = metals
    .filter(({ valence }) => valence > 0)
    .map(({ name, valence }) => `${name}(${ROMAN[valence] ?? valence})`)
  const tail =
    metals.reduce((sum, { count }) => sum + count, 0) > 1
      ? ': no electrons are left that metal atoms could share, and contacts between them are between closed shells.'
      : '.'
  return `All metal is ${listWords(states)}${tail}`
}

/** Copper, silver and gold have d electrons to give beyond the one that is counted. */
function fewerThanNone(metals: readonly CountedMetal[], missing: number): string {
  const lent = metals.filter(({ valence, count }) => valence === 0 && 2 * count === missing)
  if (lent.length === 1) {
    const { name } = lent[0]!
    return `${capital(countWords(missing))} fewer than none: the ${name} is ${name}(II).`
  }
  const [main] = metals.toSorted((p, q) => q.count - p.count)
  const isCoinage = main !== undefined && ['Cu', 'Ag', 'Au'].includes(main.symbol)
  if (!isCoinage) {
    return `${capital(countWords(missing))} fewer than none: a charge of a ligand or of the cluster is other than taken.`
  }
  const next = main.symbol === 'Au' ? 'III' : 'II'
  const atoms = main.symbol === 'Au' ? missing / 2 : missing
  if (isWhole(atoms) && atoms <= main.count) {
    const state = `${main.name}(${next})`
    if (atoms === main.count)
      return `${capital(countWords(missing))} fewer than none: all ${main.name} is ${state}.`
    return `${capital(countWords(missing))} fewer than none: ${countWords(atoms)} of the ${decimal(main.count)} ${main.name} atoms would be ${state}, the rest ${main.name}(I).`
  }
  return `${capital(countWords(missing))} fewer than none: the ${main.name} is above its state +1 on average, or a charge is other than taken.`
}

function stateOf([metal]: readonly CountedMetal[], valence: number): string {
  const state = (metal?.valence ?? 0) - valence
  return `${metal?.name}(${state < 0 ? `−${ROMAN[-state] ?? -state}` : (ROMAN[state] ?? state)})`
}

const ROMAN = ['0', 'I', 'II', 'III', 'IV']

/** Shells that so many electrons fill, `1S2 1P6`; null: they close none. */
export function closedShells(electrons: number): string | null {
  return SHELLS.get(electrons) ?? null
}

/** Order of levels in a spherical well; between 58 and 92 levels lie close. */
const SHELLS: ReadonlyMap<number, string> = new Map([
  [2, '1S2'],
  [8, '1S2 1P6'],
  [18, '1S2 1P6 1D10'],
  [20, '1S2 1P6 1D10 2S2'],
  [34, '1S2 1P6 1D10 2S2 1F14'],
  [40, '1S2 1P6 1D10 2S2 1F14 2P6'],
  [58, '1S2 1P6 1D10 2S2 1F14 2P6 1G18'],
  [68, '1S2 1P6 1D10 2S2 1F14 2P6 1G18 2D10'],
  [70, '1S2 1P6 1D10 2S2 1F14 2P6 1G18 2D10 3S2'],
  [90, '1S2 1P6 1D10 2S2 1F14 2P6 1G18 2D10 1H22'],
  [92, '1S2 1P6 1D10 2S2 1F14 2P6 1G18 2D10 3S2 1H22'],
])
