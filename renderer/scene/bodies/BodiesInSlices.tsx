import { useEffect, useLayoutEffect, useState } from 'react'
import { Group } from 'three'
import {
  createBodyMeshes,
  disposeMaterials,
  type BodyMaterials,
  type BodyMeshes,
  type BodyShader,
} from './body-meshes'
import type { Bodies } from './body-rows'
import { createBodyStore, writeChunk } from './body-store'
import { build, type Steps } from './building'
import type { StageCore } from '../stage-core'

interface BodiesInSlicesProps {
  readonly core: StageCore
  readonly count: number
  readonly collect: () => Bodies
  readonly shaders: readonly BodyShader[]
}

/** So many bodies are there at once. */
const FEW = 20_000

/** One kind of body: of many, some are drawn before all are on the graphics card. */
export function BodiesInSlices({ core, count, collect, shaders }: BodiesInSlicesProps) {
  const [group] = useState(() => new Group())
  const [materials] = useState<BodyMaterials>(() => new Map())
  useEffect(() => () => disposeMaterials(materials), [materials])
  useLayoutEffect(() => {
    const made: BodyMeshes[] = []
    function* steps(): Steps {
      const bodies = collect()
      yield 0
      const store = createBodyStore(bodies)
      const meshes = createBodyMeshes(core, store, shaders, materials)
      made.push(meshes)
      group.add(meshes.group)
      yield 0
      while (store.written < store.chunks.count) {
        writeChunk(store)
        yield store.written / store.chunks.count
      }
    }
    const stop = build(core, steps(), count <= FEW)
    return () => {
      stop()
      for (const meshes of made) {
        group.remove(meshes.group)
        meshes.dispose()
      }
    }
  }, [core, group, materials, count, collect, shaders])
  return <primitive object={group} />
}
