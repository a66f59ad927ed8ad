import { readFileSync } from 'node:fs'
import type { Subject } from '../../shared/dissection/subject'
import type { Polyhedra } from '../../shared/polyhedron/polyhedron'
import { crystalOfText } from './crystal-of-file'
import { moleculeInBox, type Atom } from './crystals'
import { dataPath } from './data'
import { subjectOf } from './subject'
import { readXyz } from './xyz'

/** The subject of a file below ../shared/data, a CIF or an XYZ; null, loudly, where it is not there. */
export function subjectOfFile(name: string): Subject | null {
  const path = dataPath(name)
  if (path === null) return null
  return name.endsWith('.xyz')
    ? subjectOfAtoms(readXyz(path))
    : subjectOf(crystalOfText(readFileSync(path, 'utf8')))
}

export function subjectOfAtoms(atoms: readonly Atom[]): Subject {
  return subjectOf(moleculeInBox(atoms))
}

/** A line for each polyhedron, `Au@Au12 icosahedron`, with how many are alike; sorted. */
export function shapesOf({ list }: Polyhedra): string[] {
  return counted(list.map(({ name, fit }) => `${name} ${fit?.code}`))
}

/** The same of the fusions: `face: Au17 = Au11 + Au10 sharing Au4`. */
export function fusionsOf({ fusions }: Polyhedra): string[] {
  return counted(fusions.map(({ kind, text }) => `${kind}: ${text}`))
}

function counted(lines: readonly string[]): string[] {
  return [...new Set(lines)]
    .toSorted()
    .map((line) => `${lines.filter((other) => other === line).length} ${line}`)
}
