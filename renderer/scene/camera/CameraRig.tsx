import { useStore, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { shapeView } from '../change-stage'
import type { StageCore } from '../stage-core'
import type { Projection } from '../stage-view'
import { useCameraRig, type RigProps } from './use-camera-rig'

interface CameraRigProps extends RigProps {
  readonly core: StageCore
  readonly projection: Projection
}

/** Lets mouse, fingers and pen move the camera or draw on the canvas, and gives the view its shape. */
export function CameraRig({ core, projection, ...props }: CameraRigProps) {
  const store = useStore()
  const canvas = useThree((state) => state.gl.domElement)
  useEffect(() => {
    let { size, viewport } = store.getState()
    shapeView(core, size, projection)
    return store.subscribe((state) => {
      if (state.size === size && state.viewport.dpr === viewport.dpr) return
      size = state.size
      viewport = state.viewport
      shapeView(core, size, projection)
      // A canvas that has another size is empty: it must not be seen so.
      core.loop?.draw()
    })
  }, [core, store, projection])
  useCameraRig(core, canvas, props)
  return null
}
