import { describe, expect, it } from 'vitest'
import { apply, type Mat3 } from '../../../shared/geometry/mat3'
import { add } from '../../../shared/geometry/vec3'
import { changeBasis } from '../../../shared/symmetry/change-of-basis'
import { isGroup } from '../../../shared/symmetry/generate-group'
import { symopsFromHall } from '../../../shared/symmetry/hall-symbol'
import { composeSymops, symopKey, type Symop } from '../../../shared/symmetry/symop'
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

  it('turns the axes of monoclinic settings as their codes say', () => {
    const wrong = SPACE_GROUP_SETTINGS.filter(({ axes }) => /^-?[abc][123]?$/.test(axes)).filter(
      (setting) => {
        const [first] = settingsOfNumber(setting.number)
        const basis = toMonoclinic(setting.axes)
        const moved = symops.get(first!)!.map((symop) => changeBasis(symop, basis))
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

// International Tables A (2016), chapter 2.1: the cell choices 1, 2 and 3 of unique axis b in
// coordinates, from the vectors (a, c), (−a−c, a) and (c, −a−c); c and a by cyclic permutation.
const CELL_CHOICE = { 1: 'x,y,z', 2: '-z,y,x-z', 3: 'z-x,y,-x' } as const
const UNIQUE_AXIS = { b: 'x,y,z', c: 'z,x,y', a: 'y,z,x' } as const
const OTHER_SENSE = 'z,-y,x'

function toMonoclinic(code: string): Symop {
  const [, sense, axis, choice] = /^(-?)([abc])([123]?)$/.exec(code)!
  const steps = [
    UNIQUE_AXIS[axis === 'a' ? 'a' : axis === 'c' ? 'c' : 'b'],
    ...(sense === '-' ? [OTHER_SENSE] : []),
    CELL_CHOICE[choice === '3' ? 3 : choice === '2' ? 2 : 1],
  ]
  return parseSymops(steps).reduce(composeSymops)
}

/** In 24ths: what is left of the translation of a mirror or a twofold axis when done twice, halved. */
function intrinsic({ rotation, translation }: Symop): string {
  const twice = add(translation, apply(rotation, translation))
  return twice.map((t) => (((t / 2) % 24) + 24) % 24).join(' ')
}

/** Halves along the axes that lie in the plane across one of them. */
function glides(letter: string, direction: number): string[] {
  const sizes = letter === 'd' ? [6, 18] : [12]
  const isGlide = (axis: number) =>
    axis !== direction && ('nd'.includes(letter) || 'abc'[axis] === letter)
  const along = [0, 1, 2].map((axis) => (isGlide(axis) ? sizes : [0]))
  return along[0]!.flatMap((x) => along[1]!.flatMap((y) => along[2]!.map((z) => `${x} ${y} ${z}`)))
}

describe('the symbols of SPACE_GROUP_SETTINGS', () => {
  const rows = SPACE_GROUP_SETTINGS.filter(
    ({ number, axes }) => number >= 3 && number <= 74 && axes !== 'origin',
  )

  it.each([0, 1, 2])('name planes and axes that the operations have along axis %i', (direction) => {
    const wrong = rows.filter((setting) => {
      const word = setting.hermannMauguin.split(' ')[1 + direction]!
      const [, axis = '', letter = ''] = /^(21?)?\/?([a-z])?$/.exec(word) ?? []
      const kinds = (sign: 1 | -1) =>
        symops
          .get(setting)!
          .filter(({ rotation }) => isAlong(rotation, direction, sign))
          .map(intrinsic)
      const screw = [0, 1, 2].map((i) => (axis === '21' && i === direction ? 12 : 0)).join(' ')
      const hasAxis = axis === '' || kinds(1).includes(screw)
      const hasPlane = letter === '' || glides(letter, direction).some((w) => kinds(-1).includes(w))
      return !(hasAxis && hasPlane)
    })
    expect(wrong.map(fullSymbol)).toEqual([])
  })

  it('say origin 2 where an inversion centre is at the origin, and origin 1 where none is', () => {
    const centre = symopKey(parseSymops(['-x,-y,-z'])[0]!)
    const wrong = SPACE_GROUP_SETTINGS.filter(({ extension }) => /[12]/.test(extension)).filter(
      (setting) =>
        symops.get(setting)!.some((symop) => symopKey(symop) === centre) !==
        (setting.extension === '2'),
    )
    expect(wrong.map(fullSymbol)).toEqual([])
  })
})

/** A twofold axis along a basis vector (sign 1) or a mirror plane across it (sign −1). */
function isAlong(rotation: Mat3, direction: number, sign: 1 | -1): boolean {
  return [0, 1, 2].every((i) => rotation[i]![i] === (i === direction ? sign : -sign))
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
