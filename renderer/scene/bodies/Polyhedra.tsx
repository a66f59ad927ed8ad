import { useCallback, useEffect } from 'react'
import type { Scene } from '../../../shared/scene/scene'
import type { StageCamera } from '../camera/camera-pose'
import { Flat, lineGeometry } from './Flat'
import {
  edgeLines,
  faceGeometry,
  placePolyhedra,
  placeRings,
  sortFaces,
} from './polyhedron-geometry'
import type { StageCore } from '../stage-core'
import type { StageView } from '../stage-view'
import { useMovedGeometry } from '../use-moved-geometry'

interface PolyhedraProps extends Pick<StageView, 'polyhedra' | 'rings'> {
  readonly core: StageCore
  readonly scene: Scene
}

/** Translucent polyhedra with edges, and filled rings; each goes with an atom of its own. */
export function Polyhedra({ core, scene, polyhedra, rings }: PolyhedraProps) {
  const place = useCallback(
    (shift: Float32Array) => [
      ...placePolyhedra(scene, polyhedra, shift),
      ...placeRings(scene, rings, shift),
    ],
    [scene, polyhedra, rings],
  )
  const buildFaces = useCallback((shift: Float32Array) => faceGeometry(place(shift)), [place])
  const buildEdges = useCallback(
    (shift: Float32Array) => lineGeometry(edgeLines(place(shift))),
    [place],
  )
  const faces = useMovedGeometry(core, buildFaces)
  const edges = useMovedGeometry(core, buildEdges)
  useEffect(() => {
    const follow = (camera: StageCamera) => sortFaces(faces, camera)
    core.aimListeners.add(follow)
    return () => {
      core.aimListeners.delete(follow)
    }
  }, [core, faces])
  return (
    <>
      <Flat core={core} geometry={edges} look="line" />
      <Flat core={core} geometry={faces} look="face" />
    </>
  )
}
