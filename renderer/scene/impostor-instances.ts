import type { InstancedBufferGeometry, Mesh } from 'three'
import { SOLID } from '../../shared/scene/visibility'
import type { StageCore } from './stage-core'

/**
 * Keeps out of the draw calls what is hidden: instances beyond the outermost group that is seen, and
 * the meshes of ghosts (order 1 and up) while there are none.
 *
 * @returns a function that stops it
 */
export function followVisibility(
  core: StageCore,
  geometry: InstancedBufferGeometry,
  upToGroup: Int32Array,
  meshOfOrder: ReadonlyMap<number, Mesh>,
): () => void {
  const update = () => {
    const { opacity } = core.visibility
    geometry.instanceCount = upToGroup[opacity.findLastIndex((value) => value > 0)] ?? 0
    const isGhostly = opacity.some((value) => value > 0 && value < SOLID)
    for (const [order, mesh] of meshOfOrder) mesh.visible = order === 0 || isGhostly
  }
  update()
  core.loop?.touch()
  core.visibilityListeners.add(update)
  return () => {
    core.visibilityListeners.delete(update)
  }
}
