import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { orbited, panned, zoomed } from './camera-pose'
import { enclosedAtoms } from './enclosed-atoms'
import { listenToGestures, type Point } from './gestures'
import { pickAt } from './pick-at'
import { glideTo, moveByHand } from './glide'
import { shapeView } from './change-stage'
import { wholeRadius, type StageCore } from './stage-core'
import { centeredOn, fittedToShown } from './aims'
import type { PickModifiers, Projection, StageTarget, StageTool } from './stage-view'

interface CameraRigProps {
  readonly core: StageCore
  readonly projection: Projection
  readonly jumps: boolean
  readonly tool: StageTool
  readonly onPick: (target: StageTarget | null, modifiers: PickModifiers) => void
  readonly onHover: (target: StageTarget | null) => void
  readonly onEnclose: (atoms: readonly number[], modifiers: PickModifiers) => void
  /** The curve of the lasso so far, pixels from the middle; null: none. */
  readonly onCurve: (curve: readonly Point[] | null) => void
}

/** Lets mouse, fingers and keys move the camera or draw, and tells what they point at and enclose. */
export function CameraRig({ core, projection, jumps, tool, ...handlers }: CameraRigProps) {
  const { onPick, onHover, onEnclose, onCurve } = handlers
  const canvas = useThree((state) => state.gl.domElement)
  const { width, height } = useThree((state) => state.size)

  useEffect(() => {
    shapeView(core, { width, height }, projection)
  }, [core, width, height, projection])

  useEffect(() => {
    let hovered: StageTarget | null = null
    const hover = (at: Point | null) => {
      const target = at === null ? null : pickAt(core, at)
      if (target?.kind === hovered?.kind && target?.index === hovered?.index) return
      hovered = target
      canvas.style.cursor = target === null ? '' : 'pointer'
      onHover(target)
    }
    return listenToGestures(canvas, {
      orbit: (x, y) => moveByHand(core, orbited(core.pose, x, y, core.size)),
      pan: (x, y) => moveByHand(core, panned(core.pose, x, y, core.size)),
      zoom: (factor, at) =>
        moveByHand(core, zoomed(core.pose, factor, at, core.size, wholeRadius(core))),
      click: (at, extend) => onPick(pickAt(core, at), { extend }),
      doubleClick: (at) => {
        const target = pickAt(core, at)
        glideTo(core, target === null ? fittedToShown(core) : centeredOn(core, target), jumps)
      },
      hover,
      lasso:
        tool === 'orbit'
          ? null
          : {
              draw: onCurve,
              close: (curve, extend) => onEnclose(enclosedAtoms(core, curve), { extend }),
            },
    })
  }, [core, canvas, jumps, tool, onPick, onHover, onEnclose, onCurve])

  return null
}
