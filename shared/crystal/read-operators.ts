import { error, note, warning, type Span } from '../base/problem'
import { SPACE_GROUP } from '../cif/data-names'
import type { CifBlock, CifColumn, CifDocument, CifItem } from '../cif/document'
import { excerpt } from '../cif/excerpt'
import { cellText, findColumn, findItem, findTable, valueIndex } from '../cif/table'
import { isMissing, valueSpan, valueText } from '../cif/value-text'
import { isGroup } from '../symmetry/generate-group'
import { parseSymop } from '../symmetry/parse-symop'
import { composeSymops, IDENTITY_SYMOP, symopKey, type Symop } from '../symmetry/symop'
import type { CrystalProblem } from './crystal'

interface OperatorReading {
  /** In the order of the file; empty when it lists none. */
  readonly symops: readonly Symop[]
  /** What the file calls them; null where that is 1, 2, 3 … */
  readonly ids: readonly string[] | null
  readonly problems: readonly CrystalProblem[]
}

/**
 * The symmetry operators a block lists. Of magnetic and superspace groups the part that acts on the
 * average, non-magnetic structure.
 *
 * Operator n of a symmetry code is the n-th of the file, so the list keeps its order and length: an
 * operator that cannot be read is replaced by the identity (`crystal.bad-operator`), a missing
 * identity is added at the end (`crystal.operators-not-a-group`).
 */
export function readOperators(document: CifDocument, block: CifBlock): OperatorReading {
  const problems: CrystalProblem[] = []
  const listed = readList(document, block, SPACE_GROUP.operation, asWritten, problems)
  if (listed !== null) return checked(listed, problems)

  const magnetic = readList(document, block, SPACE_GROUP.magneticOperation, withoutTime, problems)
  if (magnetic !== null) {
    const centering = readList(
      document,
      block,
      SPACE_GROUP.magneticCentering,
      withoutTime,
      problems,
    )
    const shifts = centering?.symops ?? [IDENTITY_SYMOP]
    const count = shifts.length * magnetic.symops.length
    if (count > MOST_OPERATORS) {
      const message = `Magnetic operators and centrings make ${count} operators, more than any group: the centrings were left out.`
      problems.push(warning('crystal.operators-not-a-group', message, { span: magnetic.span }))
      return checked(magnetic, problems)
    }
    const symops = shifts.flatMap((shift) =>
      magnetic.symops.map((symop) => composeSymops(shift, symop)),
    )
    return checked({ symops, ids: null, span: magnetic.span }, problems)
  }
  const superspace = readList(document, block, SPACE_GROUP.superspaceOperation, inSpace, problems)
  return superspace === null ? { symops: [], ids: null, problems } : checked(superspace, problems)
}

/** A space group has at most 192 operators in a cell; unusual cells repeat that a few times. */
const MOST_OPERATORS = 1536

/** More bad operators than this are counted, not quoted one by one. */
const MOST_QUOTED = 4

interface OperatorList {
  readonly symops: readonly Symop[]
  readonly ids: readonly string[] | null
  readonly span: Span
}

function readList(
  document: CifDocument,
  block: CifBlock,
  names: readonly string[],
  spatialPart: (triplet: string) => string,
  problems: CrystalProblem[],
): OperatorList | null {
  const item = findItem(block, names)
  if (item === null) return null
  const idColumn = findIdColumn(block, names)
  const ids: string[] = []
  const symops: Symop[] = []
  const bad: BadOperator[] = []
  for (let row = 0; row < item.column.length && symops.length < MOST_OPERATORS; row++) {
    const index = valueIndex(item.column, row)
    if (isMissing(document, index)) continue
    const symop = parseSymop(spatialPart(valueText(document, index)))
    symops.push(symop ?? IDENTITY_SYMOP)
    ids.push(cellText(document, idColumn, row)?.trim() ?? '')
    if (symop === null) bad.push({ span: valueSpan(document, index), number: symops.length })
  }
  if (symops.length === 0) return null
  problems.push(...badOperators(document, bad))
  const list = { symops, ids: unusualIds(ids), span: listSpan(document, item) }
  if (symops.length === MOST_OPERATORS && item.column.length > MOST_OPERATORS) {
    const message = `The list has ${item.column.length} symmetry operators, more than any group: the first ${MOST_OPERATORS} were read.`
    problems.push(warning('crystal.operators-not-a-group', message, { span: list.span }))
  }
  return list
}

/** What stands at `span` is no operator; `number` is its place in the list, from 1. */
interface BadOperator {
  readonly span: Span
  readonly number: number
}

/** The ids of the loop that holds the operators. */
function findIdColumn(block: CifBlock, operators: readonly string[]): CifColumn | null {
  const table = findTable(block, operators)
  return table === null || !table.isLoop ? null : findColumn(table, SPACE_GROUP.operationId)
}

/** Null where they say no more than the order of the list, or do not tell the operators apart. */
function unusualIds(ids: readonly string[]): readonly string[] | null {
  const isUsual = ids.every((id, i) => id === String(i + 1))
  const isKey = ids.every((id) => /^-?\d+$/.test(id)) && new Set(ids).size === ids.length
  return isUsual || !isKey ? null : ids
}

function badOperators({ bytes }: CifDocument, bad: readonly BadOperator[]): CrystalProblem[] {
  const quoted = bad
    .slice(0, MOST_QUOTED)
    .map(({ span, number }) =>
      error(
        'crystal.bad-operator',
        `${excerpt(bytes, span.start, span.end)} is not a symmetry operator.`,
        { span, advice: `It was left out; it is number ${number} of the list.` },
      ),
    )
  const rest = bad.slice(MOST_QUOTED)
  if (rest[0] === undefined) return quoted
  const message = `${rest.length} more of the list ${rest.length === 1 ? 'is no operator' : 'are no operators'}.`
  return [...quoted, error('crystal.bad-operator', message, { span: rest[0].span })]
}

function checked({ symops, ids, span }: OperatorList, problems: CrystalProblem[]): OperatorReading {
  const identity = symopKey(IDENTITY_SYMOP)
  const keys = symops.map(symopKey)
  const whole = keys.includes(identity) ? symops : [...symops, IDENTITY_SYMOP]
  const repeated = symops.length - new Set(keys).size
  if (repeated > 0 && !problems.some(({ code }) => code === 'crystal.bad-operator')) {
    const operators = repeated === 1 ? '1 operator' : `${repeated} operators`
    const message = `The list of symmetry operators repeats ${operators}.`
    problems.push(note('crystal.operators-not-a-group', message, { span }))
  }
  if (!isGroup(whole)) {
    problems.push(
      warning(
        'crystal.operators-not-a-group',
        `The ${whole.length} symmetry operators of the file do not form a group: some are missing or wrong.`,
        { span, advice: 'Molecules may come out incomplete.' },
      ),
    )
  } else if (whole !== symops) {
    const message = 'The list of symmetry operators lacks x, y, z, which was added.'
    problems.push(warning('crystal.operators-not-a-group', message, { span }))
  }
  return { symops: whole, ids, problems }
}

function listSpan(document: CifDocument, item: CifItem): Span {
  const last = valueIndex(item.column, item.column.length - 1)
  return { start: item.span.start, end: valueSpan(document, last).end }
}

function asWritten(triplet: string): string {
  return triplet
}

/** `x,y,z,+1` without its time reversal. */
function withoutTime(triplet: string): string {
  return triplet.split(',').slice(0, 3).join(',')
}

/** `x1,-x2,x3+1/2,x4` as `x,-y,z+1/2`: what it does in the three dimensions of space. */
function inSpace(triplet: string): string {
  const axes = withoutTime(triplet)
  return axes.replaceAll(/x([123])/gi, (_, axis: string) => 'xyz'[Number(axis) - 1]!)
}
