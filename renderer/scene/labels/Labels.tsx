import { useEffect, useMemo } from 'react'
import {
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type BufferGeometry,
  type ShaderMaterialParameters,
  type Texture,
} from 'three'
import type { Scene } from '../../../shared/scene/scene'
import type { Label } from './annotation-columns'
import type { StageCamera, ViewSize } from '../camera/camera-pose'
import { emptyLayout, findSeen, labelGeometry, writeOffsets } from './label-geometry'
import { arrangeLabels } from './label-layout'
import { labelRuns } from './label-runs'
import { LABEL_FRAGMENT, LABEL_VERTEX } from './label-shader'
import { drawWords } from './label-words'
import { createSight } from './sight'
import { LAYER } from '../drawing/layers'
import type { StageCore } from '../stage-core'
import type { StageUniforms } from '../uniforms/stage-uniforms'

interface LabelsProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly labels: readonly Label[]
  /** How large words are: 1 as in the window. */
  readonly scale: number
}

/**
 * Words at places of the scene, also in saved pictures. They move aside for one another. One on an atom is
 * there while its atom is seen, whole; ghosts may stand before it.
 */
export function Labels({ core, scene, labels, scale }: LabelsProps) {
  const { texture, kinds, layout } = useMemo(() => {
    const { texture: words, boxes } = drawWords(
      labels.map((label) => ({ runs: labelRuns(label), isItalic: label.isItalic })),
      scale,
    )
    const rowsOf = (isOnAtom: boolean) =>
      [...labels.keys()].filter((row) => (labels[row]!.sphere !== null) === isOnAtom)
    return {
      texture: words,
      kinds: [false, true].flatMap((isOnAtom) => {
        const rows = rowsOf(isOnAtom)
        if (rows.length === 0) return []
        return [{ isOnAtom, rows, geometry: labelGeometry(scene, labels, boxes, rows) }]
      }),
      layout: emptyLayout(boxes),
    }
  }, [scene, labels, scale])
  useEffect(() => {
    const sight = createSight(core)
    const follow = (camera: StageCamera, size: ViewSize) => {
      findSeen(core, labels, camera, size, layout)
      const sees = sight(camera)
      arrangeLabels(layout, (label) => sees(labels[label]!.sphere, labels[label]!.otherEnd))
      for (const { geometry, rows } of kinds) writeOffsets(geometry, rows, layout)
    }
    core.aimListeners.add(follow)
    core.loop?.touch()
    return () => {
      core.aimListeners.delete(follow)
      for (const { geometry } of kinds) geometry.dispose()
      texture.dispose()
      core.loop?.touch()
    }
  }, [core, labels, kinds, layout, texture])
  return kinds.map(({ isOnAtom, geometry }) => (
    <Words
      key={String(isOnAtom)}
      core={core}
      geometry={geometry}
      texture={texture}
      isOnAtom={isOnAtom}
    />
  ))
}

interface WordsProps {
  readonly core: StageCore
  readonly geometry: BufferGeometry
  readonly texture: Texture
  readonly isOnAtom: boolean
}

/** On atoms: after all that is solid and before ghosts. */
const ORDER = { onAtom: 0.6, before: 4 } as const

function Words({ core, geometry, texture, isOnAtom }: WordsProps) {
  const material = useMemo(() => wordsMaterial(core.uniforms, texture), [core, texture])
  return (
    <mesh
      geometry={geometry}
      renderOrder={isOnAtom ? ORDER.onAtom : ORDER.before}
      frustumCulled={false}
      layers={isOnAtom ? LAYER.annotation : LAYER.words}
    >
      <shaderMaterial key={texture.uuid} args={[material]} />
    </mesh>
  )
}

function wordsMaterial(uniforms: StageUniforms, texture: Texture): ShaderMaterialParameters {
  return {
    glslVersion: GLSL3,
    uniforms: { ...uniforms, uWords: { value: texture }, uPhase: { value: 0 } },
    vertexShader: LABEL_VERTEX,
    fragmentShader: LABEL_FRAGMENT,
    depthTest: false,
    depthWrite: false,
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  }
}
