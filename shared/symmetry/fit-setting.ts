import { determinant } from '../geometry/mat3'
import type { SpaceGroupSetting } from '../tables/space-group-settings'
import { findGenerators } from './generate-group'
import { matchType } from './match-type'
import { toPrimitive } from './primitive-group'
import { symopsOfSetting } from './setting-symops'
import { symopKey, type Symop } from './symop'

/** Whether operations are exactly those of a setting, in whatever order. */
export function hasOperationsOf(setting: SpaceGroupSetting, symops: readonly Symop[]): boolean {
  const keys = new Set(symops.map(symopKey))
  const named = symopsOfSetting(setting)
  return named.length === keys.size && named.every((symop) => keys.has(symopKey(symop)))
}

/**
 * Whether operations are those of a setting from some origin, which a Hermann–Mauguin symbol leaves open.
 *
 * @param symops a group modulo the lattice
 */
export function hasAxesOf(setting: SpaceGroupSetting, symops: readonly Symop[]): boolean {
  const named = symopsOfSetting(setting)
  if (named.length !== new Set(symops.map(symopKey)).size) return false
  const { operations, givenAxes } = toPrimitive(symops)
  if (operations.length * determinant(givenAxes) !== named.length) return false
  return matchType(findGenerators(operations) ?? [], [givenAxes], named) !== null
}
