/** The unit cell in as few lines as its crystal system allows. */
import type { Measurand } from '../../shared/base/measurand'
import { formatCellParameter } from '../../shared/export/format-measurand'
import type { UnitCell } from '../../shared/geometry/cell'

export interface CellLine {
  /** `a`, `b = c`, `β`. */
  readonly name: string
  /** With s.u., without unit: `32.810(2)`. */
  readonly value: string
  readonly unit: 'Å' | '°' | 'Å³'
}

/**
 * What is needed to know the cell, and its volume: `a` alone when it is a cube, `a = b`, `c` when it is
 * tetragonal or hexagonal; right angles are left out, and so are the angles of a hexagonal net. The
 * values decide, not the space group: a parameter that differs is always shown.
 */
export function cellLines(cell: UnitCell): readonly CellLine[] {
  const lengths = grouped([
    ['a', cell.lengthA],
    ['b', cell.lengthB],
    ['c', cell.lengthC],
  ])
  const angles = grouped([
    ['α', cell.angleAlpha],
    ['β', cell.angleBeta],
    ['γ', cell.angleGamma],
  ]).filter(({ measurand, name }) => measurand.value !== 90 && !isHexagonal(cell, name))
  return [
    ...lengths.map(({ name, measurand }) => line(name, measurand, 'Å')),
    ...angles.map(({ name, measurand }) => line(name, measurand, '°')),
    line('V', cell.volume, 'Å³'),
  ]
}

function isHexagonal(cell: UnitCell, name: string): boolean {
  const { lengthA, lengthB, angleGamma } = cell
  return name === 'γ' && angleGamma.value === 120 && lengthA.value === lengthB.value
}

/** Equal parameters share a line: `a` when all three are, else `a = b`. */
function grouped(parameters: readonly (readonly [string, Measurand])[]) {
  const groups: { names: string[]; measurand: Measurand }[] = []
  for (const [name, measurand] of parameters) {
    const same = groups.find((group) => group.measurand.value === measurand.value)
    if (same === undefined) groups.push({ names: [name], measurand })
    else same.names.push(name)
  }
  return groups.map(({ names, measurand }) => ({
    name: names.length === parameters.length ? names[0]! : names.join(' = '),
    measurand,
  }))
}

function line(name: string, { value, su }: Measurand, unit: CellLine['unit']): CellLine {
  if (unit === 'Å³') return { name, value: formatVolume(value, su), unit }
  return { name, value: formatCellParameter(value, su), unit }
}

function formatVolume(value: number, su: number | null): string {
  return su !== null && su > 0 ? formatCellParameter(value, su) : value.toFixed(1)
}
