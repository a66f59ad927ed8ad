/** What stands about the metals, as part of the report for people. */
import type { IndexRanges, MetalRow, ShapeRow } from '../coordination/coordination'
import { formatRange } from './format-measurand'
import { textTable } from './text-table'

/**
 * A line for each row, and one more for each further shape of its metals. Where π ligands take fewer
 * places than they have donors, the places stand behind the coordination number.
 */
export function metalLines(metals: readonly MetalRow[]): string[] {
  if (metals.length === 0) return []
  const hasPi = metals.some(({ places, coordinationNumber }) => places !== coordinationNumber)
  const rows = metals.flatMap((row) => {
    const [best, ...others] = row.shapes
    const isMixed = best !== undefined && best.count < row.atoms.length
    const number = `${row.coordinationNumber}${hasPi ? ` (${row.places})` : ''}`
    return [
      [
        `  ${row.donorSet}`,
        String(row.atoms.length),
        number,
        ...shapeCells(best, isMixed),
        indexText(row.indices),
      ],
      ...others.map((shape) => ['', '', '', ...shapeCells(shape, true)]),
    ]
  })
  return textTable(
    [['', 'n', hasPi ? 'c.n. (places)' : 'c.n.', 'shape', 'CShM', 'next', ''], ...rows],
    ['left', 'right', 'right', 'left', 'right', 'left', 'left'],
  )
}

/** Code, measure and the next shape with its measure; how many where not all metals have the shape. */
function shapeCells(shape: ShapeRow | undefined, isMixed: boolean): string[] {
  if (shape === undefined) return ['', '', '']
  const { code, count: metals, measure, next } = shape
  return [
    isMixed ? `${code} ×${metals}` : code,
    formatRange(measure, 2),
    next === null ? '' : `${next.code} ${formatRange(next.measure, 2)}`,
  ]
}

/** The index that is usual for the coordination number. */
function indexText({ tau4, tau5, octahedricity, planeDistance }: IndexRanges): string {
  if (tau4 !== null) return `τ4 ${formatRange(tau4, 2)}`
  if (tau5 !== null) return `τ5 ${formatRange(tau5, 2)}`
  if (octahedricity !== null) return `O ${formatRange(octahedricity, 1)}°`
  if (planeDistance !== null) return `${formatRange(planeDistance, 2)} Å off plane`
  return ''
}
