import { useMemo } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { countUpToGroup, sphereGeometry } from './impostor-geometry'
import { Impostors } from './Impostors'
import { SPHERE_FRAGMENT, SPHERE_VERTEX } from './sphere-shader'
import type { StageCore } from './stage-core'

/** All atoms as ray-cast balls. */
export function Atoms({ core, scene }: { readonly core: StageCore; readonly scene: Scene }) {
  const { spheres, groups } = scene
  const geometry = useMemo(() => sphereGeometry(spheres), [spheres])
  const upToGroup = useMemo(
    () => countUpToGroup(spheres.group, groups.length),
    [spheres, groups.length],
  )
  return (
    <Impostors
      core={core}
      geometry={geometry}
      upToGroup={upToGroup}
      vertex={SPHERE_VERTEX}
      fragment={SPHERE_FRAGMENT}
    />
  )
}
