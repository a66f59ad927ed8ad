import { Canvas, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { CameraRig } from './camera/CameraRig'
import { Frames } from './drawing/Frames'
import { ShownScene } from './ShownScene'
import type { StageCore } from './stage-core'
import type { RigProps } from './camera/use-camera-rig'
import type { StageState } from './use-stage-state'

interface StageCanvasProps {
  readonly core: StageCore
  readonly state: StageState
  readonly rig: RigProps
  readonly hoveredDangling: number | null
  /** The graphics card has been taken away, or is back. */
  readonly onLost: (isLost: boolean) => void
}

/** Drawn pixels for one of the page: as many as the screen has, also of another screen or after a zoom. */
const PIXEL_RATIO: [number, number] = [1, 3]

/** The scene drawn by the graphics card. */
export function StageCanvas({ core, state, rig, hoveredDangling, onLost }: StageCanvasProps) {
  return (
    <Canvas
      frameloop="demand"
      dpr={PIXEL_RATIO}
      flat
      linear
      resize={{ scroll: false, debounce: 0 }}
      gl={{ antialias: false, alpha: false, stencil: false }}
    >
      <ShownScene core={core} {...state} hoveredDangling={hoveredDangling} />
      <CameraRig core={core} projection={state.view.projection} {...rig} />
      <Frames core={core} />
      <ContextWatch onLost={onLost} />
    </Canvas>
  )
}

/** Tells when the context of the canvas is lost and when it is back. Three makes all of it anew by itself. */
function ContextWatch({ onLost }: Pick<StageCanvasProps, 'onLost'>) {
  const canvas = useThree((state) => state.gl.domElement)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    canvas.addEventListener('webglcontextlost', () => onLost(true), { signal })
    canvas.addEventListener('webglcontextrestored', () => onLost(false), { signal })
    return () => stop.abort()
  }, [canvas, onLost])
  return null
}
