import { useEffect, useRef } from 'react'
import { Vector3 } from 'three'
import type { SceneAxes } from '../../shared/scene/scene'
import { AXIS_COLORS } from './annotation-columns'
import type { StageCore } from './stage-core'

const NAMES = ['a', 'b', 'c'] as const
const [SIZE, REACH, LABEL] = [84, 26, 34] as const

/** The directions of a, b and c as they stand to the viewer, angles of the cell included. */
export function AxesGizmo({ core, axes }: { readonly core: StageCore; readonly axes: SceneAxes }) {
  const groups = useRef<(SVGGElement | null)[]>([])

  useEffect(() => {
    const follow = () => {
      const toView = core.pose.rotation.clone().invert()
      const inView = axes.direct.map((axis) => new Vector3(...axis).applyQuaternion(toView))
      for (const [i, { x, y, z }] of inView.entries()) {
        const group = groups.current[i]
        const [line, label] = group?.children ?? []
        line?.setAttribute('x2', String(REACH * x))
        line?.setAttribute('y2', String(-REACH * y))
        label?.setAttribute('x', String(LABEL * x))
        label?.setAttribute('y', String(-LABEL * y))
        group?.setAttribute('opacity', String(0.75 + 0.25 * z))
      }
    }
    follow()
    core.cameraListeners.add(follow)
    return () => {
      core.cameraListeners.delete(follow)
    }
  }, [core, axes])

  return (
    <svg
      className="axes-gizmo"
      width={SIZE}
      height={SIZE}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      role="img"
      aria-label="Directions of the cell axes a, b and c"
      style={{ position: 'absolute', left: 12, bottom: 12, pointerEvents: 'none' }}
    >
      {NAMES.map((name, i) => (
        <g
          key={name}
          ref={(group) => {
            groups.current[i] = group
          }}
        >
          <line x1={0} y1={0} stroke={AXIS_COLORS[i]} strokeWidth={2} strokeLinecap="round" />
          <text
            textAnchor="middle"
            dominantBaseline="central"
            fill="currentColor"
            fontSize={12}
            fontStyle="italic"
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
