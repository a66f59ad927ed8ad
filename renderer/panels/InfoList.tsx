import { useId, type ReactNode } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Formula } from '../controls/Formula'
import { MeasuredNumber } from '../controls/MeasuredNumber'

interface InfoListProps {
  readonly report: StructureReport
  readonly fileName: string
  /** Å; analyses the structure again with this window of the bond rule. */
  readonly onTolerance: (tolerance: number) => void
}

/** What the file says of the substance and the experiment, and the rule that made the bonds. */
export function InfoList({ report, fileName, onTolerance }: InfoListProps) {
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
      <BondRule report={report} onTolerance={onTolerance} />
    </div>
  )
}

/** A line of the list; none at all when the file does not say. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null) return null
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

function SpacedFormula({ text }: { readonly text: string }) {
  return text.split(/\s+/).map((word, i) => (
    <span key={i}>
      {i > 0 && ' '}
      <Formula text={word} />
    </span>
  ))
}

function BondRule({ report, onTolerance }: Omit<InfoListProps, 'fileName'>) {
  const id = useId()
  const { rule } = report.graph
  return (
    <section aria-label="Bond rule">
      <h3 className="heading">Bond rule in force</h3>
      <p>
        {rule.name}: two atoms are bonded when their distance differs from the sum of their covalent
        radii (Cordero et al., Dalton Trans. 2008, 2832) by no more than the tolerance. A hydrogen
        on C, N, O, B or Si takes no metal.
      </p>
      <form
        className="tolerance"
        onSubmit={(event) => {
          event.preventDefault()
          const value = new FormData(event.currentTarget).get('tolerance')
          onTolerance(Number(value))
        }}
      >
        <label htmlFor={id}>Tolerance</label>
        <input
          key={rule.tolerance}
          id={id}
          className="field number"
          name="tolerance"
          type="number"
          min={0.1}
          max={0.8}
          step={0.01}
          required
          defaultValue={rule.tolerance.toFixed(2)}
        />
        <span className="soft">Å</span>
        <button type="submit" className="button">
          Apply
        </button>
      </form>
    </section>
  )
}
