import { useFrame, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { createFrameLoop } from './frame-loop'
import { runLoop } from '../change-stage'
import type { StageCore } from '../stage-core'

/** Draws the stage in place of fiber's own loop: only when something has changed. */
export function Frames({ core }: { readonly core: StageCore }) {
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const invalidate = useThree((state) => state.invalidate)

  useEffect(
    () => runLoop(core, createFrameLoop(core, gl, scene, invalidate)),
    [core, gl, scene, invalidate],
  )
  useFrame(() => core.loop?.draw(), 1)
  return null
}
