import { useMemo } from 'react'
import { polyhedronRows } from '../../shared/export/polyhedron-rows'
import type { Polyhedra } from '../../shared/polyhedron/polyhedron'
import { Formula } from '../controls/Formula'
import { FusionList } from './FusionList'

interface PolyhedraSectionProps {
  readonly polyhedra: Polyhedra
  /** Null: the pointer left. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  readonly onSelectAtoms: (atoms: readonly number[]) => void
}

/** Every closed polyhedron of metals, whatever scheme is shown, folded until it is wanted. */
export function PolyhedraSection({ polyhedra, ...actions }: PolyhedraSectionProps) {
  const { onHoverAtoms, onSelectAtoms } = actions
  const rows = useMemo(() => polyhedronRows(polyhedra.list), [polyhedra])
  if (rows.length === 0) return null
  return (
    <details className="foldout">
      <summary>
        Polyhedra
        <span className="foldout-hint">{polyhedra.list.length}</span>
      </summary>
      <table className="table compact polyhedra" onPointerLeave={() => onHoverAtoms(null)}>
        <thead>
          <tr>
            <th>Polyhedron</th>
            <th className="number" title="Mean length of its edges">
              edge / Å
            </th>
            <th
              className="number"
              title="Continuous shape measure of the vertices alone: 0 ideal, 100 far from it"
            >
              CShM
            </th>
          </tr>
        </thead>
        {rows.map(({ name, count, shape, next, measure, meanEdge, distortion, atoms }) => (
          <tbody
            key={`${name} ${shape} ${distortion}`}
            onPointerEnter={() => onHoverAtoms(atoms)}
            title={next === null ? undefined : `Next nearest: ${next}`}
          >
            <tr>
              <td>
                <button
                  type="button"
                  className="unit"
                  onFocus={() => onHoverAtoms(atoms)}
                  onBlur={() => onHoverAtoms(null)}
                  onClick={() => onSelectAtoms(atoms)}
                >
                  {count > 1 && `${count} × `}
                  <Formula text={name} />
                </button>
              </td>
              <td className="number">{meanEdge}</td>
              <td className="number">{measure}</td>
            </tr>
            <tr>
              <td colSpan={3} className="soft polyhedron-words">
                {shape ?? 'near no shape'}
                {distortion !== '' && `, ${distortion}`}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      <FusionList fusions={polyhedra.fusions} title="Shared between polyhedra" {...actions} />
    </details>
  )
}
