import { assert, double, property } from 'fast-check'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCell } from '../../../shared/geometry/unit-cell'
import { multiply } from '../../../shared/geometry/mat3'
import { cellOf, parametersOf } from '../../support/cells'
import { dataPath } from '../../support/data'

interface Expected {
  readonly id: string
  readonly cell: {
    readonly values: readonly number[]
    readonly volume: number
    readonly orthogonalization: readonly (readonly number[])[]
  }
}

const index = dataPath('conformance/structures/index.json')
const records: { expected: string }[] =
  index === null ? [] : JSON.parse(readFileSync(index, 'utf8'))
const structures = records.map(({ expected }): Expected =>
  JSON.parse(readFileSync(join(dirname(index!), expected), 'utf8')),
)

describe('buildCell', () => {
  it.each(structures)('gives the volume and axes that gemmi gives for $id', ({ cell }) => {
    const built = cellOf(...cell.values)
    expect(built.volume.value).toBeCloseTo(cell.volume, 3) // Å³, printed with four decimals
    for (const [i, row] of cell.orthogonalization.entries()) {
      for (const [j, value] of row.entries()) {
        expect(built.fractToCartn[i]![j]!).toBeCloseTo(value, 5) // Å, printed with six decimals
      }
    }
  })

  it('inverts its own orthogonalization', () => {
    const angle = double({ min: 60, max: 110, noNaN: true })
    const length = double({ min: 2, max: 80, noNaN: true })
    assert(
      property(length, length, length, angle, angle, angle, (...parameters) => {
        const built = buildCell(parametersOf(...parameters))
        if (!built.ok) return
        const product = multiply(built.value.fractToCartn, built.value.cartnToFract)
        for (const [i, row] of product.entries()) {
          for (const [j, value] of row.entries()) expect(value).toBeCloseTo(Number(i === j), 9)
        }
      }),
    )
  })

  it.each([
    [[0, 10, 10, 90, 90, 90]],
    [[10, 10, -3, 90, 90, 90]],
    [[10, 10, 10, 30, 40, 100]],
    [[10, 10, 10, 90, 90, 180]],
    [[Number.NaN, 10, 10, 90, 90, 90]],
  ])('refuses a cell that cannot exist: %j', (parameters) => {
    expect(buildCell(parametersOf(...parameters)).ok).toBe(false)
  })
})
