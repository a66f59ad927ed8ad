import { useCallback } from 'react'
import type { Scene } from '../../../shared/scene/scene'
import { BodiesInSlices } from './BodiesInSlices'
import { variants, type BodyShader, type BodyUse } from './body-meshes'
import { ballBodies, ellipsoidBodies } from './body-rows'
import { ELLIPSOID_FRAGMENT } from '../shaders/ellipsoid-fragment'
import { ELLIPSOID_VERTEX } from '../shaders/ellipsoid-shader'
import { hasLargeBodies, sizesSeen } from './sizes-on-screen'
import { DOT_FRAGMENT, DOT_VERTEX } from '../shaders/small-shaders'
import { SPHERE_FRAGMENT } from '../shaders/sphere-fragment'
import { SPHERE_VERTEX } from '../shaders/sphere-shader'
import type { StageCore } from '../stage-core'

interface AtomsProps {
  readonly core: StageCore
  readonly scene: Scene
}

const BALL = {
  vertex: SPHERE_VERTEX,
  fragment: SPHERE_FRAGMENT,
  defines: { HAS_DOTS: '' },
} as const
const hasSmall: BodyUse = (core, store, camera) =>
  sizesSeen(core, store, camera, core.uniforms.uSmall.value).small
const hasShaped: BodyUse = (core, store, camera) =>
  sizesSeen(core, store, camera, core.uniforms.uSmall.value).large
const isPlain: BodyUse = (_core, { bodies }) => bodies.isPlain

const BALL_SHADERS: readonly BodyShader[] = [
  ...variants({ mode: 'points', ...BALL, isUsed: hasShaped }, isPlain),
  ...variants({ mode: 'triangles', ...BALL, isUsed: hasLargeBodies }, isPlain),
  {
    mode: 'points',
    vertex: DOT_VERTEX,
    fragment: DOT_FRAGMENT,
    isSolidOnly: true,
    isUsed: hasSmall,
  },
]
const ELLIPSOID = { vertex: ELLIPSOID_VERTEX, fragment: ELLIPSOID_FRAGMENT } as const
const ELLIPSOID_SHADERS: readonly BodyShader[] = [
  ...variants({ mode: 'points', ...ELLIPSOID }, isPlain),
  ...variants({ mode: 'triangles', ...ELLIPSOID, isUsed: hasLargeBodies }, isPlain),
]

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
