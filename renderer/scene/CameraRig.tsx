import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { shapeView } from './change-stage'
import type { StageCore } from './stage-core'
import type { Projection } from './stage-view'
import { useCameraRig, type RigProps } from './use-camera-rig'

interface CameraRigProps extends RigProps {
  readonly core: StageCore
  readonly projection: Projection
}

/** Lets mouse, fingers and pen move the camera or draw on the canvas, and gives the view its shape. */
export function CameraRig({ core, projection, ...props }: CameraRigProps) {
  const canvas = useThree((state) => state.gl.domElement)
  const { width, height } = useThree((state) => state.size)
  useEffect(() => {
    shapeView(core, { width, height }, projection)
  }, [core, width, height, projection])
  useCameraRig(core, canvas, props)
  return null
}
