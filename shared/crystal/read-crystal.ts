import { error, note, warning } from '../base/problem'
import {
  ATOM_SITE,
  CELL,
  GEOM_ANGLE,
  GEOM_BOND,
  GEOM_TORSION,
  SPACE_GROUP,
} from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { findItem } from '../cif/table'
import { IDENTITY_SYMOP } from '../symmetry/symop'
import { withVolumeSu } from '../symmetry/tied-parameters'
import type { UnitCell } from '../geometry/cell'
import { checkLabels } from './check-labels'
import { checkNumbers } from './check-numbers'
import { checkRenamed } from './check-renamed'
import type { Crystal, CrystalProblem, SpaceGroup } from './crystal'
import { checkDisplacements } from './displacement-ellipsoid'
import { readCell } from './read-cell'
import {
  buildBox,
  readCoordinates,
  readToFractional,
  type SiteCoordinates,
  type ToFractional,
} from './read-coordinates'
import { readSites } from './read-sites'
import { readSpaceGroup } from './read-space-group'
import { readStatedGeometry } from './read-stated-geometry'
import { readStatement } from './read-statement'
import { formulaElements } from './site-element'
import { structureKindNotes } from './structure-kind'

/** The crystal, or null and the error that says why there is none. */
export interface CrystalReading {
  readonly crystal: Crystal | null
  readonly problems: readonly CrystalProblem[]
}

/**
 * The crystal that a data block states: cell, space group, sites, and what it says of the substance.
 *
 * Null when there is nothing to place: no sites (`crystal.no-sites`), no coordinates
 * (`crystal.no-coordinates`), or fractional ones without a usable cell (`crystal.no-cell`,
 * `crystal.bad-cell`). Cartesian coordinates without a cell get a box around them. Whatever else is
 * odd is read with an assumption, which its problem names.
 */
export function readCrystal(document: CifDocument, block: CifBlock): CrystalReading {
  const coordinates = readCoordinates(document, block)
  if (coordinates === null) return { crystal: null, problems: [noSites(block)] }
  const frame = readFrame(document, block, coordinates)
  if (frame === null) {
    return { crystal: null, problems: readCell(document, block).problems }
  }
  const { cell, spaceGroup, toFractional } = frame
  const statement = readStatement(document, block)
  const { sites, problems } = readSites(document, block, {
    coordinates,
    toFractional,
    formula: formulaElements(statement.formulaSum),
    operators: spaceGroup.symops.length,
  })
  const all = [
    ...frame.problems,
    ...problems,
    ...checkNumbers(document, block),
    ...checkDisplacements(sites),
    ...checkLabels(document, block, coordinates.table),
    ...checkRenamed(document, block),
    ...structureKindNotes(document, block),
  ]
  if (sites.count === 0) return { crystal: null, problems: [noCoordinates(block), ...all] }
  const crystal: Crystal = {
    block: block.name,
    cell: withVolumeSu(cell, spaceGroup.symops),
    spaceGroup,
    sites,
    statedBonds: readStatedGeometry(document, block, GEOM_BOND),
    statedAngles: readStatedGeometry(document, block, GEOM_ANGLE),
    statedTorsions: readStatedGeometry(document, block, GEOM_TORSION),
    statement,
  }
  return { crystal, problems: all }
}

interface Frame {
  readonly cell: UnitCell
  readonly spaceGroup: SpaceGroup
  readonly toFractional: ToFractional | null
  readonly problems: readonly CrystalProblem[]
}

/** What the coordinates refer to; null when fractional ones have no usable cell. */
function readFrame(
  document: CifDocument,
  block: CifBlock,
  coordinates: SiteCoordinates,
): Frame | null {
  const { cell, problems } = readCell(document, block)
  if (cell === null) {
    const box = coordinates.isCartesian ? buildBox(coordinates) : null
    if (box === null) return null
    const spaceGroup: SpaceGroup = {
      itNumber: null,
      hermannMauguin: null,
      hall: null,
      symops: [IDENTITY_SYMOP],
      symopIds: null,
      from: 'none',
    }
    const message = 'The file gives no unit cell: its atoms are shown as one molecule in a box.'
    return { ...box, spaceGroup, problems: [warning('crystal.no-cell', message)] }
  }
  const group = readSpaceGroup(document, block, cell)
  const all = [...problems, ...group.problems]
  if (!coordinates.isCartesian) {
    return { cell, spaceGroup: group.spaceGroup, toFractional: null, problems: all }
  }
  const toFractional = readToFractional(document, block, cell)
  const converted = convertedNote(toFractional)
  return { cell, spaceGroup: group.spaceGroup, toFractional, problems: [...all, converted] }
}

function convertedNote({ from }: ToFractional): CrystalProblem {
  const code = 'crystal.cartesian-coordinates'
  if (from === 'cell instead') {
    const message =
      'The coordinates are Cartesian and the matrix in the file does not fit its cell: the cell was used.'
    return warning(code, message)
  }
  const how = from === 'matrix' ? 'the matrix in the file' : 'the cell, x along a and z along c*'
  return note(code, `The coordinates are Cartesian; they were made fractional with ${how}.`)
}

function noSites(block: CifBlock): CrystalProblem {
  const label = findItem(block, ATOM_SITE.label)
  if (label !== null) return noCoordinates(block)
  const holds = [
    findItem(block, CELL.lengthA) === null ? null : 'a cell',
    findItem(block, SPACE_GROUP.operation) === null ? null : 'symmetry operators',
  ].filter((thing) => thing !== null)
  const but = holds.length === 0 ? '' : `, only ${holds.join(' and ')}`
  return error('crystal.no-sites', `The data block ${block.name} lists no atoms${but}.`)
}

function noCoordinates(block: CifBlock): CrystalProblem {
  return error(
    'crystal.no-coordinates',
    `No atom of the data block ${block.name} has coordinates.`,
    { span: findItem(block, ATOM_SITE.label)?.span ?? null },
  )
}
