import { error, warning } from '../base/problem'
import { SPACE_GROUP } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { itemText } from '../cif/table'
import { symopsFromHall } from '../symmetry/hall-symbol'
import { IDENTITY_SYMOP, symopKey, type Symop } from '../symmetry/symop'
import type { CrystalProblem, SpaceGroup, SymmetrySource } from './crystal'
import { readOperators } from './read-operators'

interface SpaceGroupReading {
  readonly spaceGroup: SpaceGroup
  readonly problems: readonly CrystalProblem[]
}

/**
 * The space group of a block: its operators from the list in the file, else from the Hall symbol,
 * else none but the identity (`crystal.no-operators`), so that nothing is expanded. When list and
 * symbol disagree the list counts (`crystal.symmetry-disagrees`).
 */
export function readSpaceGroup(document: CifDocument, block: CifBlock): SpaceGroupReading {
  const names: Names = {
    hall: itemText(document, block, SPACE_GROUP.hall),
    hermannMauguin: itemText(document, block, SPACE_GROUP.hermannMauguin),
    itNumber: readNumber(itemText(document, block, SPACE_GROUP.number)),
  }
  const { symops, problems } = readOperators(document, block)
  if (symops.length > 0) {
    const spaceGroup: SpaceGroup = { ...names, symops, from: 'operators' }
    return { spaceGroup, problems: [...problems, ...disagreement(names, symops)] }
  }
  const derived = symopsFromNames(names)
  const spaceGroup: SpaceGroup = { ...names, symops: derived.symops, from: derived.from }
  return { spaceGroup, problems: [...problems, ...derived.problems] }
}

interface Names {
  readonly hall: string | null
  readonly hermannMauguin: string | null
  readonly itNumber: number | null
}

interface Derived {
  readonly symops: readonly Symop[]
  readonly from: SymmetrySource
  readonly problems: readonly CrystalProblem[]
}

function symopsFromNames({ hall, hermannMauguin, itNumber }: Names): Derived {
  const fromHall = hall === null ? null : symopsFromHall(hall)
  if (fromHall !== null) {
    const message = `The file lists no symmetry operators: ${fromHall.length} were derived from the Hall symbol ${hall}.`
    return {
      symops: fromHall,
      from: 'hall',
      problems: [warning('crystal.symmetry-from-symbol', message)],
    }
  }
  if (isTriclinicOne(hermannMauguin) || (hermannMauguin === null && itNumber === 1)) {
    const from = hermannMauguin === null ? 'number' : 'hermann-mauguin'
    return { symops: [IDENTITY_SYMOP], from, problems: [] }
  }
  const named = hermannMauguin ?? hall ?? (itNumber === null ? null : `No. ${itNumber}`)
  const group = named === null ? 'no space group' : `only the space group ${named}`
  const message = `The file lists no symmetry operators and gives ${group}: nothing is expanded.`
  const advice = 'Add the loop of _space_group_symop_operation_xyz.'
  return {
    symops: [IDENTITY_SYMOP],
    from: 'none',
    problems: [error('crystal.no-operators', message, { advice })],
  }
}

/** Says so when the symbol stands for other operators than the file lists. */
function disagreement(
  { hall, hermannMauguin }: Names,
  listed: readonly Symop[],
): readonly CrystalProblem[] {
  const named = hall === null ? null : symopsFromHall(hall)
  const keys = new Set(listed.map(symopKey))
  const isOther =
    named !== null
      ? named.length !== keys.size || named.some((symop) => !keys.has(symopKey(symop)))
      : keys.size === 1 && hermannMauguin !== null && !isTriclinicOne(hermannMauguin)
  if (!isOther) return []
  const symbol = named === null ? hermannMauguin : `the Hall symbol ${hall}`
  const operators = keys.size === 1 ? 'operator' : `${keys.size} operators`
  const message = `The ${operators} listed in the file and ${symbol} disagree: the list is used.`
  return [warning('crystal.symmetry-disagrees', message)]
}

/** `P 1`, `P1`, `P_1`. */
function isTriclinicOne(symbol: string | null): boolean {
  return symbol !== null && /^P[\s_]*1$/i.test(symbol)
}

/** A space-group number, 1 to 230; null for anything else. */
function readNumber(text: string | null): number | null {
  const number = Number(text ?? NaN)
  return Number.isInteger(number) && number >= 1 && number <= 230 ? number : null
}
