import { failure, success, type Result } from '../base/result'
import { atomicNumberOf } from '../tables/elements'
import { modesCalled } from './named-modes'
import type { NamedQuery, Query, QueryProblem } from './query'
import * as kinds from './select-by-kind'
import type { Selectable } from './selectable'

type Named = Extract<Query, { kind: 'named' }>

/** The atoms of what was asked for by a name, or the names there are. */
export function answerName(
  { by, name, at }: Named,
  from: Selectable,
): Result<number[], QueryProblem> {
  const atoms = FINDERS[by](from, name)
  if (atoms !== null) return success(atoms)
  const known = [...new Set(namesOf(by, from))]
  const shown = known.slice(0, MOST_NAMES).join(', ')
  const rest = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : ''
  return failure({
    ...at,
    message: `There is no ${WORDS[by]} ${name} here.`,
    advice: known.length === 0 ? `There is no ${WORDS[by]} at all.` : `There is ${shown}${rest}.`,
  })
}

/** More names than anyone reads. */
const MOST_NAMES = 8

const WORDS: Readonly<Record<NamedQuery, string>> = {
  element: 'element',
  atom: 'atom',
  part: 'part',
  ligand: 'ligand',
  mode: 'mode',
  donors: 'metal with the donors',
  cn: 'metal with the coordination number',
}

/** Null: nothing is called so. */
const FINDERS: Readonly<Record<NamedQuery, (from: Selectable, name: string) => number[] | null>> = {
  element(from, name) {
    const element = atomicNumberOf(name)
    return element === null ? null : kinds.selectElement(from, element)
  },
  atom: () => null,
  part(from, name) {
    const { parts } = from.anatomy.peel
    if (/^\d+$/.test(name)) return parts[Number(name) - 1] === undefined ? null : kinds.selectPart(from, Number(name) - 1) // prettier-ignore
    const called = parts.flatMap((part, index) => (isSame(part.name, name) ? [index] : []))
    const ofRole = parts.flatMap((part, index) => (isSame(part.role, name) ? [index] : []))
    return unionOf(
      (called.length > 0 ? called : ofRole).map((part) => kinds.selectPart(from, part)),
    )
  },
  ligand(from, name) {
    const found = from.ligands.kinds.flatMap((kind, index) =>
      [kind.name, kind.abbreviation, kind.fullName ?? '', kind.formula.replaceAll(' ', '')].some(
        (one) => isSame(one, name),
      )
        ? [index]
        : [],
    )
    return unionOf(found.map((kind) => kinds.selectLigandKind(from, kind)))
  },
  mode(from, name) {
    const rows = modesCalled(from.anatomy, name)
    return rows.length === 0 ? null : kinds.selectRows(from, rows)
  },
  donors(from, name) {
    const rows = from.anatomy.metals.filter(({ donorSet }) => isSame(donorSet, name))
    return rows.length === 0 ? null : kinds.selectRows(from, rows)
  },
  cn(from, name) {
    const rows = from.anatomy.metals.filter(
      ({ coordinationNumber }) => String(coordinationNumber) === name,
    )
    return rows.length === 0 ? null : kinds.selectRows(from, rows)
  },
}

function namesOf(by: NamedQuery, { anatomy, ligands }: Selectable): readonly string[] {
  if (by === 'part') return anatomy.peel.parts.map(({ name }, i) => `${i + 1} (${name})`)
  if (by === 'ligand') return ligands.kinds.map(({ abbreviation }) => abbreviation)
  if (by === 'mode') return anatomy.modes.map(({ styles }) => styles.literature)
  if (by === 'donors') return anatomy.metals.map(({ donorSet }) => donorSet)
  if (by === 'cn') return anatomy.metals.map(({ coordinationNumber }) => String(coordinationNumber))
  return []
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase()
}

function unionOf(sets: readonly (readonly number[])[]): number[] | null {
  if (sets.length === 0) return null
  return [...new Set(sets.flat())].toSorted((a, b) => a - b)
}
