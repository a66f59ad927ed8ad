import { useEffect, useMemo } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { Flat, lineGeometry } from './Flat'
import { edgeLines, faceGeometry, placePolyhedra } from './polyhedron-geometry'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

interface PolyhedraProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly polyhedra: StageView['polyhedra']
}

/** Translucent polyhedra with edges; each goes with the atom in its middle. */
export function Polyhedra({ core, scene, polyhedra }: PolyhedraProps) {
  const { faces, edges } = useMemo(() => {
    const placed = placePolyhedra(scene, polyhedra)
    return { faces: faceGeometry(placed), edges: lineGeometry(edgeLines(placed)) }
  }, [scene, polyhedra])
  useEffect(() => {
    core.aimListeners.add(faces.sort)
    return () => {
      core.aimListeners.delete(faces.sort)
    }
  }, [core, faces])
  return (
    <>
      <Flat core={core} geometry={edges} look="line" />
      <Flat core={core} geometry={faces.geometry} look="face" />
    </>
  )
}
