import { useLayoutEffect, useMemo } from 'react'
import type { BufferGeometry } from 'three'
import type { StageCore } from './stage-core'

/**
 * A geometry that is filled anew, in the same frame, whenever fragments have moved.
 *
 * @param build of how far they have: Å, 3 per fragment; empty: all are in their places
 */
export function useMovedGeometry(
  core: StageCore,
  build: (shift: Float32Array) => BufferGeometry,
): BufferGeometry {
  const made = useMemo(() => {
    const { shift } = core.visibility
    return { geometry: build(shift), shift }
  }, [core, build])
  useLayoutEffect(() => {
    let last = made.shift
    const follow = () => {
      const { shift } = core.visibility
      if (shift === last) return
      last = shift
      refill(made.geometry, build(shift))
    }
    follow()
    core.visibilityListeners.add(follow)
    return () => {
      core.visibilityListeners.delete(follow)
    }
  }, [core, made, build])
  return made.geometry
}

/** Gives a geometry the columns of another, and back to the graphics card what it had. */
function refill(geometry: BufferGeometry, from: BufferGeometry): void {
  geometry.dispose()
  for (const name of Object.keys(geometry.attributes)) geometry.deleteAttribute(name)
  for (const [name, attribute] of Object.entries(from.attributes)) {
    geometry.setAttribute(name, attribute)
  }
  geometry.setIndex(from.index)
}
