import { ATOM_SITE, MACROMOLECULE } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { cellText, findColumn, rowSpan, valueIndex, type CifTable } from '../cif/table'
import { apply } from '../geometry/mat3'
import { add, pointAt, type Vec3 } from '../geometry/vec3'
import type { CrystalProblem, Sites } from './crystal'
import type { SiteCoordinates, ToFractional } from './read-coordinates'
import { readUAniso, readUIso } from './read-displacement'
import { readMultiplicities } from './read-multiplicities'
import { elementOfLabel, elementOfType } from './site-element'
import { addFaultySite, faultProblem, noFaultySites } from './site-problems'
import { chooseRows } from './site-rows'

/** Occupancies are refined; one so little above 1 is one. */
const OCCUPANCY_TOLERANCE = 0.005

interface SiteContext {
  readonly coordinates: SiteCoordinates
  /** Needed when the coordinates are Cartesian. */
  readonly toFractional: ToFractional | null
  /** Symbols of the elements in the chemical formula. */
  readonly formula: ReadonlySet<string>
  /** Number of symmetry operators. */
  readonly operators: number
}

interface SiteReading {
  readonly sites: Sites
  readonly problems: readonly CrystalProblem[]
}

/** The sites of a block as columns, without those that have no place, and what is odd about them. */
export function readSites(
  document: CifDocument,
  block: CifBlock,
  context: SiteContext,
): SiteReading {
  const { coordinates, formula, operators } = context
  const { table } = coordinates
  const { rows, labels, typeSymbols, problems } = chooseRows(document, coordinates)
  const count = rows.length
  const element = new Uint8Array(count)
  const isotope = new Uint16Array(count)
  const span = new Uint32Array(2 * count)
  const unknown = noFaultySites()
  rows.forEach((row, site) => {
    const place = rowSpan(document, table, coordinates.columns[0], row)
    span[2 * site] = place.start
    span[2 * site + 1] = place.end
    const typeSymbol = typeSymbols[site] ?? null
    const label = labels[site]!
    const found =
      (typeSymbol === null ? null : elementOfType(typeSymbol)) ?? elementOfLabel(label, formula)
    element[site] = found?.element ?? 0
    isotope[site] = found?.isotope ?? 0
    if (found === null) addFaultySite(unknown, label, place)
  })
  const occupancy = readOccupancies(document, table, rows)
  const sites: Sites = {
    count,
    label: labels,
    typeSymbol: typeSymbols,
    element,
    isotope,
    ...placeSites(context, rows),
    ...occupancy,
    ...readUIso(document, table, rows),
    uAniso: readUAniso(document, block, labels),
    ...readDisorder(document, table, rows),
    ...readConstraints(document, table, rows),
    ...readMultiplicities(document, table, rows, operators),
    span,
  }
  return {
    sites,
    problems: [
      ...problems,
      ...faultProblem(unknown, {
        code: 'crystal.unknown-element',
        severity: 'warning',
        one: 'is of no element that could be told; it bonds to nothing.',
        several: 'are of no element that could be told; they bond to nothing.',
        advice: 'Give the elements in _atom_site_type_symbol.',
      }),
      ...repeatedLabels(sites, table),
      ...badOccupancies(sites),
    ],
  }
}

/** Fractional coordinates of the kept rows, their s.u. and how far they may be rounded. */
function placeSites(
  { coordinates, toFractional }: SiteContext,
  rows: readonly number[],
): Pick<Sites, 'fract' | 'fractSu' | 'fractRounding'> {
  const fract = new Float64Array(3 * rows.length)
  const fractSu = new Float64Array(3 * rows.length)
  const fractRounding = new Float64Array(3 * rows.length)
  rows.forEach((row, site) => {
    let point = pointAt(coordinates.points, row)
    let su = pointAt(coordinates.su, row)
    let rounding = pointAt(coordinates.rounding, row)
    if (toFractional !== null) {
      const { matrix, shift } = toFractional
      const squares = matrix.map(([p, q, r]) => [p * p, q * q, r * r] as const)
      point = add(apply(matrix, point), shift)
      const variance = apply(
        [squares[0]!, squares[1]!, squares[2]!],
        [su[0] ** 2, su[1] ** 2, su[2] ** 2],
      )
      su = [Math.sqrt(variance[0]), Math.sqrt(variance[1]), Math.sqrt(variance[2])]
      const [p, q, r] = matrix.map(([x, y, z]): Vec3 => [Math.abs(x), Math.abs(y), Math.abs(z)])
      rounding = apply([p!, q!, r!], rounding)
    }
    fract.set(point, 3 * site)
    fractSu.set(su, 3 * site)
    fractRounding.set(rounding, 3 * site)
  })
  return { fract, fractSu, fractRounding }
}

/** 1 where the file says nothing: the dictionary's own default. */
function readOccupancies(
  document: CifDocument,
  table: CifTable,
  rows: readonly number[],
): Pick<Sites, 'occupancy' | 'occupancySu'> {
  const occupancy = new Float64Array(rows.length).fill(1)
  const occupancySu = new Float64Array(rows.length).fill(NaN)
  const column = findColumn(table, ATOM_SITE.occupancy)
  if (column === null) return { occupancy, occupancySu }
  const parts: NumberParts = { value: NaN, su: NaN }
  rows.forEach((row, site) => {
    if (!readNumber(document, valueIndex(column, row), parts)) return
    occupancy[site] = parts.value
    occupancySu[site] = parts.su
  })
  return { occupancy, occupancySu }
}

/** Alternative locations of a macromolecule are groups, their residue the assembly. */
function readDisorder(
  document: CifDocument,
  table: CifTable,
  rows: readonly number[],
): Pick<Sites, 'disorderAssembly' | 'disorderGroup'> {
  const assembly = findColumn(table, ATOM_SITE.disorderAssembly)
  const group = findColumn(table, ATOM_SITE.disorderGroup)
  const alternative = findColumn(table, MACROMOLECULE.alternative)
  const sequence = findColumn(table, MACROMOLECULE.sequence)
  const chain = findColumn(table, MACROMOLECULE.chain)
  const disorderAssembly: string[] = []
  const disorderGroup: string[] = []
  for (const row of rows) {
    const location = cellText(document, alternative, row)
    const named = cellText(document, group, row) ?? location ?? ''
    disorderGroup.push(named === '0' ? '' : named)
    const residue =
      location === null
        ? null
        : `${cellText(document, chain, row) ?? ''}${cellText(document, sequence, row) ?? ''}`
    disorderAssembly.push(cellText(document, assembly, row) ?? residue ?? '')
  }
  return { disorderAssembly, disorderGroup }
}

/**
 * Calculated, riding (R) or in a rigid group (G): moved with others, not by itself. Restrained
 * (D): theirs is partly that of the restraints.
 *
 * Source of the flags: CIF core dictionary, _atom_site_refinement_flags_posn.
 */
function readConstraints(
  document: CifDocument,
  table: CifTable,
  rows: readonly number[],
): Pick<Sites, 'isConstrained' | 'isRestrained'> {
  const calcFlag = findColumn(table, ATOM_SITE.calcFlag)
  const flags = findColumn(table, ATOM_SITE.positionFlags) ?? findColumn(table, ATOM_SITE.flags)
  const isConstrained = new Uint8Array(rows.length)
  const isRestrained = new Uint8Array(rows.length)
  if (calcFlag === null && flags === null) return { isConstrained, isRestrained }
  rows.forEach((row, site) => {
    const calculated = cellText(document, calcFlag, row)
    const refined = cellText(document, flags, row)
    const isCalculated = calculated !== null && /^c(?:alc)?$/i.test(calculated)
    if (isCalculated || (refined !== null && /[RG]|calc/i.test(refined))) isConstrained[site] = 1
    if (refined !== null && /^[A-Z]*D[A-Z]*$/.test(refined)) isRestrained[site] = 1
  })
  return { isConstrained, isRestrained }
}

function repeatedLabels({ label, span }: Sites, table: CifTable): CrystalProblem[] {
  if (new Set(label).size === label.length) return []
  const uses = new Map<string, number>()
  const repeated = noFaultySites()
  label.forEach((name, site) => {
    const before = uses.get(name) ?? 0
    uses.set(name, before + 1)
    if (name === '' || before !== 1) return
    addFaultySite(repeated, name, { start: span[2 * site]!, end: span[2 * site + 1]! })
  })
  const isMacromolecule = findColumn(table, MACROMOLECULE.residue) !== null
  if (isMacromolecule) return []
  return faultProblem(repeated, {
    code: 'crystal.duplicate-label',
    severity: 'warning',
    one: 'labels more than one site.',
    several: 'label more than one site each.',
    advice:
      'The sites were read as they stand; bonds and displacements quoted by label may be mixed up.',
  })
}

function badOccupancies({ occupancy, label, span }: Sites): CrystalProblem[] {
  const faulty = noFaultySites()
  occupancy.forEach((value, site) => {
    if (value >= 0 && value <= 1 + OCCUPANCY_TOLERANCE) return
    addFaultySite(faulty, label[site]!, { start: span[2 * site]!, end: span[2 * site + 1]! })
  })
  return faultProblem(faulty, {
    code: 'crystal.bad-occupancy',
    severity: 'warning',
    one: 'has an occupancy that is not between 0 and 1.',
    several: 'have occupancies that are not between 0 and 1.',
  })
}
