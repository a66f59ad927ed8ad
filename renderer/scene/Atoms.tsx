import { useCallback } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { BodiesInSlices } from './BodiesInSlices'
import type { BodyShader } from './body-meshes'
import { ballBodies, ellipsoidBodies } from './body-rows'
import { ELLIPSOID_FRAGMENT } from './ellipsoid-fragment'
import { ELLIPSOID_VERTEX } from './ellipsoid-shader'
import { hasLargeBodies } from './sizes-on-screen'
import { SPHERE_FRAGMENT } from './sphere-fragment'
import { SPHERE_VERTEX } from './sphere-shader'
import type { StageCore } from './stage-core'

interface AtomsProps {
  readonly core: StageCore
  readonly scene: Scene
}

const asPointsOrLarger = (vertex: string, fragment: string): readonly BodyShader[] => [
  { mode: 'points', vertex, fragment },
  { mode: 'triangles', vertex, fragment, isUsed: hasLargeBodies },
]
const BALL_SHADERS = asPointsOrLarger(SPHERE_VERTEX, SPHERE_FRAGMENT)
const ELLIPSOID_SHADERS = asPointsOrLarger(ELLIPSOID_VERTEX, ELLIPSOID_FRAGMENT)

/** All atoms that are balls, ray-cast. */
export function Balls({ core, scene: { spheres, ellipsoids } }: AtomsProps) {
  const collect = useCallback(() => ballBodies(spheres), [spheres])
  const count = spheres.count - ellipsoids.count
  return <BodiesInSlices core={core} count={count} collect={collect} shaders={BALL_SHADERS} />
}

/** All atoms that are ellipsoids, or the cube in place of one, ray-cast. */
export function Ellipsoids({ core, scene: { spheres, ellipsoids } }: AtomsProps) {
  const collect = useCallback(() => ellipsoidBodies(spheres, ellipsoids), [spheres, ellipsoids])
  const { count } = ellipsoids
  return <BodiesInSlices core={core} count={count} collect={collect} shaders={ELLIPSOID_SHADERS} />
}
