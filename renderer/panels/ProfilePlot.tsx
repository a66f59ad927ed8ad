import { useMemo } from 'react'
import type { RadiusRow } from '../../shared/morphology/morphology'
import { symbolOf } from '../../shared/tables/elements'
import { profilePlot } from './profile-plot'

interface ProfilePlotProps {
  readonly profile: readonly RadiusRow[]
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  /** Null: the pointer left. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
}

const WIDTH = 252
const FOOT = 18

/** How far each site stands from the centre, by element; its numbers are in the table below it. */
export function ProfilePlot({ profile, colorOf, onHoverAtoms }: ProfilePlotProps) {
  const plot = useMemo(() => profilePlot(profile, WIDTH), [profile])
  const { height, lanes, dots, ticks } = plot
  return (
    <>
      <svg
        className="profile"
        viewBox={`0 0 ${WIDTH} ${height + FOOT}`}
        role="img"
        aria-label="Distance of each site from the centre, by element"
        onPointerLeave={() => onHoverAtoms(null)}
      >
        {ticks.map(({ radius, x }) => (
          <g key={radius}>
            <line className="profile-tick" x1={x} x2={x} y1={0} y2={height} />
            <text x={x} y={height + 13} textAnchor="middle">
              {radius}
            </text>
          </g>
        ))}
        {lanes.map(({ element, y }) => (
          <text key={element} x={0} y={y + 4}>
            {symbolOf(element)}
          </text>
        ))}
        {dots.map(({ row, x, y, radius }) => (
          <circle
            key={`${row.label} ${row.radius}`}
            className="profile-dot"
            cx={x}
            cy={y}
            r={radius}
            fill={colorOf(row.element)}
            onPointerEnter={() => onHoverAtoms([...row.atoms])}
          >
            <title>{`${row.label} ×${row.count}, ${row.radius.toFixed(2)} Å`}</title>
          </circle>
        ))}
      </svg>
      <details className="foldout inner">
        <summary>As a table</summary>
        <table className="table compact" onPointerLeave={() => onHoverAtoms(null)}>
          <thead>
            <tr>
              <th>Site</th>
              <th className="number">Atoms</th>
              <th className="number">Å from the centre</th>
            </tr>
          </thead>
          <tbody>
            {profile.map(({ label, count, radius, atoms }) => (
              <tr key={`${label} ${radius}`} onPointerEnter={() => onHoverAtoms([...atoms])}>
                <td>{label}</td>
                <td className="number">{count}</td>
                <td className="number">{radius.toFixed(3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
