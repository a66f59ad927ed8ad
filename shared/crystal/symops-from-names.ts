import { error, warning } from '../base/problem'
import type { UnitCell } from '../geometry/cell'
import { findSetting, type SettingChoice } from '../symmetry/find-setting'
import { symopsFromHall } from '../symmetry/hall-symbol'
import { IDENTITY_SYMOP, type Symop } from '../symmetry/symop'
import { fullSymbol } from '../tables/space-group-settings'
import type { CrystalProblem, SymmetrySource } from './crystal'

/** How a file names its space group. */
export interface SpaceGroupNames {
  readonly hall: string | null
  readonly hermannMauguin: string | null
  readonly itNumber: number | null
}

interface DerivedSymops {
  readonly symops: readonly Symop[]
  readonly from: SymmetrySource
  readonly problems: readonly CrystalProblem[]
}

/**
 * The operators that the names of a space group stand for, where a file lists none: those of the Hall
 * symbol, else of the Hermann–Mauguin symbol, else of the number (`crystal.symmetry-from-symbol`,
 * which says what setting was assumed); else the identity alone (`crystal.no-operators`).
 *
 * @param cell tells the axes that symbol and number leave open
 */
export function symopsFromNames(names: SpaceGroupNames, cell: UnitCell): DerivedSymops {
  const { hall, hermannMauguin, itNumber } = names
  const fromHall = hall === null ? null : symopsFromHall(hall)
  if (fromHall !== null) {
    return {
      symops: fromHall,
      from: 'hall',
      problems: derived(fromHall, `the Hall symbol ${hall}`),
    }
  }
  const named =
    hermannMauguin === null ? null : findSetting(hermannMauguin, { number: itNumber, cell })
  if (named !== null) {
    const problems = fromSetting(named, `the symbol ${hermannMauguin}`)
    return { symops: named.symops, from: 'hermann-mauguin', problems }
  }
  const numbered = itNumber === null ? null : findSetting(`${itNumber}`, { cell })
  if (numbered !== null) {
    const problems = fromSetting(numbered, `the space-group number ${itNumber}`)
    return { symops: numbered.symops, from: 'number', problems }
  }
  return { symops: [IDENTITY_SYMOP], from: 'none', problems: [noOperators(hermannMauguin ?? hall)] }
}

function fromSetting({ setting, symops, alternatives }: SettingChoice, name: string) {
  if (alternatives.length === 0) return derived(symops, name)
  const shown = alternatives.slice(0, MOST_SHOWN).map(fullSymbol)
  const more = alternatives.length > MOST_SHOWN ? ' and others' : ''
  const assumed = `${name}, assuming the setting ${fullSymbol(setting)}`
  return derived(symops, assumed, `It could also be ${shown.join(', ')}${more}.`)
}

const MOST_SHOWN = 3

/** P 1 has no operators to list. */
function derived(symops: readonly Symop[], name: string, advice?: string): CrystalProblem[] {
  if (symops.length === 1) return []
  const message = `The file lists no symmetry operators: ${symops.length} were derived from ${name}.`
  const detail = advice === undefined ? {} : { advice }
  return [warning('crystal.symmetry-from-symbol', message, detail)]
}

function noOperators(named: string | null): CrystalProblem {
  const group =
    named === null ? 'no space group' : `only the space group ${named}, which is not known`
  const message = `The file lists no symmetry operators and gives ${group}: nothing is expanded.`
  const advice = 'Add the loop of _space_group_symop_operation_xyz.'
  return error('crystal.no-operators', message, { advice })
}
