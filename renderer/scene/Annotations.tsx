import { useEffect, useMemo } from 'react'
import {
  CustomBlending,
  DoubleSide,
  GLSL3,
  GreaterDepth,
  LessEqualDepth,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type BufferGeometry,
  type ShaderMaterialParameters,
} from 'three'
import type { Scene } from '../../shared/scene/scene'
import {
  cellLabels,
  cellLines,
  lineLabels,
  planeColumns,
  viewLines,
  type LineColumns,
} from './annotation-columns'
import { ANNOTATION_LAYER } from './draw'
import { Labels } from './Labels'
import { LINE_FRAGMENT, LINE_VERTEX } from './line-shader'
import { PLANE_FRAGMENT, PLANE_VERTEX } from './plane-shader'
import { quads } from './quads'
import type { StageCore } from './stage-core'
import type { StageUniforms } from './stage-uniforms'
import type { StageView } from './stage-view'

interface AnnotationsProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly view: Pick<StageView, 'cell' | 'lines' | 'planes' | 'accent'>
}

/** What is drawn beside atoms and bonds: the cell, lines, planes, and the words at them. */
export function Annotations({ core, scene, view }: AnnotationsProps) {
  const { cell, lines, planes, accent } = view
  const edges = useMemo(() => (cell ? lineGeometry(cellLines(scene.cell)) : null), [cell, scene])
  const dashes = useMemo(
    () => (lines.length > 0 ? lineGeometry(viewLines(scene, lines, accent)) : null),
    [scene, lines, accent],
  )
  const discs = useMemo(
    () => (planes.length > 0 ? discGeometry(scene, planes) : null),
    [scene, planes],
  )
  const labels = useMemo(
    () => [...lineLabels(scene, lines), ...(cell ? cellLabels(scene.cell) : [])],
    [scene, lines, cell],
  )
  return (
    <>
      {edges && <Flat core={core} geometry={edges} look="line" />}
      {dashes && <Flat core={core} geometry={dashes} look="line" />}
      {dashes && <Flat core={core} geometry={dashes} look="hidden line" />}
      {discs && <Flat core={core} geometry={discs} look="disc" />}
      {labels.length > 0 && <Labels core={core} labels={labels} />}
    </>
  )
}

/** `hidden line`: the faint part behind something. */
type Look = 'line' | 'hidden line' | 'disc'

interface FlatProps {
  readonly core: StageCore
  readonly geometry: BufferGeometry
  readonly look: Look
}

/** Drawn after what is solid and before ghosts, which may stand in front. */
const ORDER = { line: 0.3, 'hidden line': 0.2, disc: 0.4 } as const
/** Strength of what lies behind something. */
const BEHIND = 0.3

function Flat({ core, geometry, look }: FlatProps) {
  const material = useMemo(() => flatMaterial(core.uniforms, look), [core, look])
  useEffect(() => {
    core.loop?.touch()
    return () => {
      geometry.dispose()
      core.loop?.touch()
    }
  }, [core, geometry])
  return (
    <mesh
      geometry={geometry}
      renderOrder={ORDER[look]}
      frustumCulled={false}
      layers={ANNOTATION_LAYER}
    >
      <shaderMaterial args={[material]} />
    </mesh>
  )
}

function flatMaterial(uniforms: StageUniforms, look: Look): ShaderMaterialParameters {
  const isDisc = look === 'disc'
  return {
    glslVersion: GLSL3,
    uniforms: {
      ...uniforms,
      uPhase: { value: 0 },
      uStrength: { value: look === 'hidden line' ? BEHIND : 1 },
    },
    vertexShader: isDisc ? PLANE_VERTEX : LINE_VERTEX,
    fragmentShader: isDisc ? PLANE_FRAGMENT : LINE_FRAGMENT,
    depthFunc: look === 'hidden line' ? GreaterDepth : LessEqualDepth,
    depthWrite: look === 'line',
    side: DoubleSide,
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  }
}

function lineGeometry({ count, start, end, color, width, dash }: LineColumns): BufferGeometry {
  return quads(count, [
    ['start', start, 3],
    ['end', end, 3],
    ['color', color, 4],
    ['width', width, 1],
    ['dash', dash, 1],
  ])
}

function discGeometry(scene: Scene, planes: StageView['planes']): BufferGeometry {
  const { center, radius1, radius2 } = planeColumns(scene, planes)
  return quads(planes.length, [
    ['center', center, 3],
    ['radius1', radius1, 3],
    ['radius2', radius2, 3],
  ])
}
