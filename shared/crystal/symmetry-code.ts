import type { Vec3 } from '../geometry/vec3'
import { identityIndex, symmetryCode, TRANSLATION_DENOMINATOR, type Symop } from '../symmetry/symop'

/** What a symmetry code says: first `symops[symop]`, then `translation`, in whole cells. */
export interface SymmetryCode {
  /** Index into the list of operators, from 0. */
  readonly symop: number
  readonly translation: Vec3
}

/** `2_655`, `-102_444`, or just `2`. */
const DIGITS = /^\+?(?<id>-?\d+)(?:_(?<cells>\d{3}))?$/
/** `2_(11,5,5)`, where a digit would not do. */
const LIST = /^\+?(?<id>-?\d+)_\((?<cells>-?\d+,-?\d+,-?\d+)\)$/
/** `65502`: the cells first, as ORTEP had it. */
const ORTEP = /^(?<cells>\d{3})(?<id>\d{2})$/

/** The digit for no translation. */
const OWN_CELL = 5

/**
 * Reads the symmetry code of an atom in a list of distances, angles or torsions. `.`, `?` and nothing
 * at all are the atom as it is listed.
 *
 * @param ids what the file calls its operators (`SpaceGroup.symopIds`); null: by their place in the list
 * @returns null for what is no code, and for an operator that the file does not list
 *
 * Source: CIF core dictionary, _geom_bond.site_symmetry_1 (`n_klm`, n being an id of
 * _space_group_symop.id); five digits: Johnson, ORTEP, report ORNL-3794 (1965).
 */
export function parseSymmetryCode(
  text: string | null,
  symops: readonly Symop[],
  ids: readonly string[] | null = null,
): SymmetryCode | null {
  const code = text === null ? '' : text.replaceAll(/\s+/g, '')
  if (code === '' || code === '.' || code === '?') return identityCode(symops)
  const parts = DIGITS.exec(code)?.groups ?? LIST.exec(code)?.groups
  const symop = parts === undefined ? -1 : findSymop(parts.id!, symops, ids)
  if (symop >= 0) return { symop, translation: translationOf(parts?.cells) }
  const old = ORTEP.exec(code)?.groups
  const oldSymop = old === undefined ? -1 : findSymop(String(Number(old.id)), symops, ids)
  return oldSymop < 0 ? null : { symop: oldSymop, translation: translationOf(old?.cells) }
}

/** The symmetry code as the file would write it: with the operator's id where it has its own. */
export function writeSymmetryCode(
  { symop, translation }: SymmetryCode,
  ids: readonly string[] | null,
): string {
  const code = symmetryCode(symop, translation)
  const id = ids?.[symop]
  return id === undefined ? code : code.replace(/^\d+/, id)
}

/** −1: there is none. */
function findSymop(id: string, symops: readonly Symop[], ids: readonly string[] | null): number {
  if (ids !== null) return ids.indexOf(id)
  const number = Number(id)
  return number >= 1 && number <= symops.length ? number - 1 : -1
}

/** The identity need not be the first operator, nor be listed without a translation. */
function identityCode(symops: readonly Symop[]): SymmetryCode | null {
  const symop = identityIndex(symops)
  if (symop < 0) return null
  const [a, b, c] = symops[symop]!.translation
  const cells = (t: number) => (t === 0 ? 0 : -t / TRANSLATION_DENOMINATOR)
  return { symop, translation: [cells(a), cells(b), cells(c)] }
}

function translationOf(cells: string | undefined): Vec3 {
  if (cells === undefined) return [0, 0, 0]
  const [a, b, c] = (cells.includes(',') ? cells.split(',') : [...cells]).map(
    (digit) => Number(digit) - OWN_CELL,
  )
  return [a!, b!, c!]
}
