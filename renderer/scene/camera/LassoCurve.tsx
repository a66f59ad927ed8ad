import type { Point } from './gesture-rules'

interface LassoCurveProps {
  /** CSS pixels from the middle of the stage, y downwards. */
  readonly curve: readonly Point[]
  readonly color: string
}

const FILLING = {
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  pointerEvents: 'none',
  overflow: 'visible',
} as const

/** The curve that is being drawn about atoms, closed by a straight line. */
export function LassoCurve({ curve, color }: LassoCurveProps) {
  const points = curve.map(([x, y]) => `${x},${y}`).join(' ')
  return (
    <svg style={FILLING} aria-hidden="true" data-testid="lasso">
      {/* A child of its own turns the origin to the middle, however large the stage is. */}
      <svg x="50%" y="50%" overflow="visible">
        <polygon
          points={points}
          fill={color}
          fillOpacity={0.12}
          stroke={color}
          strokeWidth={1.5}
          strokeDasharray="5 4"
          strokeLinejoin="round"
        />
      </svg>
    </svg>
  )
}
