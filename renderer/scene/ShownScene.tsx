import { useEffect, useMemo } from 'react'
import { Annotations } from './labels/Annotations'
import { Balls, Ellipsoids } from './bodies/Atoms'
import { Bonds, Stubs } from './bodies/Bonds'
import { Halo } from './bodies/Halo'
import type { StageCore } from './stage-core'
import { disposeTextures } from './uniforms/stage-uniforms'
import { usePickGrid } from './camera/use-pick-grid'
import { useStageState, type StageState } from './use-stage-state'

interface ShownSceneProps extends StageState {
  readonly core: StageCore
  /** The dangling bond under the pointer: it says that it can be grown. */
  readonly hoveredDangling: number | null
}

/** The bodies of a scene. What they share changes with them in one commit: no frame sees half of it. */
export function ShownScene({ core, hoveredDangling, ...state }: ShownSceneProps) {
  const { scene, view } = state
  const { selection } = view
  const { spheres, ellipsoids, stubs } = scene
  useStageState(core, state)
  usePickGrid(scene)
  useEffect(() => () => disposeTextures(core.uniforms), [core])
  const haloed = useMemo(
    () => ({ ...selection, dangling: hoveredDangling }),
    [selection, hoveredDangling],
  )

  return (
    <>
      {(ellipsoids.count < spheres.count || spheres.count === 0) && (
        <Balls core={core} scene={scene} />
      )}
      {ellipsoids.count > 0 && <Ellipsoids core={core} scene={scene} />}
      <Bonds core={core} scene={scene} />
      {stubs.count > 0 && <Stubs core={core} scene={scene} />}
      <Annotations core={core} scene={scene} view={view} />
      <Halo core={core} scene={scene} haloed={haloed} />
    </>
  )
}
