import { useLayoutEffect, useState } from 'react'
import { runLoop, shapeView } from '../change-stage'
import type { StageCore } from '../stage-core'
import { useCameraRig, type RigProps } from '../camera/use-camera-rig'
import { useStageState, type StageState } from '../use-stage-state'
import { createVectorLoop } from './vector-loop'

interface VectorSceneProps {
  readonly core: StageCore
  readonly state: StageState
  readonly rig: RigProps
}

/** The scene drawn without a graphics card: turned, peeled and picked as on the canvas. */
export function VectorScene({ core, state, rig }: VectorSceneProps) {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const { projection } = state.view
  useStageState(core, state)
  useCameraRig(core, element, rig)
  useLayoutEffect(() => {
    if (element === null) return undefined
    const stop = runLoop(core, createVectorLoop(core, element))
    const follow = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) shapeView(core, { width, height }, projection)
    }
    follow()
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [core, element, projection])
  return <div ref={setElement} className="vector-scene" style={{ width: '100%', height: '100%' }} />
}
