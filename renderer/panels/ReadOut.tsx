import { Fragment } from 'react'
import { symbolOf } from '../../shared/tables/elements'
import { formatMeasurand } from '../../shared/export/format-measurand'
import { distance, pointAt } from '../../shared/geometry/vec3'
import { BondKind } from '../../shared/graph/atom-graph'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Mode } from '../controls/Formula'
import { MeasuredNumber } from '../controls/MeasuredNumber'
import type { Selection } from '../state/view'
import {
  bondBetween,
  BOND_WORDS,
  elementOfAtom,
  kindOfBond,
  lengthOfBond,
  modeOf,
  nameAtom,
  neighborsOf,
  roleWords,
  siteOf,
} from './atom-words'
import { AtomLabel } from './AtomLabel'
import { formatSymop } from './symmetry-code'

interface ReadOutProps {
  readonly report: StructureReport
  readonly selection: Selection
}

/** What is selected, over the stage. */
export function ReadOut({ report, selection }: ReadOutProps) {
  const isEmpty = selection.atoms.length === 0
  return (
    <div className="read-out" role="status" aria-label="Selection" data-empty={isEmpty}>
      <Facts report={report} selection={selection} />
    </div>
  )
}

/** One atom in full, the images of one site by the first of them, two atoms and their distance, else how many. */
function Facts({ report, selection: { atoms, site } }: ReadOutProps) {
  const [first, second] = atoms
  if (first === undefined) return null
  if (second === undefined || site !== undefined) {
    return <AtomFacts report={report} atom={first} images={atoms.length} />
  }
  if (atoms.length === 2) return <PairFacts report={report} pair={[first, second]} />
  return <SetFacts report={report} atoms={atoms} />
}

interface AtomFactsProps {
  readonly report: StructureReport
  readonly atom: number
  /** How many images of its site are selected with it, itself among them. */
  readonly images: number
}

function AtomFacts({ report, atom, images }: AtomFactsProps) {
  const name = nameAtom(report, atom)
  const mode = modeOf(report, atom)
  const role = roleWords(report, atom)
  return (
    <>
      <p>
        <strong>
          <AtomLabel name={name} />
        </strong>{' '}
        {symbolOf(elementOfAtom(report, atom))}
        <span className="soft">
          {role === null ? '' : `, ${role}`}
          {mode !== null && <> {mode === 'mu1' ? 'terminal' : <Mode notation={mode} />}</>}
          {images > 1 && `, the first of ${images} images`}
        </span>
      </p>
      <p className="soft">
        <SiteWords report={report} atom={atom} />
      </p>
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
    nameAtom(report, atom).symmetry !== null && symop !== undefined && formatSymop(symop),
    occupancy < 1 && `occupancy ${formatMeasurand(occupancy, sites.occupancySu[site]!, 2)}`,
    group !== '' && `disorder ${sites.disorderAssembly[site]!}${group}`,
  ]
  return words.filter((word) => word !== false).join(' · ')
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

interface PairFactsProps {
  readonly report: StructureReport
  readonly pair: readonly [number, number]
}

function PairFacts({ report, pair: [a, b] }: PairFactsProps) {
  const bond = bondBetween(report, a, b)
  const { cartn } = report.ensemble
  const apart = distance(pointAt(cartn, a), pointAt(cartn, b))
  return (
    <p>
      <strong>
        <AtomLabel name={nameAtom(report, a)} /> – <AtomLabel name={nameAtom(report, b)} />
      </strong>{' '}
      {bond === null ? (
        <>
          {apart.toFixed(3)} Å <span className="soft">not bonded</span>
        </>
      ) : (
        <>
          <MeasuredNumber value={apart} su={lengthOfBond(report, bond).su} /> Å{' '}
          <span className="soft">{BOND_WORDS[kindOfBond(report, bond)]}</span>
        </>
      )}
    </p>
  )
}

function SetFacts({
  report,
  atoms,
}: {
  readonly report: StructureReport
  readonly atoms: readonly number[]
}) {
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
