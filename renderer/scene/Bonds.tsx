import { useMemo } from 'react'
import type { Scene, Sticks as StickColumns } from '../../shared/scene/scene'
import { CYLINDER_FRAGMENT } from './cylinder-fragment'
import { CYLINDER_VERTEX } from './cylinder-shader'
import { ringGeometry, stickGeometry, sticksUpToGroup } from './impostor-geometry'
import { Impostors } from './Impostors'
import { RING_FRAGMENT, RING_VERTEX } from './ring-shader'
import type { StageCore } from './stage-core'

interface BondsProps {
  readonly core: StageCore
  readonly scene: Scene
}

/** All bonds as ray-cast sticks, coloured by halves. */
export function Bonds({ core, scene: { cylinders, groups } }: BondsProps) {
  return <Sticks core={core} sticks={cylinders} groups={groups.length} />
}

/** The near halves of dangling bonds, each with its ring. */
export function Stubs({ core, scene: { stubs, groups } }: BondsProps) {
  const geometry = useMemo(() => ringGeometry(stubs), [stubs])
  const upToGroup = useMemo(() => sticksUpToGroup(stubs, groups.length), [stubs, groups.length])
  return (
    <>
      <Sticks core={core} sticks={stubs} groups={groups.length} />
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
  readonly groups: number
}

function Sticks({ core, sticks, groups }: SticksProps) {
  const geometry = useMemo(() => stickGeometry(sticks), [sticks])
  const upToGroup = useMemo(() => sticksUpToGroup(sticks, groups), [sticks, groups])
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
