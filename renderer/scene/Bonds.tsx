import { useMemo } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { CYLINDER_FRAGMENT, CYLINDER_VERTEX } from './cylinder-shader'
import { countUpToGroup, cylinderGeometry } from './impostor-geometry'
import { Impostors } from './Impostors'
import type { StageCore } from './stage-core'

/** All bonds as ray-cast sticks, coloured by halves. */
export function Bonds({ core, scene }: { readonly core: StageCore; readonly scene: Scene }) {
  const { cylinders, groups } = scene
  const geometry = useMemo(() => cylinderGeometry(cylinders), [cylinders])
  const upToGroup = useMemo(() => {
    const { group, count } = cylinders
    const outer = Array.from({ length: count }, (_, i) =>
      Math.max(group[2 * i]!, group[2 * i + 1]!),
    )
    return countUpToGroup(outer, groups.length)
  }, [cylinders, groups.length])
  return (
    <Impostors
      core={core}
      geometry={geometry}
      upToGroup={upToGroup}
      vertex={CYLINDER_VERTEX}
      fragment={CYLINDER_FRAGMENT}
    />
  )
}
