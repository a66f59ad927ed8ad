import { readFileSync } from 'node:fs'
import type { Atom } from './crystals'

/** The atoms of an XYZ file about their centroid, Å, labelled by element and row. */
export function readXyz(path: string): Atom[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => /^\s*([A-Z][a-z]?)\s+(-?\d\S*)\s+(-?\d\S*)\s+(-?\d\S*)\s*$/.exec(line))
    .filter((match) => match !== null)
    .map(([, symbol, x, y, z], k): Atom => [`${symbol}${k + 1}`, Number(x), Number(y), Number(z)])
  const middle = [1, 2, 3].map(
    (axis) => rows.reduce((sum, row) => sum + Number(row[axis]), 0) / rows.length,
  )
  return rows.map(([label, x, y, z]) => [label, x - middle[0]!, y - middle[1]!, z - middle[2]!])
}
