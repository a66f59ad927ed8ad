import type { LengthSummary, ModeRow } from '../../shared/anatomy/anatomy'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { symbolOf } from '../../shared/tables/elements'
import { Formula, Mode } from '../controls/Formula'

interface ModeTableProps {
  readonly report: StructureReport
  readonly colorOf: (element: number) => string
  readonly selectedAtoms: readonly number[]
  readonly onSelect: (atoms: readonly number[]) => void
}

/** How the anchors bind and what binds each metal; a row selects its atoms. */
export function ModeTable({ report, colorOf, selectedAtoms, onSelect }: ModeTableProps) {
  const { modes, metals } = report.anatomy
  if (modes.length === 0 && metals.length === 0) {
    return <p className="empty soft">No metal, so no coordination modes.</p>
  }
  const pick = (atoms: Int32Array) => ({
    'aria-selected': isSame(atoms, selectedAtoms),
    tabIndex: 0,
    onClick: () => onSelect([...atoms]),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      onSelect([...atoms])
    },
  })
  return (
    <div className="mode-tables">
      <table className="table" aria-label="Coordination modes">
        <thead>
          <tr>
            <th>Anchor</th>
            <th title="μn: how many metals the atom is bound to at once">Mode</th>
            <th className="number">n</th>
            <th className="number">mean / Å</th>
            <th className="number">range</th>
          </tr>
        </thead>
        <tbody>
          {modes.map((mode) => (
            <tr key={`${mode.element} ${mode.notation}`} {...pick(mode.atoms)}>
              <td>
                <span className="dot" style={{ background: colorOf(mode.element) }} />{' '}
                {symbolOf(mode.element)}
              </td>
              <td title={describeMode(mode)}>
                {mode.notation === 'mu1' ? 'terminal' : <Mode notation={mode.notation} />}
              </td>
              <td className="number">{mode.atoms.length}</td>
              <td className="number" title={describeMean(mode.lengths)}>
                {mode.lengths.mean.toFixed(3)}
              </td>
              <td className="number soft">{formatRange(mode.lengths)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {metals.length > 0 && (
        <table className="table" aria-label="Metals">
          <thead>
            <tr>
              <th>Metal</th>
              <th title="The metal and the donor atoms bound to it">Donor set</th>
              <th className="number">n</th>
              <th className="number" title="Donor atoms bound; metal contacts do not count">
                Coord. no.
              </th>
            </tr>
          </thead>
          <tbody>
            {metals.map((metal) => (
              <tr key={metal.donorSet} {...pick(metal.atoms)}>
                <td>
                  <span className="dot" style={{ background: colorOf(metal.element) }} />{' '}
                  {symbolOf(metal.element)}
                </td>
                <td>
                  <Formula text={metal.donorSet} />
                </td>
                <td className="number">{metal.atoms.length}</td>
                <td className="number">{metal.coordinationNumber}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const

function describeMode({ mu, element }: ModeRow): string {
  const metals = `${NUMBERS[mu] ?? mu} metal${mu === 1 ? '' : 's'}`
  return mu === 1
    ? `${symbolOf(element)} is terminal: bound to one metal`
    : `${symbolOf(element)} bridges ${metals}`
}

function describeMean({ count, standardDeviation }: LengthSummary): string {
  const spread =
    standardDeviation === null ? '' : `, standard deviation ${standardDeviation.toFixed(3)} Å`
  return `Mean of ${count} lengths${spread}`
}

function formatRange({ min, max }: LengthSummary): string {
  const [low, high] = [min.toFixed(3), max.toFixed(3)]
  return low === high ? low : `${low}–${high}`
}

function isSame(atoms: Int32Array, selected: readonly number[]): boolean {
  return atoms.length === selected.length && atoms.every((atom, i) => atom === selected[i])
}
