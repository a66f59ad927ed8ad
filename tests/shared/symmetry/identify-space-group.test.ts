import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  apply,
  determinant,
  IDENTITY,
  multiply,
  transpose,
  type Mat3,
} from '../../../shared/geometry/mat3'
import { add, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { adjugate, changeBasis, divideMat3 } from '../../../shared/symmetry/change-of-basis'
import { generateGroup } from '../../../shared/symmetry/generate-group'
import { symopsFromHall } from '../../../shared/symmetry/hall-symbol'
import {
  identifySpaceGroup,
  type Transformation,
} from '../../../shared/symmetry/identify-space-group'
import { symopsOfSetting } from '../../../shared/symmetry/setting-symops'
import { TRANSLATION_DENOMINATOR, type Symop } from '../../../shared/symmetry/symop'
import { enantiomorphicPartner } from '../../../shared/tables/point-groups'
import {
  conventionalSetting,
  fullSymbol,
  SPACE_GROUP_SETTINGS,
} from '../../../shared/tables/space-group-settings'
import { groupKey, parseSymops, symmetryRecords } from '../../support/symmetry-tables'

interface SettingRecord {
  readonly number: number
  readonly xhm: string
  readonly point_group: string
  readonly laue: string
  readonly crystal_system: string
  readonly centrosymmetric: boolean
  readonly sohncke: boolean
  readonly ops: readonly string[]
}

interface ListRecord {
  readonly ops: readonly string[]
  readonly closed_group: boolean | null
  readonly group: { readonly number: number; readonly xhm: string } | null
}

interface HallRecord {
  readonly hall: string
  readonly ops?: readonly string[] | null
  readonly group?: { readonly number: number } | null
}

/** As gemmi gives them. */
const settings = symmetryRecords<SettingRecord>('spacegroups')
const lists = symmetryRecords<ListRecord>('op_lists')
const halls = symmetryRecords<HallRecord>('halls_in_cifs')

describe('identifySpaceGroup', () => {
  it('finds type and setting of every row of the table', () => {
    const wrong = SPACE_GROUP_SETTINGS.filter((setting) => {
      const symops = symopsOfSetting(setting)
      const found = identifySpaceGroup(symops)
      if (found?.number !== setting.number || found.setting === null) return true
      return groupKey(symopsOfSetting(found.setting)) !== groupKey(symops)
    })
    expect(wrong.map(fullSymbol)).toEqual([])
  })

  it.runIf(settings.length > 0)('describes every setting as an independent program does', () => {
    for (const record of settings) {
      expect(identifySpaceGroup(parseSymops(record.ops)), record.xhm).toMatchObject({
        number: record.number,
        pointGroup: record.point_group,
        laueClass: record.laue,
        crystalSystem: record.crystal_system,
        isCentrosymmetric: record.centrosymmetric,
        isSohncke: record.sohncke,
      })
    }
  })

  it.runIf(lists.length > 0)('identifies the operator lists of real files', () => {
    const wrong = lists.filter(({ ops, closed_group: isClosed, group }) => {
      const found = identifySpaceGroup(parseSymops(ops))
      if (isClosed === false) return found !== null
      if (found === null) return true
      return group !== null && (found.setting === null || fullSymbol(found.setting) !== group.xhm)
    })
    expect(wrong.map(({ ops }) => ops)).toEqual([])
  })

  it.runIf(halls.length > 0)('identifies the groups of the Hall symbols of real files', () => {
    const wrong = halls.filter(({ ops, group }) => {
      if (group === null || group === undefined || ops === null || ops === undefined) return false
      return identifySpaceGroup(parseSymops(ops))?.number !== group.number
    })
    expect(wrong.map(({ hall }) => hall)).toEqual([])
  })

  // No screw axis is left in P 2ab 2bc, whose twofold axes meet at (1/4, 1/4, 1/4).
  it.each([
    ['P 2ab 2bc', 16],
    ['P 2ac 2ab (1 2 3)', 19],
    ['F 4 2 3 (y+z-x,x+z-y,x+y-z)', 209],
    ['P 2yb (1/2*x,y,z)', 4],
  ])('identifies %s, which is not in the table, as number %i', (hall, number) => {
    expect(identifySpaceGroup(symopsFromHall(hall)!)).toMatchObject({ number, setting: null })
  })

  it('finds enlarged cells in the table', () => {
    const symops = symopsFromHall('P 4 2 (1/2*x-1/2*y,1/2*x+1/2*y,z)')!
    expect(identifySpaceGroup(symops)?.setting?.hermannMauguin).toBe('C 4 2 2')
  })

  it('leaves conventional axes as they are', () => {
    const { transformation } = identifySpaceGroup(symopsOfSetting(conventionalSetting(15)!))!
    expect(transformation).toEqual({ axes: IDENTITY, origin: [0, 0, 0] })
  })

  // The twofold screw axis of P 21/c lies at (0, y, 1/4): without it at the origin.
  it('names the axes of operations from another origin', () => {
    const symops = parseSymops(['x,y,z', '-x,y+1/2,-z', '-x,-y,-z+1/2', 'x,-y+1/2,z+1/2'])
    const found = identifySpaceGroup(symops)!
    expect(found).toMatchObject({ number: 14, setting: null, hermannMauguin: 'P 1 21/c 1' })
    expect(found.transformation.axes).toEqual(IDENTITY)
    expect(found.transformation.origin[2] % 0.5).toBe(0.25)
  })

  it('is null for operations that are no group', () => {
    expect(identifySpaceGroup(parseSymops(['x,y,z', '-x,y+1/4,-z']))).toBeNull()
    expect(identifySpaceGroup(parseSymops(['x,y,z', '-x,-y,-z', '-x,y,-z']))).toBeNull()
    expect(identifySpaceGroup([])).toBeNull()
  })

  it('does not mind repeated operations or translations outside the cell', () => {
    const symops = parseSymops(['x,y,z', '3/2-x,y-1/2,-z', 'x,y,z', '1/2-x,1/2+y,-z'])
    expect(identifySpaceGroup(symops)?.number).toBe(4)
  })

  // International Tables A (2016), chapter 3.1.
  it.each([
    [2, 'aP'],
    [14, 'mP'],
    [15, 'mS'],
    [19, 'oP'],
    [38, 'oS'],
    [64, 'oS'],
    [70, 'oF'],
    [72, 'oI'],
    [96, 'tP'],
    [88, 'tI'],
    [152, 'hP'],
    [148, 'hR'],
    [194, 'hP'],
    [205, 'cP'],
    [230, 'cI'],
    [227, 'cF'],
  ])('says of number %i that its lattice is %s', (number, bravaisLattice) => {
    const symops = symopsOfSetting(conventionalSetting(number)!)
    expect(identifySpaceGroup(symops)?.bravaisLattice).toBe(bravaisLattice)
  })

  it('says which types are polar, as all of crystal class mm2 are and none of 222 is', () => {
    const isPolar = (number: number) =>
      identifySpaceGroup(symopsOfSetting(conventionalSetting(number)!))?.isPolar
    expect([1, 4, 33, 80, 146, 173].map(isPolar)).toEqual(Array(6).fill(true))
    expect([2, 14, 19, 82, 155, 174, 198].map(isPolar)).toEqual(Array(7).fill(false))
  })

  it('counts 65 Sohncke types, 22 of them in enantiomorphic pairs', () => {
    const found = Array.from({ length: 230 }, (_, i) =>
      identifySpaceGroup(symopsOfSetting(conventionalSetting(i + 1)!))!,
    )
    expect(found.filter(({ isSohncke }) => isSohncke)).toHaveLength(65)
    expect(found.filter(({ enantiomorphicPartner: partner }) => partner !== null)).toHaveLength(22)
    expect(found.filter(({ isCentrosymmetric }) => isCentrosymmetric)).toHaveLength(92)
  })

  it('keeps the number, whatever the order, the axes and the origin', () => {
    fc.assert(
      fc.property(anySetting, anyAxes, anyOrigin, fc.nat(), (setting, axes, origin, turn) => {
        const basis = { rotation: axes, translation: origin }
        const moved = symopsOfSetting(setting).map((symop) => changeBasis(symop, basis))
        const shuffled = moved.toSorted((p, q) => shuffleKey(p, turn) - shuffleKey(q, turn))
        const found = identifySpaceGroup(shuffled)
        const isSameHand = determinant(axes) === 1
        const partner = enantiomorphicPartner(setting.number) ?? setting.number
        expect(found?.number).toBe(isSameHand ? setting.number : partner)
        expect(transformed(moved, found!.transformation)).toEqual(
          groupKey(symopsOfSetting(found!.conventional)),
        )
      }),
      { numRuns: 400 },
    )
  })
})

const anySetting = fc.constantFrom(...SPACE_GROUP_SETTINGS)
const anyShift = fc.integer({ min: 0, max: 23 })
const anyOrigin = fc.tuple(anyShift, anyShift, anyShift)

/** Permutations, and shears along one axis. */
const ELEMENTARY: readonly Mat3[] = [
  'y,z,x',
  'y,x,z',
  '-x,y,z',
  '-x,-y,-z',
  'x+y,y,z',
  'x,y-z,z',
  'x,y,z+x',
].map((triplet) => parseSymops([triplet])[0]!.rotation)

const anyAxes = fc
  .array(fc.constantFrom(...ELEMENTARY), { maxLength: 6 })
  .map((steps) => steps.reduce((product, step) => multiply(product, step), IDENTITY))

/** A number for each operation that looks like chance but follows from the seed. */
function shuffleKey({ rotation, translation }: Symop, seed: number): number {
  return [...rotation.flat(), ...translation].reduce((hash, x) => (31 * hash + x) % 65521, seed)
}

/** The group on the axes P and from the origin p, modulo its new lattice: P⁻¹·(R·(P·x + p) + t − p). */
function transformed(symops: readonly Symop[], { axes, origin }: Transformation): string {
  const inverse = divideMat3(adjugate(axes), determinant(axes))
  const moved = symops.map(({ rotation, translation }): Symop => {
    const turned = subtract(apply(rotation, origin), origin)
    const shift = add(scale(turned, TRANSLATION_DENOMINATOR), translation)
    return {
      rotation: wholeMat3(multiply(multiply(inverse, rotation), axes)),
      translation: whole(apply(inverse, shift)),
    }
  })
  const lattice = transpose(inverse).map((edge): Symop => {
    return { rotation: IDENTITY, translation: whole(scale(edge, TRANSLATION_DENOMINATOR)) }
  })
  return groupKey(generateGroup([...moved, ...lattice])!)
}

function wholeMat3(m: Mat3): Mat3 {
  return [whole(m[0]), whole(m[1]), whole(m[2])]
}

/** Rounded, where only the last digits of a double can be off. */
function whole(p: Vec3): Vec3 {
  const rounded = (x: number) => (Math.abs(x - Math.round(x)) < 1e-9 ? Math.round(x) + 0 : x)
  return [rounded(p[0]), rounded(p[1]), rounded(p[2])]
}
