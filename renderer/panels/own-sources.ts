/** What parts of an open structure are when they are looked for in another one. */
import { ownFromDissection } from '../../shared/parts/own-edits'
import { patternOfOwn, type OwnPattern } from '../../shared/parts/own-pattern'
import type { Anatomy } from '../../shared/anatomy/anatomy'
import type { Part, Unit } from '../../shared/dissection/dissection'
import { pieceOf, type Piece } from '../../shared/matching/piece'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { specimenOf } from './own-drawing'

/** The parts of the dissection that a structure shows; in a packing those of the first cluster. */
export function patternOfDissection(report: StructureReport): OwnPattern {
  const specimen = specimenOf(report)
  const { molecule } = report.ensemble
  const parts = (report.anatomy.dissection?.parts ?? []).map((part) => ({
    ...part,
    atoms: part.atoms.filter((atom) => molecule[atom] === 0),
  }))
  return patternOfOwn(specimen, ownFromDissection(specimen, { parts }, ''))
}

/** What of a structure can be looked for: each part, and each kind of unit that is less than its part. */
export function partsToFind({ anatomy }: StructureReport): readonly Pick<Part, 'name' | 'atoms'>[] {
  const found = new Map<string, Pick<Part, 'name' | 'atoms'>>()
  for (const part of anatomy.dissection?.parts ?? []) {
    const units = part.units.map((unit) => ({ ...unit, atoms: withInside(anatomy, unit) }))
    for (const one of [part, ...units.filter(({ atoms }) => atoms.length < part.atoms.length)]) {
      const key = `${one.name} ${one.atoms.length}`
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()]
}

/** A polyhedron is listed by its vertices: `Au@Au10` is found with what lies inside. */
function withInside({ polyhedra }: Anatomy, { kind, name, atoms }: Unit): Int32Array {
  if (kind !== 'polyhedron') return atoms
  const whole = polyhedra.list.find(
    (it) => it.name === name && it.vertices.every((vertex) => atoms.includes(vertex)),
  )
  if (whole === undefined) return atoms
  return Int32Array.from(new Set([...atoms, ...whole.inside])).toSorted()
}

/** The atoms of one part; in a packing those of the first cluster alone. */
export function pieceOfPart(report: StructureReport, atoms: Int32Array): Piece {
  const { molecule } = report.ensemble
  const specimen = specimenOf(report)
  const first = molecule[atoms[0] ?? 0]
  return pieceOf(
    specimen,
    [...atoms].filter((atom) => molecule[atom] === first),
  )
}
