import { SPACE_GROUP } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { itemText } from '../cif/table'
import type { UnitCell } from '../geometry/cell'
import { identifySpaceGroup } from '../symmetry/identify-space-group'
import { checkNames } from './check-names'
import type { CrystalProblem, SpaceGroup } from './crystal'
import { readOperators } from './read-operators'
import { symopsFromNames, type SpaceGroupNames } from './symops-from-names'

interface SpaceGroupReading {
  readonly spaceGroup: SpaceGroup
  readonly problems: readonly CrystalProblem[]
}

/**
 * The space group of a block: its operators from the list in the file, else from its names, else none
 * but the identity (`crystal.no-operators`), so that nothing is expanded. When list and names disagree
 * the list counts (`crystal.symmetry-disagrees`). Names that the file does not state follow from the
 * operators.
 */
export function readSpaceGroup(
  document: CifDocument,
  block: CifBlock,
  cell: UnitCell,
): SpaceGroupReading {
  const names: SpaceGroupNames = {
    hall: itemText(document, block, SPACE_GROUP.hall),
    hermannMauguin: itemText(document, block, SPACE_GROUP.hermannMauguin),
    itNumber: readNumber(itemText(document, block, SPACE_GROUP.number)),
  }
  const listed = readOperators(document, block)
  if (listed.symops.length > 0) {
    const named = checkedAndNamed({
      ...names,
      symops: listed.symops,
      symopIds: listed.ids,
      from: 'operators',
    })
    return { ...named, problems: [...listed.problems, ...named.problems] }
  }
  const derived = symopsFromNames(names, cell)
  const spaceGroup: SpaceGroup = {
    ...names,
    symops: derived.symops,
    symopIds: null,
    from: derived.from,
  }
  const problems = [...listed.problems, ...derived.problems]
  if (derived.from === 'none') return { spaceGroup, problems }
  const named = checkedAndNamed(spaceGroup)
  return { ...named, problems: [...problems, ...named.problems] }
}

/** Adds the names that the file does not state, unless those it does are of another group. */
function checkedAndNamed(spaceGroup: SpaceGroup): SpaceGroupReading {
  const identity = identifySpaceGroup(spaceGroup.symops)
  const problems = checkNames(spaceGroup, identity)
  if (identity === null || problems.length > 0) return { spaceGroup, problems }
  const named: SpaceGroup = {
    ...spaceGroup,
    itNumber: spaceGroup.itNumber ?? identity.number,
    hermannMauguin: spaceGroup.hermannMauguin ?? identity.hermannMauguin,
    hall: spaceGroup.hall ?? identity.setting?.hall ?? null,
  }
  return { spaceGroup: named, problems }
}

/** A space-group number, 1 to 230; null for anything else. */
function readNumber(text: string | null): number | null {
  const number = Number(text ?? NaN)
  return Number.isInteger(number) && number >= 1 && number <= 230 ? number : null
}
