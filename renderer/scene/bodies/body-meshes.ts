/** The meshes of one kind of body: a way to draw it in each phase, all from the same rows. */
import {
  BufferGeometry,
  Group,
  LineSegments,
  Mesh,
  Points,
  ShaderMaterial,
  type Camera,
} from 'three'
import { shownOfChunks, type BodyStore } from './body-store'
import { collectInView, type RowRanges } from './chunks-in-view'
import { impostorMaterial, LAYER_OF_PHASE, PHASES } from './impostor-material'
import { SIX } from '../shaders/impostor-shader'
import { isMoved } from './sizes-on-screen'
import type { StageCore } from '../stage-core'
import { hasGhosts } from '../uniforms/veil'

const VERTICES = { points: 1, lines: 2, triangles: SIX } as const

export type BodyUse = (core: StageCore, store: BodyStore, camera: Camera) => boolean

/** How bodies are drawn: a point, a line or two triangles each. */
export interface BodyShader {
  readonly mode: keyof typeof VERTICES
  readonly vertex: string
  readonly fragment: string
  /** Whether it draws no ghosts. */
  readonly isSolidOnly?: boolean
  /** Names that the shaders ask for. */
  readonly defines?: Readonly<Record<string, string>>
  /** Whether a view needs it; always, where nothing is said. */
  readonly isUsed?: BodyUse
}

/** A way to draw bodies made twice, the first without what is asked only of those that are not plain. */
export function variants(shader: BodyShader, isPlain: BodyUse): readonly BodyShader[] {
  const isUsed = shader.isUsed ?? (() => true)
  return [
    {
      ...shader,
      defines: { ...shader.defines, PLAIN: '' },
      isUsed: (...seen) => isPlain(...seen) && isUsed(...seen),
    },
    { ...shader, isUsed: (...seen) => !isPlain(...seen) && isUsed(...seen) },
  ]
}

/**
 * The materials of shaders, for as long as bodies are drawn with them: with the last material of a shader
 * three forgets what was compiled, and compiling it for the next scene takes longer than drawing it.
 */
export type BodyMaterials = Map<BodyShader, readonly ShaderMaterial[]>

export function disposeMaterials(materials: BodyMaterials): void {
  for (const made of materials.values()) for (const material of made) material.dispose()
  materials.clear()
}

export interface BodyMeshes {
  readonly group: Group
  dispose(): void
}

/**
 * Draws the bodies of a store, as far as they are written, shown and in view.
 *
 * @param materials those that are there are used again, others added: of one store at a time
 */
export function createBodyMeshes(
  core: StageCore,
  store: BodyStore,
  shaders: readonly BodyShader[],
  materials: BodyMaterials,
): BodyMeshes {
  const group = new Group()
  const ways = shaders.map((shader) => {
    const known = materials.get(shader) ?? createMaterials(core, shader)
    materials.set(shader, known)
    for (const { uniforms } of known) uniforms['uRows']!.value = store.rows.texture
    return createWay(shader, known)
  })
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
    for (const { shader, geometry, materials, meshes } of ways) {
      const isUsed = shader.isUsed?.(core, store, camera) ?? true
      for (const [order, mesh] of meshes.entries()) {
        mesh.visible = isUsed && (order === 0 || isGhostly)
      }
      if (!isUsed) continue
      setRanges(geometry, ranges, VERTICES[shader.mode])
      for (const material of materials) wear(material, core.uniforms.uMaterial.value)
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
      for (const { geometry } of ways) geometry.dispose()
    },
  }
}

function createMaterials(core: StageCore, shader: BodyShader): readonly ShaderMaterial[] {
  const phases = shader.isSolidOnly === true ? PHASES.slice(0, 1) : PHASES
  return phases.map((phase) => {
    const parameters = impostorMaterial(
      phase,
      core.uniforms,
      shader.vertex,
      shader.fragment,
      shader.isSolidOnly === true ? '' : undefined,
    )
    return new ShaderMaterial({
      ...parameters,
      uniforms: { ...parameters.uniforms, uRows: { value: null } },
      defines: {
        ...shader.defines,
        ...(shader.mode === 'points' && { POINTS: '' }),
        ...(phase === 'solid' && { SOLID_PHASE: '' }),
        MATERIAL: core.uniforms.uMaterial.value,
      },
    })
  })
}

function createWay(shader: BodyShader, materials: readonly ShaderMaterial[]) {
  // Without attributes: the number of a vertex says whose it is.
  const geometry = new BufferGeometry()
  const meshes = materials.map((material, order) => {
    // As a list, so that three draws the ranges that the geometry lists.
    const mesh = meshFor(shader.mode, geometry, [material])
    mesh.renderOrder = order
    mesh.layers.set(LAYER_OF_PHASE[PHASES[order]!])
    mesh.frustumCulled = false
    return mesh
  })
  return { shader, geometry, materials, meshes }
}

function meshFor(mode: BodyShader['mode'], geometry: BufferGeometry, materials: ShaderMaterial[]) {
  if (mode === 'points') return new Points(geometry, materials)
  if (mode === 'lines') return new LineSegments(geometry, materials)
  return new Mesh(geometry, materials)
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

/** Has the shaders made anew for another look of surfaces: asking at each fragment costs a fifth of a frame. */
function wear(material: ShaderMaterial, look: number): void {
  if (material.defines['MATERIAL'] === look) return
  material.defines['MATERIAL'] = look
  material.needsUpdate = true
}
