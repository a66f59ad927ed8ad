import { useCallback, useMemo } from 'react'
import type { Scene, Sticks as StickColumns } from '../../../shared/scene/scene'
import { BodiesInSlices } from './BodiesInSlices'
import { variants, type BodyShader } from './body-meshes'
import { stickBodies } from './body-rows'
import { CYLINDER_FRAGMENT } from '../shaders/cylinder-fragment'
import { CYLINDER_VERTEX } from '../shaders/cylinder-shader'
import { ringGeometry, sticksUpToGroup } from './impostor-geometry'
import { Impostors } from './Impostors'
import { RING_FRAGMENT, RING_VERTEX } from '../shaders/ring-shader'
import { isMoved, sizesSeen } from './sizes-on-screen'
import { HAIR_FRAGMENT, HAIR_VERTEX } from '../shaders/small-shaders'
import type { StageCore } from '../stage-core'

interface BondsProps {
  readonly core: StageCore
  readonly scene: Scene
}

/** All bonds as ray-cast sticks, coloured by halves. */
export function Bonds({ core, scene: { cylinders } }: BondsProps) {
  return <Sticks core={core} sticks={cylinders} />
}

/** The near halves of dangling bonds, each with its ring. */
export function Stubs({ core, scene: { stubs, groups } }: BondsProps) {
  const geometry = useMemo(() => ringGeometry(stubs), [stubs])
  const upToGroup = useMemo(() => sticksUpToGroup(stubs, groups.length), [stubs, groups.length])
  return (
    <>
      <Sticks core={core} sticks={stubs} />
      <Impostors
        core={core}
        geometry={geometry}
        upToGroup={upToGroup}
        vertex={RING_VERTEX}
        fragment={RING_FRAGMENT}
      />
    </>
  )
}

interface SticksProps {
  readonly core: StageCore
  readonly sticks: StickColumns
}

/** Of the balls whose shape is not seen, how wide sticks may be that are drawn as lines. */
const HAIR_SHARE = 1 / 3
const smallest = (core: StageCore) => HAIR_SHARE * core.uniforms.uSmall.value
const CYLINDER: BodyShader = {
  mode: 'triangles',
  vertex: CYLINDER_VERTEX,
  fragment: CYLINDER_FRAGMENT,
  isUsed: (core, store, camera) =>
    !store.bodies.isPlain || sizesSeen(core, store, camera, smallest(core)).large,
}
const STICK_SHADERS: readonly BodyShader[] = [
  // What is torn is drawn in pieces.
  ...variants(CYLINDER, (core, { bodies }) => bodies.isPlain && !isMoved(core)),
  {
    mode: 'lines',
    vertex: HAIR_VERTEX,
    fragment: HAIR_FRAGMENT,
    isSolidOnly: true,
    isUsed: (core, store, camera) => sizesSeen(core, store, camera, smallest(core)).small,
  },
]

function Sticks({ core, sticks }: SticksProps) {
  const collect = useCallback(() => stickBodies(sticks), [sticks])
  return (
    <BodiesInSlices core={core} count={sticks.count} collect={collect} shaders={STICK_SHADERS} />
  )
}
