import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { annotationRadius } from './annotation-columns'
import { Annotations } from './Annotations'
import { Balls, Ellipsoids } from './Atoms'
import { Bonds, Stubs } from './Bonds'
import { poseOfPlace, type CameraPose } from './camera-pose'
import { annotate, dress, takeScene, tint } from './change-stage'
import { stopGlide } from './glide'
import { Halo } from './Halo'
import type { StageCore } from './stage-core'
import { disposeTextures } from './stage-uniforms'
import type { CameraPlace, StageView } from './stage-view'
import { useFocusMotion } from './use-focus-motion'
import { useFraming } from './use-framing'
import { usePeelMotion } from './usePeelMotion'

interface ShownSceneProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly structure: string | null
  readonly framing: string
  /** Where the camera stands when the structure is first seen; null: where all is in view. */
  readonly firstCamera: CameraPlace | null
  readonly view: StageView
  /** The dangling bond under the pointer: it says that it can be grown. */
  readonly hoveredDangling: number | null
}

/** The bodies of a scene. What they share changes with them in one commit: no frame sees half of it. */
export function ShownScene({ core, scene, structure, framing, ...props }: ShownSceneProps) {
  const { firstCamera, view, hoveredDangling } = props
  const { background, accent, selection, cell, lines, planes, polyhedra, look } = view
  const { spheres, ellipsoids, stubs } = scene
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
  usePeelMotion(core, scene, view)
  useFocusMotion(core, scene, view)
  useFraming(core, framing, view.reducedMotion)
  useLayoutEffect(() => tint(core, background, accent), [core, background, accent])
  useLayoutEffect(() => dress(core, look), [core, look])
  useEffect(() => () => disposeTextures(core.uniforms), [core])
  const haloed = useMemo(
    () => ({ ...selection, dangling: hoveredDangling }),
    [selection, hoveredDangling],
  )

  return (
    <>
      {ellipsoids.count < spheres.count && <Balls core={core} scene={scene} />}
      {ellipsoids.count > 0 && <Ellipsoids core={core} scene={scene} />}
      <Bonds core={core} scene={scene} />
      {stubs.count > 0 && <Stubs core={core} scene={scene} />}
      <Annotations core={core} scene={scene} view={view} />
      <Halo core={core} scene={scene} haloed={haloed} />
    </>
  )
}
