import { useEffect, useRef } from 'react'
import { Vector3 } from 'three'
import type { SceneAxes } from '../../../shared/scene/scene'
import { AXIS_COLORS } from '../labels/annotation-columns'
import { sendTo } from './camera-trail'
import { flipped, isAlong, lookingAlong } from './camera-turns'
import { aimOf } from './glide'
import type { StageCore } from '../stage-core'

interface AxesGizmoProps {
  readonly core: StageCore
  readonly axes: SceneAxes
  readonly jumps: boolean
}

const NAMES = ['a', 'b', 'c'] as const
/** CSS pixels: of the whole, of an arm, to the middle of a letter, and of the button about it. */
const [SIZE, REACH, LETTER, BUTTON] = [100, 26, 36, 24] as const

/**
 * The directions of a, b and c as they stand to the viewer, angles of the cell included. Each letter looks
 * along its axis, pressed again from the other side, with Shift along the reciprocal axis.
 */
export function AxesGizmo({ core, axes, jumps }: AxesGizmoProps) {
  const lines = useRef<(SVGLineElement | null)[]>([])
  const letters = useRef<(HTMLButtonElement | null)[]>([])

  useEffect(() => {
    const follow = () => {
      const toView = core.pose.rotation.clone().invert()
      for (const [i, axis] of axes.direct.entries()) {
        const { x, y, z } = new Vector3(...axis).applyQuaternion(toView)
        const [line, letter] = [lines.current[i], letters.current[i]]
        line?.setAttribute('x2', String(REACH * x))
        line?.setAttribute('y2', String(-REACH * y))
        line?.setAttribute('opacity', String(0.75 + 0.25 * z))
        if (letter === null || letter === undefined) continue
        letter.style.transform = `translate(${LETTER * x}px, ${-LETTER * y}px)`
        letter.style.opacity = String(0.85 + 0.15 * z)
        // What is nearer is pressed first.
        letter.style.zIndex = String(Math.round(10 + 10 * z))
      }
    }
    follow()
    core.cameraListeners.add(follow)
    return () => {
      core.cameraListeners.delete(follow)
    }
  }, [core, axes])

  function look(index: 0 | 1 | 2, isReciprocal: boolean) {
    const name = NAMES[index]
    const aim = aimOf(core)
    const isThere = isAlong(aim, (isReciprocal ? axes.reciprocal : axes.direct)[index])
    const pose = lookingAlong(aim, isReciprocal ? `${name}*` : name, axes)
    sendTo(core, isThere ? flipped(pose) : pose, jumps)
  }

  return (
    <div
      className="axes-gizmo"
      role="group"
      aria-label="Directions of the cell axes"
      style={{
        position: 'absolute',
        left: 8,
        bottom: 8,
        width: SIZE,
        height: SIZE,
        pointerEvents: 'none',
      }}
    >
      <svg
        width={SIZE}
        height={SIZE}
        viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
        aria-hidden="true"
      >
        {NAMES.map((name, i) => (
          <line
            key={name}
            ref={(line) => {
              lines.current[i] = line
            }}
            x1={0}
            y1={0}
            stroke={AXIS_COLORS[i]}
            strokeWidth={2}
            strokeLinecap="round"
          />
        ))}
      </svg>
      {([0, 1, 2] as const).map((index) => (
        <button
          key={index}
          type="button"
          ref={(letter) => {
            letters.current[index] = letter
          }}
          aria-label={`Axis ${NAMES[index]} towards the viewer`}
          title={`Look along ${NAMES[index]}; again: from the other side; with Shift: along ${NAMES[index]}*`}
          onClick={(event) => look(index, event.shiftKey)}
          style={{
            position: 'absolute',
            left: (SIZE - BUTTON) / 2,
            top: (SIZE - BUTTON) / 2,
            width: BUTTON,
            height: BUTTON,
            padding: 0,
            border: 0,
            borderRadius: '50%',
            color: 'inherit',
            font: 'italic 13px/1 inherit',
            textAlign: 'center',
            cursor: 'pointer',
            pointerEvents: 'auto',
          }}
        >
          {NAMES[index]}
        </button>
      ))}
    </div>
  )
}
