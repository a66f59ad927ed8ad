import type { BufferGeometry, Mesh } from 'three'
import { INDICES_PER_QUAD } from '../bodies/quads'
import type { StageCore } from '../stage-core'
import { hasGhosts } from './veil'

/**
 * Keeps out of the draw calls what is hidden: quads beyond the outermost group that is seen, and
 * the meshes of ghosts (order 1 and up) while there are none.
 *
 * @returns a function that stops it
 */
export function followVisibility(
  core: StageCore,
  geometry: BufferGeometry,
  upToGroup: Int32Array,
  meshOfOrder: ReadonlyMap<number, Mesh>,
): () => void {
  const update = () => {
    const { opacity } = core.visibility
    const drawn = upToGroup[opacity.findLastIndex((value) => value > 0)] ?? 0
    geometry.setDrawRange(0, INDICES_PER_QUAD * drawn)
    const isGhostly = hasGhosts(core.visibility)
    for (const [order, mesh] of meshOfOrder) mesh.visible = order === 0 || isGhostly
  }
  update()
  core.loop?.touch()
  core.visibilityListeners.add(update)
  return () => {
    core.visibilityListeners.delete(update)
  }
}
