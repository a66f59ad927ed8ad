import { describe, expect, it } from 'vitest'
import { findSetting } from '../../../shared/symmetry/find-setting'
import { fullSymbol, SPACE_GROUP_SETTINGS } from '../../../shared/tables/space-group-settings'
import { cellOf } from '../../support/cells'
import { symmetryRecords } from '../../support/symmetry-tables'

interface NameRecord {
  readonly name: string
  readonly found: { readonly number: number; readonly xhm: string; readonly hall: string } | null
}

/** Spellings from tables and real files, and the setting that gemmi finds. */
const spellings = symmetryRecords<NameRecord>('names')

describe('findSetting', () => {
  it.runIf(spellings.length > 0)('finds the type of every spelling collected', () => {
    const wrong = spellings.filter(
      ({ name, found }) => findSetting(name)?.setting.number !== found?.number,
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it.runIf(spellings.length > 0)('finds the setting, or says that it is one of several', () => {
    const wrong = spellings.filter(({ name, found }) => {
      const choice = findSetting(name)
      if (choice === null || found === null) return choice !== found
      const named = [choice.setting, ...choice.alternatives]
      return !named.some(({ hall }) => hall === found.hall)
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('finds each setting of the table by its own symbol, and nothing else', () => {
    const wrong = SPACE_GROUP_SETTINGS.filter((setting) => {
      const choice = findSetting(fullSymbol(setting))
      return choice?.setting !== setting || choice.alternatives.length > 0
    })
    expect(wrong.map(fullSymbol)).toEqual([])
  })

  // Typesetting of journals, TeX, CIF markup and databases; full symbols from International Tables A.
  it.each([
    ['P 2(1)/c', 'P 1 21/c 1'],
    ['P2~1~/n', 'P 1 21/n 1'],
    ['P2₁/c', 'P 1 21/c 1'],
    ['P2<sub>1</sub>/c', 'P 1 21/c 1'],
    ["'P 21/C'", 'P 1 21/c 1'],
    ['P 21/n (No. 14)', 'P 1 21/n 1'],
    ['P 1 1 21/B', 'P 1 1 21/b'],
    ['C2/c:b1', 'C 1 2/c 1'],
    ['C m c e', 'C m c a'],
    ['A e m 2', 'A b m 2'],
    ['C 2/m 2/c 21/m', 'C m c m'],
    ['C m c m(b n n)', 'C m c m'],
    ['F 4/m -3 2/m', 'F m -3 m'],
    ['F m 3 m', 'F m -3 m'],
    ['Fm3̄m', 'F m -3 m'],
    ['F m −3 m', 'F m -3 m'],
    ['Fm\\bar{3}m', 'F m -3 m'],
    ['Fm3-m', 'F m -3 m'],
    ['Fm3-mS', 'F m -3 m'],
    ['F d 3 m S', 'F d -3 m:1'],
    ['F d -3 m Z', 'F d -3 m:2'],
    ['P 42/m m c S', 'P 42/m m c'],
    ['R -3 H', 'R -3:H'],
    ['H -3', 'R -3:H'],
    ['R 3 2 (R)', 'R 3 2:R'],
    ['P 42/m 21/n 2/m', 'P 42/m n m'],
    ['P -3 1 2/m', 'P -3 1 m'],
  ])('reads %s as %s', (text, symbol) => {
    const choice = findSetting(text)
    expect(fullSymbol(choice!.setting)).toBe(symbol)
    expect(choice!.alternatives).toEqual([])
  })

  it('takes the second origin and hexagonal axes where none are said, and says so', () => {
    const spinel = findSetting('F d -3 m')!
    expect(fullSymbol(spinel.setting)).toBe('F d -3 m:2')
    expect(spinel.alternatives.map(fullSymbol)).toEqual(['F d -3 m:1'])
    expect(fullSymbol(findSetting('R -3 c')!.setting)).toBe('R -3 c:H')
  })

  it('takes the conventional setting of a number, and says that there are others', () => {
    const choice = findSetting('14')!
    expect(choice.setting.hermannMauguin).toBe('P 1 21/c 1')
    expect(choice.alternatives.map(fullSymbol)).toContain('P 1 21/n 1')
    expect(findSetting('19')!.alternatives).toEqual([])
  })

  it('lets the cell say the axes of a rhombohedral lattice', () => {
    const rhombohedral = { cell: cellOf(7, 7, 7, 50, 50, 50) }
    expect(fullSymbol(findSetting('R -3', rhombohedral)!.setting)).toBe('R -3:R')
    expect(findSetting('R -3', rhombohedral)!.alternatives).toEqual([])
    const hexagonal = { cell: cellOf(7, 7, 20, 90, 90, 120) }
    expect(fullSymbol(findSetting('R -3', hexagonal)!.setting)).toBe('R -3:H')
  })

  it('lets the cell say the unique axis of a short symbol', () => {
    const cell = cellOf(7, 8, 9, 90, 90, 100)
    expect(findSetting('P 21', { cell })!.setting.hermannMauguin).toBe('P 1 1 21')
    expect(findSetting('P 21/c', { cell })!.setting.hermannMauguin).toBe('P 1 21/c 1')
  })

  it('lets the number decide between types with one symbol', () => {
    expect(findSetting('B 2/m')!.setting.number).toBe(12)
    expect(findSetting('B 2/m', { number: 10 })!.setting.hermannMauguin).toBe('B 1 2/m 1')
    expect(findSetting('P n m a', { number: 14 })!.setting.number).toBe(62)
  })

  it.each([
    '',
    '231',
    '-1',
    'P 7',
    'xyz',
    'I 2 3 4 5',
    'P 21/q',
    'R 3 Q',
    'P 4:2',
    'P n m a:2',
    '?',
  ])('refuses "%s"', (text) => {
    expect(findSetting(text)).toBeNull()
  })
})
