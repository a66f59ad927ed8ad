import { describe, expect, it } from 'vitest'
import { enantiomorphicPartner, POINT_GROUPS } from '../../../shared/tables/point-groups'

describe('POINT_GROUPS', () => {
  it('divides the 230 space-group types among 32 classes without gap or overlap', () => {
    const numbers = POINT_GROUPS.flatMap(({ numbers: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    )
    expect(POINT_GROUPS).toHaveLength(32)
    expect(numbers).toEqual(Array.from({ length: 230 }, (_, i) => i + 1))
  })

  it('has eleven centrosymmetric and ten polar groups, and eleven that are rotations only', () => {
    const count = (is: (rotations: string) => boolean) =>
      POINT_GROUPS.filter(({ rotations }) => is(rotations)).length
    expect(count((rotations) => rotations[4] === '1')).toBe(11)
    expect(count((rotations) => rotations.startsWith('00000'))).toBe(11)
    expect(POINT_GROUPS.filter(({ isPolar }) => isPolar)).toHaveLength(10)
  })

  it('tells all groups apart by their rotations', () => {
    expect(new Set(POINT_GROUPS.map(({ rotations }) => rotations)).size).toBe(32)
  })
})

describe('enantiomorphicPartner', () => {
  it('pairs 22 types', () => {
    const paired = Array.from({ length: 230 }, (_, i) => i + 1).filter(
      (number) => enantiomorphicPartner(number) !== null,
    )
    expect(paired).toHaveLength(22)
    expect(paired.map(enantiomorphicPartner).map((other) => enantiomorphicPartner(other!))).toEqual(
      paired,
    )
  })

  it('has none for P 21 21 21, whose mirror image is of the same type', () => {
    expect(enantiomorphicPartner(19)).toBeNull()
  })
})
