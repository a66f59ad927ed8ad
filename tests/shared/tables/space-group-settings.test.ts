import { describe, expect, it } from 'vitest'
import { changeBasis } from '../../../shared/symmetry/change-of-basis'
import { isGroup } from '../../../shared/symmetry/generate-group'
import { symopsFromHall } from '../../../shared/symmetry/hall-symbol'
import type { Symop } from '../../../shared/symmetry/symop'
import { POINT_GROUPS } from '../../../shared/tables/point-groups'
import {
  conventionalSetting,
  fullSymbol,
  settingsOfNumber,
  SPACE_GROUP_SETTINGS,
  type SpaceGroupSetting,
} from '../../../shared/tables/space-group-settings'
import { groupKey, parseSymops, symmetryRecords } from '../../support/symmetry-tables'

interface SettingRecord {
  readonly number: number
  readonly xhm: string
  readonly hall: string
  readonly qualifier: string
  readonly ops: readonly string[]
}

const published = symmetryRecords<SettingRecord>('spacegroups')

const POINTS: Readonly<Record<string, number>> = { P: 1, A: 2, B: 2, C: 2, I: 2, R: 3, F: 4 }

function order({ number, hermannMauguin, extension }: SpaceGroupSetting): number {
  const { rotations } = POINT_GROUPS.find((group) => number <= group.numbers[1])!
  const points = extension === 'R' ? 1 : POINTS[hermannMauguin[0]!]!
  return points * [...rotations].reduce((sum, count) => sum + Number(count), 0)
}

const symops = new Map(
  SPACE_GROUP_SETTINGS.map((setting) => [setting, symopsFromHall(setting.hall) ?? []]),
)

describe('SPACE_GROUP_SETTINGS', () => {
  it('has all 230 types, each setting once', () => {
    expect(new Set(SPACE_GROUP_SETTINGS.map(({ number }) => number)).size).toBe(230)
    expect(new Set(SPACE_GROUP_SETTINGS.map(fullSymbol)).size).toBe(SPACE_GROUP_SETTINGS.length)
  })

  it('gives for each Hall symbol a group of the order of its point group and lattice', () => {
    const wrong = SPACE_GROUP_SETTINGS.filter(
      (setting) => symops.get(setting)!.length !== order(setting) || !isGroup(symops.get(setting)!),
    )
    expect(wrong.map(fullSymbol)).toEqual([])
  })

  // Symbols and operations as gemmi prints them.
  it.runIf(published.length > 0)('agrees with an independent table', () => {
    const wrong = published.filter(({ number, xhm, hall, ops }) => {
      const setting = SPACE_GROUP_SETTINGS.find((row) => fullSymbol(row) === xhm)
      return (
        setting?.number !== number ||
        setting.hall !== hall ||
        groupKey(symops.get(setting)!) !== groupKey(parseSymops(ops))
      )
    })
    expect(wrong.map(({ xhm }) => xhm)).toEqual([])
  })

  it.runIf(published.length > 0)('says the axes as an independent table does', () => {
    const isNamed = (axes: string) => axes !== 'origin' && !/^[A-Z]$/.test(axes)
    const wrong = published.filter(({ xhm, qualifier }) => {
      const { axes } = SPACE_GROUP_SETTINGS.find((row) => fullSymbol(row) === xhm)!
      return isNamed(axes) && axes !== qualifier
    })
    expect(wrong.map(({ xhm }) => xhm)).toEqual([])
  })

  it('permutes the axes of orthorhombic settings as their codes say', () => {
    const wrong = SPACE_GROUP_SETTINGS.filter(({ axes }) => /^[-abc]{3,4}$/.test(axes)).filter(
      (setting) => {
        const other = settingsOfNumber(setting.number).find(
          ({ axes, extension }) => axes === '' && extension === setting.extension,
        )!
        const moved = symops.get(other)!.map((symop) => changeBasis(symop, toAxes(setting.axes)))
        return groupKey(moved) !== groupKey(symops.get(setting)!)
      },
    )
    expect(wrong.map(fullSymbol)).toEqual([])
  })
})

/** `cab`: the new a is the old c, the new b the old a, the new c the old b. */
function toAxes(code: string): Symop {
  const rows = [...code.matchAll(/(-?)([abc])/g)].map(([, sign, axis]) =>
    'abc'.split('').map((name) => (name === axis ? (sign === '-' ? -1 : 1) : 0)),
  )
  const row = (i: number) => [rows[i]![0]!, rows[i]![1]!, rows[i]![2]!] as const
  return { rotation: [row(0), row(1), row(2)], translation: [0, 0, 0] }
}

describe('conventionalSetting', () => {
  it.each([
    [14, 'P 1 21/c 1'],
    [15, 'C 1 2/c 1'],
    [62, 'P n m a'],
    [148, 'R -3:H'],
    [227, 'F d -3 m:2'],
  ])('is for %i %s', (number, symbol) => {
    expect(fullSymbol(conventionalSetting(number)!)).toBe(symbol)
  })

  it('is null outside 1 to 230', () => {
    expect(conventionalSetting(0)).toBeNull()
    expect(conventionalSetting(231)).toBeNull()
  })
})
