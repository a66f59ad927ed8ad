import { warning } from '../base/problem'
import { hasAxesOf } from '../symmetry/fit-setting'
import { symopsFromHall } from '../symmetry/hall-symbol'
import type { SpaceGroupIdentity } from '../symmetry/identify-space-group'
import { settingsNamed } from '../symmetry/space-group-name'
import { symopKey, type Symop } from '../symmetry/symop'
import type { CrystalProblem, SpaceGroup } from './crystal'

/**
 * Says which names of the space group stand for other operators than those that are used
 * (`crystal.symmetry-disagrees`). Of a Hall symbol every operator has to be the same; a
 * Hermann–Mauguin symbol leaves the origin open, and a number the axes too. Names that are not known
 * are not judged, and none but the Hall symbol where the operators form no group.
 */
export function checkNames(
  spaceGroup: SpaceGroup,
  identity: SpaceGroupIdentity | null,
): CrystalProblem[] {
  const { hall, hermannMauguin, itNumber, symops } = spaceGroup
  const wrong = [
    hall !== null && !fitsHall(hall, symops) ? `the Hall symbol ${hall}` : null,
    hermannMauguin !== null && !fitsSymbol(hermannMauguin, symops, identity)
      ? `the symbol ${hermannMauguin}`
      : null,
    itNumber !== null && identity !== null && identity.number !== itNumber
      ? `the space-group number ${itNumber}`
      : null,
  ].filter((name) => name !== null)
  if (wrong.length === 0) return []
  const { subject, used } = source(spaceGroup)
  const message = `${subject} and ${wrong.join(' and ')} disagree: ${used} is used.`
  return [warning('crystal.symmetry-disagrees', message, whatItIs(identity))]
}

function source({ from, symops, hall, hermannMauguin }: SpaceGroup) {
  if (from === 'hall') return { subject: `The Hall symbol ${hall}`, used: 'the Hall symbol' }
  if (from === 'hermann-mauguin')
    return { subject: `The symbol ${hermannMauguin}`, used: 'the symbol' }
  const operators = symops.length === 1 ? 'operator' : `${symops.length} operators`
  return { subject: `The ${operators} listed in the file`, used: 'the list' }
}

function whatItIs(identity: SpaceGroupIdentity | null): { advice?: string } {
  if (identity === null) return {}
  const { number, hermannMauguin, conventional } = identity
  const symbol =
    hermannMauguin ?? `${conventional.hermannMauguin} on axes that are not the conventional ones`
  return { advice: `The space group used is ${symbol}, No. ${number}.` }
}

function fitsHall(hall: string, symops: readonly Symop[]): boolean {
  const named = symopsFromHall(hall)
  if (named === null) return true
  const keys = new Set(symops.map(symopKey))
  return named.length === keys.size && named.every((symop) => keys.has(symopKey(symop)))
}

/** A symbol that is not known is that of some group, but not of P 1. */
function fitsSymbol(
  symbol: string,
  symops: readonly Symop[],
  identity: SpaceGroupIdentity | null,
): boolean {
  if (identity === null) return true
  const settings = settingsNamed(symbol)
  if (settings.length === 0) return identity.number !== 1
  return settings.some((setting) => setting === identity.setting || hasAxesOf(setting, symops))
}
