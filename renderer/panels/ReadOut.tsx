import { Fragment, useMemo } from 'react'
import type { Crystal } from '../../shared/crystal/crystal'
import type { ModeStyle } from '../../shared/export/mode-table'
import { formatMeasurand } from '../../shared/export/format-measurand'
import { BondKind, BondOrigin } from '../../shared/graph/atom-graph'
import type { BondEdit } from '../../shared/graph/bond-rule'
import { measure } from '../../shared/measure/measure'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { MeasuredNumber, PrintedNumber } from '../controls/MeasuredNumber'
import { shortcutOf } from '../controls/shortcuts'
import { bondBetween } from '../state/bond-between'
import { placeOfAtom } from '../state/places'
import type { Selection } from '../state/view'
import {
  BOND_WORDS,
  kindOfBond,
  lengthOfBond,
  nameAtom,
  neighborsOf,
  originOfBond,
  siteOf,
} from './atom-words'
import { AtomLabel } from './AtomLabel'
import { bondEditFor } from './bond-edits'
import { CoordinationWords } from './CoordinationWords'
import { measurementOf } from './measurement-of-places'
import { printWithUnit } from './measurement-rows'
import { displacementWords } from './displacement-words'
import { printSymop } from './symmetry-code'

interface ReadOutProps {
  readonly report: StructureReport
  readonly selection: Selection
  readonly modeStyle: ModeStyle
  /** What else there is to say of it; null: nothing. */
  readonly remark: string | null
  /** Joins two atoms that are selected, or parts them. */
  readonly onEditBond: (edit: BondEdit) => void
}

/** What is selected, over the stage. */
export function ReadOut({ report, selection, modeStyle, remark, onEditBond }: ReadOutProps) {
  const isEmpty = selection.atoms.length === 0 && remark === null
  const edit = bondEditFor(report, selection)
  return (
    <div className="read-out" role="status" aria-label="Selection" data-empty={isEmpty}>
      <Facts report={report} selection={selection} modeStyle={modeStyle} />
      {remark !== null && <p className="soft">{remark}</p>}
      {edit !== null && (
        <button
          type="button"
          className="text-button"
          title={`${EDIT_WORDS[edit.kind]} (${shortcutOf('toggle-bond')})`}
          onClick={() => onEditBond(edit)}
        >
          {EDIT_WORDS[edit.kind]}
        </button>
      )}
    </div>
  )
}

const EDIT_WORDS = { add: 'Add bond', remove: 'Remove bond' } as const

/** One atom in full, the images of one site by the first of them, a few picked atoms by what they measure, else how many. */
type FactsProps = Pick<ReadOutProps, 'report' | 'selection' | 'modeStyle'>

function Facts({ report, selection: { atoms, site, focus }, modeStyle }: FactsProps) {
  const [first, second] = atoms
  if (first === undefined) return null
  if (second === undefined || site !== undefined) {
    return <AtomFacts report={report} atom={first} images={atoms.length} modeStyle={modeStyle} />
  }
  if (atoms.length <= 4 && focus === undefined)
    return <MeasuredFacts report={report} atoms={atoms} />
  return <SetFacts report={report} atoms={atoms} />
}

interface AtomFactsProps {
  readonly report: StructureReport
  readonly atom: number
  /** How many images of its site are selected with it, itself among them. */
  readonly images: number
  readonly modeStyle: ModeStyle
}

function AtomFacts({ report, atom, images, modeStyle }: AtomFactsProps) {
  const name = nameAtom(report, atom)
  return (
    <>
      <p>
        <strong>
          <AtomLabel name={name} />
        </strong>{' '}
        · <CoordinationWords report={report} atom={atom} style={modeStyle} />
        {images > 1 && <span className="soft">, the first of {images} images</span>}
      </p>
      <p className="soft">
        <SiteWords report={report} atom={atom} />
      </p>
      <Displacement crystal={report.crystal} site={siteOf(report, atom)} />
      <Neighbors report={report} atom={atom} />
    </>
  )
}

/** The site as the file has it, and the operation that leads from there to the picked atom. */
function SiteWords({ report, atom }: { readonly report: StructureReport; readonly atom: number }) {
  const { sites, spaceGroup } = report.crystal
  const site = siteOf(report, atom)
  const coordinates = [0, 1, 2].map((axis) =>
    formatMeasurand(sites.fract[3 * site + axis]!, sites.fractSu[3 * site + axis]!, 4),
  )
  const occupancy = sites.occupancy[site]!
  const group = sites.disorderGroup[site]!
  const symop = spaceGroup.symops[report.graph.atoms.symop[report.ensemble.atom[atom]!]!]
  const words = [
    `site ${coordinates.join(', ')}`,
    nameAtom(report, atom).symmetry !== null && symop !== undefined && printSymop(symop),
    occupancy < 1 && `occupancy ${formatMeasurand(occupancy, sites.occupancySu[site]!, 2)}`,
    group !== '' && `disorder ${sites.disorderAssembly[site]!}${group}`,
  ]
  return words.filter((word) => word !== false).join(' · ')
}

/** How far the atom is displaced, and whether that makes an ellipsoid. */
function Displacement({ crystal, site }: { readonly crystal: Crystal; readonly site: number }) {
  const words = displacementWords(crystal, site)
  if (words === null) return null
  return (
    <p className="soft">
      {words.facts.join(' · ')}
      {words.warning !== null && <strong className="warning"> {words.warning}</strong>}
    </p>
  )
}

const MOST_NEIGHBORS = 8

function Neighbors({ report, atom }: { readonly report: StructureReport; readonly atom: number }) {
  const neighbors = neighborsOf(report, atom)
  const bonded = neighbors.filter(({ kind }) => kind !== BondKind.metalContact)
  const contacts = neighbors.length - bonded.length
  const shown = (bonded.length > 0 ? bonded : neighbors).slice(0, MOST_NEIGHBORS)
  if (neighbors.length === 0) return <p className="soft">No neighbours within the bond rule</p>
  return (
    <p>
      {shown.map(({ bond, atom: other, length, su }, i) => (
        <Fragment key={bond}>
          {i > 0 && <span className="soft"> · </span>}
          <span className="neighbor">
            {nameAtom(report, other).label} <MeasuredNumber value={length} su={su} />
          </span>
        </Fragment>
      ))}
      <span className="soft">
        {' Å'}
        {bonded.length > MOST_NEIGHBORS && ` and ${bonded.length - MOST_NEIGHBORS} more`}
        {bonded.length > 0 && contacts > 0 && ` · ${contacts} metal contacts`}
      </span>
    </p>
  )
}

interface SelectedProps {
  readonly report: StructureReport
  readonly atoms: readonly number[]
}

/** Two atoms and their distance, three and their angle, four and their torsion, in the order they were picked. */
function MeasuredFacts({ report, atoms }: SelectedProps) {
  const bond = atoms.length === 2 ? bondBetween(report, atoms[0]!, atoms[1]!) : null
  const value = useMemo(() => measuredWords(report, atoms, bond), [report, atoms, bond])
  return (
    <p>
      <strong>
        {atoms.map((atom, i) => (
          <Fragment key={i}>
            {i > 0 && ' – '}
            <AtomLabel name={nameAtom(report, atom)} />
          </Fragment>
        ))}
      </strong>{' '}
      {value === null ? <span className="soft">not defined</span> : <PrintedNumber text={value} />}{' '}
      {atoms.length === 2 && <span className="soft">{pairWords(report, bond)}</span>}
    </p>
  )
}

/** A bond is as long here as in the table. */
function measuredWords(
  report: StructureReport,
  atoms: readonly number[],
  bond: number | null,
): string | null {
  if (bond !== null) {
    const { length, su } = lengthOfBond(report, bond)
    return `${formatMeasurand(length, su)} Å`
  }
  const measurement = measurementOf(atoms.map((atom) => placeOfAtom(report, atom)))
  const value = measurement === null ? null : measure(report.crystal, measurement)
  return value === null ? null : printWithUnit(value)
}

function pairWords(report: StructureReport, bond: number | null): string {
  if (bond === null) return 'not bonded'
  const { origin } = originOfBond(report, bond)
  const kind = BOND_WORDS[kindOfBond(report, bond)]
  return origin === BondOrigin.user ? `${kind}, made by hand` : kind
}

function SetFacts({ report, atoms }: SelectedProps) {
  const labels = [...new Set(atoms.map((atom) => nameAtom(report, atom).label))]
  const shown = labels.slice(0, 6).join(', ')
  return (
    <p>
      <strong>{atoms.length} atoms</strong>{' '}
      <span className="soft">
        {shown}
        {labels.length > 6 && ` and ${labels.length - 6} more sites`}
      </span>
    </p>
  )
}
