import type { SpaceGroupSetting } from '../tables/space-group-settings'
import { symopsFromHall } from './hall-symbol'
import type { Symop } from './symop'

/** Made once per setting: a few hundred lists of operations at most. */
const known = new Map<SpaceGroupSetting, readonly Symop[]>()

/** All operations of a setting of the table, centring included, identity first. */
export function symopsOfSetting(setting: SpaceGroupSetting): readonly Symop[] {
  const symops = known.get(setting) ?? symopsFromHall(setting.hall)
  if (symops === null) throw new Error(`The Hall symbol ${setting.hall} of the table is wrong.`)
  known.set(setting, symops)
  return symops
}
