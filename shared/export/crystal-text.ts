/** Crystal and molecules, as part of the report for people. */
import type { Crystal, SymmetrySource } from '../crystal/crystal'
import type { Moiety } from '../ensemble/ensemble'
import { formatCellParameter, formatMeasurand } from './format-measurand'
import { count, factHead, WIDTH } from './text-page'
import { hangingText } from './text-table'

/** What the file says of the crystal, a line each. */
export function crystalLines(crystal: Crystal): string[] {
  const { statement, sites, cell } = crystal
  const length = ({ value, su }: typeof cell.lengthA): string => formatCellParameter(value, su)
  const rows: [string, string | null][] = [
    ['Formula', statement.formulaSum],
    ['Name', statement.chemicalName],
    ['Status', statement.isModel ? 'a model: the coordinates are not refined' : null],
    ['Space group', spaceGroup(crystal)],
    ['Cell', `a ${length(cell.lengthA)}, b ${length(cell.lengthB)}, c ${length(cell.lengthC)} Å`],
    [
      '',
      `α ${length(cell.angleAlpha)}, β ${length(cell.angleBeta)}, γ ${length(cell.angleGamma)}°`,
    ],
    ['', `V ${formatMeasurand(cell.volume.value, cell.volume.su, 1)} Å³${formulaUnits(crystal)}`],
    ['Temperature', statement.temperature === null ? null : `${length(statement.temperature)} K`],
    ['Sites', String(sites.count)],
  ]
  return rows.flatMap(([word, fact]) =>
    fact === null ? [] : hangingText(factHead(word), fact, WIDTH),
  )
}

const SOURCE: Readonly<Record<SymmetrySource, string>> = {
  operators: 'operators in the file',
  hall: 'operators from the Hall symbol',
  'hermann-mauguin': 'operators from the Hermann–Mauguin symbol',
  number: 'operators from the number',
  none: 'no symmetry in the file, nothing expanded',
}

function spaceGroup({ spaceGroup: group }: Crystal): string {
  const symbol = group.hermannMauguin ?? group.hall ?? 'not named'
  const number = group.itNumber === null ? '' : ` (${group.itNumber})`
  return `${symbol}${number}, ${SOURCE[group.from]}`
}

function formulaUnits({ statement }: Crystal): string {
  return statement.formulaUnitsZ === null ? '' : `, Z ${statement.formulaUnitsZ}`
}

const PERIODICITY = ['', ', an endless chain', ', an endless layer', ', an endless framework']

/** Each kind of molecule with its charge and how many there are. */
export function moietyLines(moieties: readonly Moiety[]): string[] {
  return moieties.flatMap((moiety) => {
    const { role, formula, name, atoms, perCell, periodicity, nets, siteSymmetryOrder } = moiety
    const facts = [
      `${formula}${chargeText(moiety.charge)}`,
      ...(name === null ? [] : [name]),
      `${count(atoms, 'atom')}${PERIODICITY[periodicity]}`,
      ...(nets > 1 ? [`${nets} nets interpenetrating`] : []),
      `${perCell} per cell`,
      ...(siteSymmetryOrder > 1 ? [`site symmetry of order ${siteSymmetryOrder}`] : []),
    ]
    return hangingText(factHead(role), facts.join('; '), WIDTH)
  })
}

/** As CIF writes it, ` 2+`; nothing when it is not known or zero. */
function chargeText(charge: number | null): string {
  if (charge === null || charge === 0) return ''
  return ` ${Math.abs(charge)}${charge > 0 ? '+' : '-'}`
}
