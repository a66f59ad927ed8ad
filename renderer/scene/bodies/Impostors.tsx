import { useEffect, useMemo, useRef } from 'react'
import type { BufferGeometry, Mesh } from 'three'
import { impostorMaterial, LAYER_OF_PHASE, PHASES } from './impostor-material'
import { followVisibility } from '../uniforms/follow-visibility'
import type { StageCore } from '../stage-core'

interface ImpostorsProps {
  readonly core: StageCore
  readonly geometry: BufferGeometry
  /** Quads whose groups come up to each group; quads stand in the order of their groups. */
  readonly upToGroup: Int32Array
  readonly vertex: string
  readonly fragment: string
}

/** One kind of body in its phases; a phase in which nothing is to be drawn costs nothing. */
export function Impostors({ core, geometry, upToGroup, vertex, fragment }: ImpostorsProps) {
  const meshes = useRef(new Map<number, Mesh>())
  const materials = useMemo(
    () => PHASES.map((phase) => impostorMaterial(phase, core.uniforms, vertex, fragment)),
    [core, vertex, fragment],
  )
  useEffect(
    () => followVisibility(core, geometry, upToGroup, meshes.current),
    [core, geometry, upToGroup],
  )
  useEffect(() => () => geometry.dispose(), [geometry])

  return PHASES.map((phase, order) => (
    <mesh
      key={phase}
      ref={(mesh: Mesh | null) => {
        if (mesh === null) meshes.current.delete(order)
        else meshes.current.set(order, mesh)
      }}
      geometry={geometry}
      renderOrder={order}
      layers={LAYER_OF_PHASE[phase]}
      frustumCulled={false}
    >
      <shaderMaterial args={[materials[order]!]} />
    </mesh>
  ))
}
