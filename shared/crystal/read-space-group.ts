import { error, warning } from '../base/problem'
import { SPACE_GROUP } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { itemText } from '../cif/table'
import { symopsFromHall } from '../symmetry/hall-symbol'
import { IDENTITY_SYMOP, type Symop } from '../symmetry/symop'
import type { CrystalProblem, SpaceGroup, SymmetrySource } from './crystal'
import { readOperators } from './read-operators'

interface SpaceGroupReading {
  readonly spaceGroup: SpaceGroup
  readonly problems: readonly CrystalProblem[]
}

/**
 * The space group of a block: its operators from the list in the file, else from the Hall symbol,
 * else none but the identity (`crystal.no-operators`), so that nothing is expanded.
 */
export function readSpaceGroup(document: CifDocument, block: CifBlock): SpaceGroupReading {
  const hall = itemText(document, block, SPACE_GROUP.hall)
  const hermannMauguin = itemText(document, block, SPACE_GROUP.hermannMauguin)
  const itNumber = readNumber(itemText(document, block, SPACE_GROUP.number))
  const names = { hall, hermannMauguin, itNumber }
  const listed = readOperators(document, block)
  if (listed.symops.length > 0) {
    const spaceGroup = { ...names, symops: listed.symops, from: 'operators' as const }
    return { spaceGroup, problems: listed.problems }
  }
  const { symops, from, problem } = symopsFromNames(names)
  return { spaceGroup: { ...names, symops, from }, problems: [...listed.problems, problem] }
}

interface Names {
  readonly hall: string | null
  readonly hermannMauguin: string | null
  readonly itNumber: number | null
}

interface Derived {
  readonly symops: readonly Symop[]
  readonly from: SymmetrySource
  readonly problem: CrystalProblem
}

function symopsFromNames({ hall, hermannMauguin, itNumber }: Names): Derived {
  const fromHall = hall === null ? null : symopsFromHall(hall)
  if (fromHall !== null) return derived(fromHall, 'hall', `the Hall symbol ${hall}`)
  const named = hermannMauguin ?? hall ?? (itNumber === null ? null : `No. ${itNumber}`)
  const group = named === null ? 'no space group' : `only the space group ${named}`
  return {
    symops: [IDENTITY_SYMOP],
    from: 'none',
    problem: error(
      'crystal.no-operators',
      `The file lists no symmetry operators and gives ${group}: nothing is expanded.`,
      { advice: 'Add the loop of _space_group_symop_operation_xyz.' },
    ),
  }
}

function derived(symops: readonly Symop[], from: SymmetrySource, source: string): Derived {
  return {
    symops,
    from,
    problem: warning(
      'crystal.symmetry-from-symbol',
      `The file lists no symmetry operators: ${symops.length} were derived from ${source}.`,
    ),
  }
}

/** A space-group number, 1 to 230; null for anything else. */
function readNumber(text: string | null): number | null {
  const number = Number(text ?? NaN)
  return Number.isInteger(number) && number >= 1 && number <= 230 ? number : null
}
