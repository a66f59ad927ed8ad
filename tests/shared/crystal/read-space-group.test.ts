import { describe, expect, it } from 'vitest'
import { readSpaceGroup } from '../../../shared/crystal/read-space-group'
import { cellOf } from '../../support/cells'
import { parseText } from '../../support/cif'

const MONOCLINIC = cellOf(7, 8, 9, 90, 100, 90)
const CUBIC = cellOf(8, 8, 8, 90, 90, 90)
const HEXAGONAL = cellOf(7, 7, 20, 90, 90, 120)
const RHOMBOHEDRAL = cellOf(7, 7, 7, 60, 60, 60)

function read(items: string, cell = MONOCLINIC) {
  const document = parseText(`data_x\n${items}\n`)
  return readSpaceGroup(document, document.blocks[0]!, cell)
}

function operators(...triplets: readonly string[]): string {
  return `loop_ _space_group_symop_operation_xyz\n${triplets.map((t) => `'${t}'`).join('\n')}\n`
}

const P21C = operators('x,y,z', '-x,y+1/2,-z+1/2', '-x,-y,-z', 'x,-y+1/2,z+1/2')
const P21N = operators('x,y,z', '-x+1/2,y+1/2,-z+1/2', '-x,-y,-z', 'x+1/2,-y+1/2,z+1/2')

describe('readSpaceGroup', () => {
  it('names the group of operators that the file does not name', () => {
    const { spaceGroup, problems } = read(P21N)
    expect(spaceGroup).toMatchObject({
      itNumber: 14,
      hermannMauguin: 'P 1 21/n 1',
      hall: '-P 2yn',
      from: 'operators',
    })
    expect(problems).toEqual([])
  })

  it('keeps the names that the file states', () => {
    const { spaceGroup, problems } = read(`_space_group_name_H-M_alt 'P2(1)/c'\n${P21C}`)
    expect(spaceGroup).toMatchObject({ itNumber: 14, hermannMauguin: 'P2(1)/c', hall: '-P 2ybc' })
    expect(problems).toEqual([])
  })

  it('says when operators and Hermann–Mauguin symbol are of different settings', () => {
    const { spaceGroup, problems } = read(`_space_group_name_H-M_alt 'P 21/c'\n${P21N}`)
    expect(spaceGroup).toMatchObject({ hermannMauguin: 'P 21/c', hall: null, from: 'operators' })
    expect(problems).toMatchObject([
      {
        code: 'crystal.symmetry-disagrees',
        advice: 'The space group used is P 1 21/n 1, No. 14.',
      },
    ])
  })

  it('does not mind an origin that the symbol leaves open', () => {
    const shifted = operators('x,y,z', '-x,y+1/2,-z', '-x,-y,-z+1/2', 'x,-y+1/2,z+1/2')
    const { spaceGroup, problems } = read(`_symmetry_space_group_name_H-M 'P 21/c'\n${shifted}`)
    expect(spaceGroup).toMatchObject({ itNumber: 14, hall: null })
    expect(problems).toEqual([])
  })

  it('says when operators and number disagree', () => {
    const { problems } = read(`_space_group_IT_number 19\n${P21C}`)
    expect(problems.map(({ code }) => code)).toEqual(['crystal.symmetry-disagrees'])
  })

  it('does not judge symbols that it does not know', () => {
    expect(read(`_space_group_name_H-M_alt 'X 21/c'\n${P21C}`).problems).toEqual([])
  })

  it('takes the operators of the symbol where none are listed', () => {
    const { spaceGroup, problems } = read("_space_group_name_H-M_alt 'P 1 21/n 1'\n")
    expect(spaceGroup).toMatchObject({ itNumber: 14, hall: '-P 2yn', from: 'hermann-mauguin' })
    expect(spaceGroup.symops).toHaveLength(4)
    expect(problems).toMatchObject([{ code: 'crystal.symmetry-from-symbol', advice: null }])
  })

  it('says what origin it assumed', () => {
    const { spaceGroup, problems } = read("_space_group_name_H-M_alt 'F d -3 m'\n", CUBIC)
    expect(spaceGroup.symops).toHaveLength(192)
    expect(problems[0]?.message).toContain('F d -3 m:2')
    expect(problems[0]?.advice).toContain('F d -3 m:1')
  })

  it('tells the axes of R from the cell', () => {
    const symbol = "_space_group_name_H-M_alt 'R -3'\n"
    expect(read(symbol, HEXAGONAL).spaceGroup.symops).toHaveLength(18)
    expect(read(symbol, RHOMBOHEDRAL).spaceGroup.symops).toHaveLength(6)
  })

  it('takes the conventional setting of the number where that is all, and says so', () => {
    const { spaceGroup, problems } = read('_space_group_IT_number 14\n')
    expect(spaceGroup).toMatchObject({ hermannMauguin: 'P 1 21/c 1', from: 'number' })
    expect(problems[0]?.message).toContain('assuming the setting P 1 21/c 1')
    expect(problems[0]?.advice).toContain('P 1 21/n 1')
  })

  it('prefers the Hall symbol, and says when the other symbol disagrees', () => {
    const names = "_space_group_name_Hall '-P 2ybc'\n_space_group_name_H-M_alt 'P n m a'\n"
    const { spaceGroup, problems } = read(names)
    expect(spaceGroup.from).toBe('hall')
    expect(problems.map(({ code }) => code)).toEqual([
      'crystal.symmetry-from-symbol',
      'crystal.symmetry-disagrees',
    ])
  })

  it('expands nothing for a symbol that it does not know', () => {
    const { spaceGroup, problems } = read("_space_group_name_H-M_alt 'X 21/c'\n")
    expect(spaceGroup).toMatchObject({ from: 'none', itNumber: null })
    expect(spaceGroup.symops).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(['crystal.no-operators'])
  })
})
