import { useLayoutEffect, useRef } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { annotationRadius } from './labels/annotation-columns'
import { poseOfPlace, type CameraPose } from './camera/camera-pose'
import { annotate, dress, takeScene, takeView, tint } from './change-stage'
import { stopGlide } from './camera/glide'
import type { StageCore } from './stage-core'
import type { CameraPlace, StageView } from './stage-view'
import { useFocusMotion } from './use-focus-motion'
import { useFraming } from './camera/use-framing'
import { usePeelMotion } from './usePeelMotion'

export interface StageState {
  readonly scene: Scene
  readonly structure: string | null
  readonly framing: string
  /** Where the camera stands when the structure is first seen; null: where all is in view. */
  readonly firstCamera: CameraPlace | null
  readonly view: StageView
}

/** Keeps the core of a stage at what the page asks for, whoever draws it. */
export function useStageState(core: StageCore, state: StageState): void {
  const { scene, structure, framing, firstCamera, view } = state
  const { background, accent, cell, lines, planes, polyhedra, look } = view
  const first = useRef<CameraPose | null>(null)
  useLayoutEffect(() => {
    first.current = firstCamera === null ? null : poseOfPlace(firstCamera)
  }, [firstCamera])
  useLayoutEffect(() => {
    if (structure !== core.structure) stopGlide(core)
    takeScene(core, scene, structure, first.current)
  }, [core, scene, structure])
  useLayoutEffect(
    () => annotate(core, cell, annotationRadius(scene, { lines, planes, polyhedra })),
    [core, scene, cell, lines, planes, polyhedra],
  )
  useLayoutEffect(() => takeView(core, view), [core, view])
  usePeelMotion(core, scene, view)
  useFocusMotion(core, scene, view)
  useFraming(core, framing, view.reducedMotion)
  useLayoutEffect(() => tint(core, background, accent), [core, background, accent])
  useLayoutEffect(() => dress(core, look), [core, look])
}
