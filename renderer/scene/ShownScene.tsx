import { useEffect, useLayoutEffect } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { Atoms } from './Atoms'
import { Bonds } from './Bonds'
import { Halo } from './Halo'
import { takeScene, tint, type StageCore } from './stage-core'
import { disposeTextures } from './stage-uniforms'
import type { StageView } from './stage-view'
import { usePeelMotion } from './usePeelMotion'

interface ShownSceneProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly structure: string | null
  readonly view: StageView
}

/** The bodies of a scene. What they share changes with them in one commit: no frame sees half of it. */
export function ShownScene({ core, scene, structure, view }: ShownSceneProps) {
  const { background, accent, selection } = view
  useLayoutEffect(() => takeScene(core, scene, structure), [core, scene, structure])
  usePeelMotion(core, scene, view)
  useLayoutEffect(() => tint(core, background, accent), [core, background, accent])
  useEffect(() => () => disposeTextures(core.uniforms), [core])

  return (
    <>
      <Atoms core={core} scene={scene} />
      <Bonds core={core} scene={scene} />
      <Halo core={core} scene={scene} selection={selection} />
    </>
  )
}
