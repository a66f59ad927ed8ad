/** The meshes of one kind of body: a way to draw it in each phase, all from the same rows. */
import {
  BufferGeometry,
  Group,
  Mesh,
  Points,
  ShaderMaterial,
  type Camera,
  type DataTexture,
} from 'three'
import { shownOfChunks, type BodyStore } from './body-store'
import { collectInView, type RowRanges } from './chunks-in-view'
import { impostorMaterial, LAYER_OF_PHASE, PHASES } from './impostor-material'
import { SIX } from './impostor-shader'
import { isMoved } from './sizes-on-screen'
import type { StageCore } from './stage-core'
import { hasGhosts } from './veil'

/** How bodies are drawn: a point each, or two triangles. */
export interface BodyShader {
  readonly mode: 'points' | 'triangles'
  readonly vertex: string
  readonly fragment: string
  /** Whether a view needs it; always, where nothing is said. */
  readonly isUsed?: (core: StageCore, store: BodyStore, camera: Camera) => boolean
}

export interface BodyMeshes {
  readonly group: Group
  dispose(): void
}

const VERTICES = { points: 1, triangles: SIX } as const

/** Draws the bodies of a store, as far as they are written, shown and in view. */
export function createBodyMeshes(
  core: StageCore,
  store: BodyStore,
  shaders: readonly BodyShader[],
): BodyMeshes {
  const group = new Group()
  const rows = { uRows: { value: store.rows.texture } }
  const ways = shaders.map((shader) => createWay(core, shader, rows))
  for (const { meshes } of ways) group.add(...meshes)
  let shown: Int32Array = new Int32Array(store.chunks.count)
  let isGhostly = false
  const ranges: RowRanges = { length: 0, numbers: new Int32Array(2 * store.chunks.count) }

  const follow = () => {
    const { opacity } = core.visibility
    shown = shownOfChunks(
      store,
      opacity.findLastIndex((value) => value > 0),
    )
    isGhostly = hasGhosts(core.visibility)
  }
  const aim = (camera: Camera) => {
    const reach = isMoved(core) ? null : store.bodies.reach
    collectInView(store.chunks, camera, store.written, shown, reach, ranges)
    for (const { shader, geometry, meshes } of ways) {
      const isUsed = shader.isUsed?.(core, store, camera) ?? true
      for (const [order, mesh] of meshes.entries()) {
        mesh.visible = isUsed && (order === 0 || isGhostly)
      }
      if (isUsed) setRanges(geometry, ranges, VERTICES[shader.mode])
    }
  }
  follow()
  core.visibilityListeners.add(follow)
  core.drawListeners.add(aim)
  return {
    group,
    dispose() {
      core.visibilityListeners.delete(follow)
      core.drawListeners.delete(aim)
      store.rows.texture.dispose()
      for (const { geometry, materials } of ways) {
        geometry.dispose()
        for (const material of materials) material.dispose()
      }
    },
  }
}

function createWay(
  core: StageCore,
  shader: BodyShader,
  rows: { readonly uRows: { readonly value: DataTexture } },
) {
  // Without attributes: the number of a vertex says whose it is.
  const geometry = new BufferGeometry()
  const materials = PHASES.map((phase) => {
    const parameters = impostorMaterial(phase, core.uniforms, shader.vertex, shader.fragment)
    return new ShaderMaterial({
      ...parameters,
      uniforms: { ...parameters.uniforms, ...rows },
      defines: shader.mode === 'points' ? { POINTS: '' } : {},
    })
  })
  const meshes = materials.map((material, order) => {
    // As a list, so that three draws the ranges that the geometry lists.
    const mesh = shader.mode === 'points' ? new Points(geometry, [material]) : new Mesh(geometry, [material]) // prettier-ignore
    mesh.renderOrder = order
    mesh.layers.set(LAYER_OF_PHASE[PHASES[order]!])
    mesh.frustumCulled = false
    return mesh
  })
  return { shader, geometry, materials, meshes }
}

/** Lets a geometry draw these rows, in place: this happens with every frame. */
function setRanges({ groups }: BufferGeometry, ranges: RowRanges, vertices: number): void {
  groups.length = Math.min(groups.length, ranges.length)
  for (let i = 0; i < ranges.length; i++) {
    const start = vertices * ranges.numbers[2 * i]!
    const count = vertices * ranges.numbers[2 * i + 1]!
    const known = groups[i]
    if (known === undefined) groups.push({ start, count, materialIndex: 0 })
    else Object.assign(known, { start, count })
  }
}
