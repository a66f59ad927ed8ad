import type { ClusterSymmetry } from '../../shared/morphology/morphology'
import { SentenceWithFormulas } from '../controls/Formula'
import { Segments } from '../controls/Segments'
import type { SightLine } from '../../shared/scene/sight-line'
import type { SymmetryOf } from '../state/view'
import { PointGroup } from './PointGroup'
import { SymmetryViews } from './SymmetryViews'
import {
  chiralityWords,
  flackWords,
  handWords,
  ladderRows,
  MOST_PLANES,
  propellerWords,
  SYMMETRY_WORDS,
} from './symmetry-rows'
import { symmetryInView, symmetryLines } from './view-lines'

interface SymmetrySectionProps {
  readonly symmetry: ClusterSymmetry
  /** Whose axes and planes are drawn. */
  readonly drawn: SymmetryOf | null
  readonly onDraw: (of: SymmetryOf | null) => void
  /** Looks along one of some lines, the next with every press. */
  readonly onLook: (lines: readonly SightLine[]) => void
  /** Null: the pointer left. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
}

/** Point groups by tolerance, chirality and handedness, folded until they are wanted. */
export function SymmetrySection(props: SymmetrySectionProps) {
  const { symmetry, drawn, onDraw, onLook, onHoverAtoms } = props
  const { rows, propellers } = symmetry
  const inView = symmetryInView(symmetry, drawn)
  const lines = inView === null ? [] : symmetryLines(inView)
  const hand = handWords(symmetry)
  const flack = flackWords(symmetry)
  const atomsOf = (of: SymmetryOf) => [...(rows.find((row) => row.of === of)?.atoms ?? [])]
  return (
    <details className="foldout">
      <summary>
        Symmetry
        <span className="foldout-hint">
          {rows.map(({ of, symmetry: { pointGroup } }) => (
            <span key={of} title={`${SYMMETRY_WORDS[of]}: ${pointGroup.symbol}`}>
              <PointGroup symbol={pointGroup.symbol} />
            </span>
          ))}
        </span>
      </summary>
      <table className="table compact" onPointerLeave={() => onHoverAtoms(null)}>
        <thead>
          <tr>
            <th>Of</th>
            <th>Group</th>
            <th
              className="number"
              title="The least tolerance at which the group holds: how far an atom may stand from the image of another"
            >
              within / Å
            </th>
            <th
              className="number"
              title="Continuous symmetry measure: 0 has the symmetry, 100 is far from it"
            >
              CSM
            </th>
          </tr>
        </thead>
        <tbody>
          {ladderRows(rows).map((row) => (
            <tr
              key={`${row.of} ${row.symbol}`}
              data-working={row.isWorking}
              onPointerEnter={() => onHoverAtoms(atomsOf(row.of))}
            >
              <td title={row.formula}>{row.isFirst && SYMMETRY_WORDS[row.of]}</td>
              <td title={row.isWorking ? 'What it is called by' : undefined}>
                <PointGroup symbol={row.symbol} />
              </td>
              <td className="number">{row.tolerance}</td>
              <td className="number">{row.measure}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foldout-field">
        Draw axes and planes of
        <Segments
          name="Draw the axes and planes of"
          value={drawn ?? 'none'}
          choices={[
            ['none', 'none'] as const,
            ...rows.map(({ of }) => [of, SYMMETRY_WORDS[of].toLowerCase()] as const),
          ]}
          onChoose={(value) => onDraw(value === 'none' ? null : value)}
        />
      </p>
      {inView !== null && lines.length > 0 && (
        <div className="foldout-field">
          Look along an element of the {SYMMETRY_WORDS[inView.of].toLowerCase()}
          <SymmetryViews lines={lines} onLook={onLook} />
        </div>
      )}
      {hiddenPlanes(symmetry, drawn) && (
        <p className="foldout-words soft">Its many mirror planes would hide it: axes only.</p>
      )}
      <dl className="facts">
        <dt title="Continuous chirality measure: 0 achiral, 100 far from it">Chirality</dt>
        <dd>
          {rows.map((row) => (
            <div key={row.of}>
              {SYMMETRY_WORDS[row.of]}: {chiralityWords(row)}
            </div>
          ))}
        </dd>
        {propellers.length > 0 && (
          <>
            <dt title="P: seen from outside along the axis the blades turn clockwise; M: anticlockwise">
              Propellers
            </dt>
            <dd>
              {propellerWords(propellers).map((words) => (
                <div key={words}>
                  <SentenceWithFormulas text={words} />
                </div>
              ))}
            </dd>
          </>
        )}
        {hand !== null && (
          <>
            <dt>Crystal</dt>
            <dd>{hand}</dd>
          </>
        )}
        {flack !== null && (
          <>
            <dt title="0: the model has the right hand; 1: it should be inverted">Flack</dt>
            <dd>{flack}</dd>
          </>
        )}
      </dl>
    </details>
  )
}

/** Whether planes of what is drawn are left out. */
function hiddenPlanes({ rows }: ClusterSymmetry, drawn: SymmetryOf | null): boolean {
  const elements = rows.find(({ of }) => of === drawn)?.symmetry.elements ?? []
  return elements.filter(({ kind }) => kind === 'plane').length > MOST_PLANES
}
