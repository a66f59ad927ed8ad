import { useId, useMemo, useState } from 'react'
import type { BondRule } from '../../shared/graph/bond-rule'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Icon } from '../controls/icons'
import { Segments } from '../controls/Segments'
import { pairLimit } from '../state/choices'
import { AtomLabel } from './AtomLabel'
import { namesOfEdit } from './bond-edits'
import { PairCutoff } from './PairCutoff'
import { buildPairRows, type PairRow } from './pair-rows'

export interface RulePanelProps {
  readonly report: StructureReport
  /** What the user chose last; the report's own may still be the one before. */
  readonly rule: BondRule
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  readonly onRule: (rule: Partial<BondRule>) => void
  /** Å; null: as the tolerance has it. */
  readonly onLimit: (elements: readonly [number, number], longest: number | null) => void
  readonly onUndoEdit: (index: number) => void
}

const BASES = [
  ['distances', 'Distances'],
  ['deposited', 'As deposited'],
] as const

/** The rule that makes the bonds, and all that can be changed about it. */
export function RulePanel(props: RulePanelProps) {
  const { report, rule, onRule } = props
  const isByDistance = rule.basis === 'distances'
  const listed = report.crystal.statedBonds.count
  return (
    <section className="rule" aria-label="Bond rule">
      <h3 className="heading">Bond rule in force</h3>
      <p>{report.graph.rule.name}</p>
      {listed > 0 || !isByDistance ? (
        <Segments
          name="Bonds are found by"
          value={rule.basis}
          choices={BASES}
          onChoose={(basis) => onRule({ basis })}
        />
      ) : (
        <p className="soft">The file lists no bonds of its own.</p>
      )}
      <p className="soft">{isByDistance ? DISTANCES : DEPOSITED}</p>
      {isByDistance && (
        <>
          <Tolerance
            tolerance={rule.tolerance}
            onTolerance={(tolerance) => onRule({ tolerance })}
          />
          <PairList {...props} />
        </>
      )}
      <EditList {...props} />
    </section>
  )
}

const DISTANCES =
  'Two atoms are bonded when their distance differs from the sum of their covalent radii (Cordero et al., Dalton Trans. 2008, 2832) by no more than the tolerance; bonds to metals may be shorter (W=O, M–CO). A hydrogen on C, N, O or Si takes no metal.'
const DEPOSITED =
  'The bonds are exactly those that the file lists, with their symmetry codes. Distances decide nothing.'

interface ToleranceProps {
  readonly tolerance: number
  readonly onTolerance: (tolerance: number) => void
}

function Tolerance({ tolerance, onTolerance }: ToleranceProps) {
  const id = useId()
  return (
    <form
      className="tolerance"
      onSubmit={(event) => {
        event.preventDefault()
        onTolerance(Number(new FormData(event.currentTarget).get('tolerance')))
      }}
    >
      <label htmlFor={id}>Tolerance</label>
      <input
        key={tolerance}
        id={id}
        className="field number"
        name="tolerance"
        type="number"
        min={0.1}
        max={0.8}
        step={0.01}
        required
        defaultValue={tolerance.toFixed(2)}
      />
      <span className="soft">Å</span>
      <button type="submit" className="button">
        Apply
      </button>
    </form>
  )
}

/** Every pair of elements with its limit; one at a time is opened to be changed. */
function PairList({ report, rule, colorOf, onLimit }: RulePanelProps) {
  const rows = useMemo(() => buildPairRows(report), [report])
  const [opened, setOpened] = useState<string | null>(
    (rows.find(({ bonds }) => bonds > 0) ?? rows[0])?.pair ?? null,
  )
  if (rows.length === 0) return null
  const { binWidth } = report.graph.pairDistances
  return (
    <>
      <h3 className="heading">Longest bond of each pair</h3>
      <ul className="pairs">
        {rows.map((row) => {
          const { elements } = row.histogram
          return (
            <li key={row.pair}>
              <PairHead
                row={row}
                limit={pairLimit(rule, elements)}
                colorOf={colorOf}
                isOpen={opened === row.pair}
                onOpen={() => setOpened(opened === row.pair ? null : row.pair)}
              />
              {opened === row.pair && (
                <PairCutoff
                  row={row}
                  binWidth={binWidth}
                  set={pairLimit(rule, elements)}
                  onLimit={(longest) => onLimit(elements, longest)}
                  onReset={() => onLimit(elements, null)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface PairHeadProps extends Pick<RulePanelProps, 'colorOf'> {
  readonly row: PairRow
  readonly limit: number | null
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function PairHead({ row, limit, colorOf, isOpen, onOpen }: PairHeadProps) {
  const longest = limit ?? row.usual
  return (
    <button type="button" className="pair-head" aria-expanded={isOpen} onClick={onOpen}>
      <span className="pair">
        {row.elements.map((element, i) => (
          <span key={i} className="dot" style={{ background: colorOf(element) }} />
        ))}
        {row.pair}
      </span>
      <span className="soft">
        {row.bonds} {row.bonds === 1 ? 'bond' : 'bonds'} per cell
      </span>
      <span className="number" data-set={limit !== null}>
        {longest > 0 ? `≤ ${longest.toFixed(2)} Å` : 'none'}
      </span>
      <Icon name="unfold" />
    </button>
  )
}

/** What was done to single bonds by hand, the last on top. */
function EditList({ report, rule, onUndoEdit }: RulePanelProps) {
  return (
    <>
      <h3 className="heading">By hand</h3>
      {rule.edits.length === 0 && (
        <p className="soft">
          Nothing yet. Select two atoms (the second with Shift) and press J to join or to part them.
        </p>
      )}
      <ul className="edits">
        {rule.edits
          .map((edit, index) => {
            const [first, second] = namesOfEdit(report, edit)
            return (
              <li key={index}>
                <span>
                  {edit.kind === 'add' ? 'Added' : 'Removed'} <AtomLabel name={first} />–
                  <AtomLabel name={second} />
                </span>
                <button
                  type="button"
                  className="text-button"
                  aria-label={`Undo: ${edit.kind} ${first.label}–${second.label}`}
                  onClick={() => onUndoEdit(index)}
                >
                  Undo
                </button>
              </li>
            )
          })
          .toReversed()}
      </ul>
    </>
  )
}
