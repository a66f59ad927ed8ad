import { useMemo } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { ELLIPSOID_FRAGMENT } from './ellipsoid-fragment'
import { ELLIPSOID_VERTEX } from './ellipsoid-shader'
import { ballGeometry, ballRows, countUpToGroup, ellipsoidGeometry } from './impostor-geometry'
import { Impostors } from './Impostors'
import { SPHERE_FRAGMENT } from './sphere-fragment'
import { SPHERE_VERTEX } from './sphere-shader'
import type { StageCore } from './stage-core'

interface AtomsProps {
  readonly core: StageCore
  readonly scene: Scene
}

/** All atoms that are balls, ray-cast. */
export function Balls({ core, scene }: AtomsProps) {
  const { spheres, groups } = scene
  const { geometry, upToGroup } = useMemo(() => {
    const rows = ballRows(spheres)
    return {
      geometry: ballGeometry(spheres, rows),
      upToGroup: groupsOf(spheres.group, rows, groups.length),
    }
  }, [spheres, groups.length])
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

/** All atoms that are ellipsoids, or the cube in place of one, ray-cast. */
export function Ellipsoids({ core, scene }: AtomsProps) {
  const { spheres, ellipsoids, groups } = scene
  const { geometry, upToGroup } = useMemo(
    () => ({
      geometry: ellipsoidGeometry(spheres, ellipsoids),
      upToGroup: groupsOf(spheres.group, ellipsoids.sphere, groups.length),
    }),
    [spheres, ellipsoids, groups.length],
  )
  return (
    <Impostors
      core={core}
      geometry={geometry}
      upToGroup={upToGroup}
      vertex={ELLIPSOID_VERTEX}
      fragment={ELLIPSOID_FRAGMENT}
    />
  )
}

function groupsOf(group: Uint16Array, rows: Int32Array, groups: number): Int32Array {
  const own = new Uint16Array(rows.length)
  for (let i = 0; i < rows.length; i++) own[i] = group[rows[i]!]!
  return countUpToGroup(own, groups)
}
