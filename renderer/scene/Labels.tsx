import { useEffect, useMemo } from 'react'
import {
  BufferAttribute,
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  Vector3,
  type BufferGeometry,
} from 'three'
import { displayFromHex } from '../../shared/scene/color'
import type { Label } from './annotation-columns'
import type { StageCamera, ViewSize } from './camera-pose'
import { ANNOTATION_LAYER } from './draw'
import { arrangeLabels, type LabelLayout } from './label-layout'
import { LABEL_FRAGMENT, LABEL_VERTEX } from './label-shader'
import { drawWords, type WordBox } from './label-words'
import { quads } from './quads'
import type { StageCore } from './stage-core'

interface LabelsProps {
  readonly core: StageCore
  readonly labels: readonly Label[]
}

/** Words at places of the scene, also in saved pictures. They move aside for one another. */
export function Labels({ core, labels }: LabelsProps) {
  const { texture, geometry, layout } = useMemo(() => {
    const words = drawWords(labels)
    return {
      texture: words.texture,
      geometry: labelGeometry(labels, words.boxes),
      layout: emptyLayout(words.boxes),
    }
  }, [labels])
  const material = useMemo(
    () => ({
      glslVersion: GLSL3,
      uniforms: { ...core.uniforms, uWords: { value: texture } },
      vertexShader: LABEL_VERTEX,
      fragmentShader: LABEL_FRAGMENT,
      depthTest: false,
      depthWrite: false,
      transparent: true,
      blending: CustomBlending,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
    }),
    [core, texture],
  )
  useEffect(() => {
    const follow = (camera: StageCamera, size: ViewSize) => {
      findSeen(labels, camera, size, layout)
      arrangeLabels(layout)
      writeOffsets(geometry, layout)
    }
    core.aimListeners.add(follow)
    core.loop?.touch()
    return () => {
      core.aimListeners.delete(follow)
      core.loop?.touch()
    }
  }, [core, labels, geometry, layout])
  useEffect(
    () => () => {
      geometry.dispose()
      texture.dispose()
    },
    [geometry, texture],
  )
  return (
    <mesh geometry={geometry} renderOrder={4} frustumCulled={false} layers={ANNOTATION_LAYER}>
      <shaderMaterial key={texture.uuid} args={[material]} />
    </mesh>
  )
}

function labelGeometry(labels: readonly Label[], boxes: readonly WordBox[]): BufferGeometry {
  const color = ({ color: own }: Label) => (own === null ? [-1, 0, 0] : displayFromHex(own))
  return quads(labels.length, [
    ['at', labels.flatMap(({ at }) => at), 3],
    ['offset', new Float32Array(2 * labels.length), 2],
    ['size', boxes.flatMap(({ size }) => size), 2],
    ['box', boxes.flatMap(({ box }) => box), 4],
    ['color', labels.flatMap(color), 3],
  ])
}

function emptyLayout(boxes: readonly WordBox[]): LabelLayout {
  return {
    seen: new Float32Array(2 * boxes.length),
    size: Float32Array.from(boxes.flatMap(({ size }) => size)),
    offset: new Float32Array(2 * boxes.length),
  }
}

const place = new Vector3()

/** CSS pixels from the middle of the view, y up. */
function findSeen(
  labels: readonly Label[],
  camera: StageCamera,
  { width, height }: ViewSize,
  { seen }: LabelLayout,
): void {
  for (const [i, { at }] of labels.entries()) {
    place.set(...at).project(camera)
    seen[2 * i] = 0.5 * width * place.x
    seen[2 * i + 1] = 0.5 * height * place.y
  }
}

/** The same for the four corners of each label. */
function writeOffsets(geometry: BufferGeometry, { offset }: LabelLayout): void {
  const attribute = geometry.getAttribute('offset')
  if (!(attribute instanceof BufferAttribute)) return
  for (let label = 0; label < offset.length / 2; label++) {
    for (let corner = 0; corner < 4; corner++) {
      attribute.setXY(4 * label + corner, offset[2 * label]!, offset[2 * label + 1]!)
    }
  }
  attribute.needsUpdate = true
}
