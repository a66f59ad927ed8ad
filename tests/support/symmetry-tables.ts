import { readFileSync } from 'node:fs'
import { parseSymop } from '../../shared/symmetry/parse-symop'
import { symopKey, type Symop } from '../../shared/symmetry/symop'
import { dataPath } from './data'

/** The records of one of the symmetry tables that gemmi and spglib gave; none where they are not there. */
export function symmetryRecords<T>(name: string): readonly T[] {
  const path = dataPath(`conformance/symmetry/${name}.json`)
  if (path === null) return []
  const records: T[] = JSON.parse(readFileSync(path, 'utf8'))
  return records
}

export function parseSymops(triplets: readonly string[]): Symop[] {
  return triplets.map((triplet) => {
    const symop = parseSymop(triplet)
    if (symop === null) throw new Error(`Not an operator: ${triplet}`)
    return symop
  })
}

/** Equal for lists of the same operations, whatever their order. */
export function groupKey(symops: readonly Symop[]): string {
  return symops.map(symopKey).toSorted().join('; ')
}
