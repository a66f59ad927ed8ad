import type { ReactNode } from 'react'
import type { LigandKind } from '../../shared/ligand/ligand'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Formula } from '../controls/Formula'
import { MeasuredNumber } from '../controls/MeasuredNumber'

interface InfoListProps {
  readonly report: StructureReport
  readonly fileName: string
}

/** What the file says of the substance and the experiment. */
export function InfoList({ report, fileName }: InfoListProps) {
  const { kinds } = report.ligands
  const { statement, sites, spaceGroup, block } = report.crystal
  return (
    <div className="info">
      {statement.isModel && (
        <p className="remark">
          A model: its coordinates were computed or idealised, not refined against diffraction data.
        </p>
      )}
      <dl className="facts">
        <Fact name="File">{fileName}</Fact>
        <Fact name="Data block">{block}</Fact>
        <Fact name="Substance">{statement.chemicalName}</Fact>
        <Fact name="Formula sum">
          {statement.formulaSum && <SpacedFormula text={statement.formulaSum} />}
        </Fact>
        <Fact name="Moieties">
          {statement.formulaMoiety && <SpacedFormula text={statement.formulaMoiety} />}
        </Fact>
        <Fact name="Ligands">{kinds.length > 0 && <LigandNames kinds={kinds} />}</Fact>
        <Fact name="Database code">{statement.databaseCode}</Fact>
        <Fact name="DOI">{statement.doi}</Fact>
        <Fact name="Temperature">
          {statement.temperature && <Temperature {...statement.temperature} />}
        </Fact>
        <Fact name="R₁">{statement.rFactorGt}</Fact>
        <Fact name="wR₂">{statement.wRFactorRef}</Fact>
        <Fact name="Hall symbol">{spaceGroup.hall}</Fact>
        <Fact name="Operators">{spaceGroup.symops.length}</Fact>
        <Fact name="Sites">{sites.count}</Fact>
      </dl>
    </div>
  )
}

/** A line of the list; none at all when the file does not say. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === false) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Temperature({ value, su }: { readonly value: number; readonly su: number | null }) {
  return (
    <>
      <MeasuredNumber value={value} su={su} decimals={0} /> K
    </>
  )
}

/** Each kind with how many there are, and what its abbreviation stands for. */
function LigandNames({ kinds }: { readonly kinds: readonly LigandKind[] }) {
  return (
    <ul className="ligand-names">
      {kinds.map(({ key, name, fullName, count }) => (
        <li key={key}>
          {count} <Formula text={name} />
          {fullName !== null && <span className="soft"> {fullName}</span>}
        </li>
      ))}
    </ul>
  )
}

function SpacedFormula({ text }: { readonly text: string }) {
  return text.split(/\s+/).map((word, i) => (
    <span key={i}>
      {i > 0 && ' '}
      <Formula text={word} />
    </span>
  ))
}
