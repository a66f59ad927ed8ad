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
import type { LineColumns } from '../labels/annotation-columns'
import { addSheet } from '../change-stage'
import { LAYER } from '../drawing/layers'
import { LINE_FRAGMENT, LINE_VERTEX } from '../shaders/line-shader'
import { PLANE_FRAGMENT, PLANE_VERTEX } from '../shaders/plane-shader'
import { POLYHEDRON_FRAGMENT, POLYHEDRON_VERTEX } from '../shaders/polyhedron-shader'
import { quads } from './quads'
import type { StageCore } from '../stage-core'
import type { StageUniforms } from '../uniforms/stage-uniforms'

/** `hidden line`: the faint part behind something. */
export type Look = 'line' | 'hidden line' | 'disc' | 'face'

interface FlatProps {
  readonly core: StageCore
  readonly geometry: BufferGeometry
  readonly look: Look
}

/** Drawn after what is solid and before ghosts, where they are not drawn between them. */
const ORDER = { line: 0.3, 'hidden line': 0.2, disc: 0.4, face: 0.5 } as const
const SHADERS = {
  line: [LINE_VERTEX, LINE_FRAGMENT],
  'hidden line': [LINE_VERTEX, LINE_FRAGMENT],
  disc: [PLANE_VERTEX, PLANE_FRAGMENT],
  face: [POLYHEDRON_VERTEX, POLYHEDRON_FRAGMENT],
} as const
/** Strength of what lies behind something. */
const BEHIND = 0.3

/** Lines, discs or faces: what has no body. */
export function Flat({ core, geometry, look }: FlatProps) {
  const material = useMemo(() => flatMaterial(core.uniforms, look), [core, look])
  useEffect(() => {
    const takeAway = isSheet(look) ? addSheet(core) : null
    core.loop?.touch()
    return () => {
      takeAway?.()
      geometry.dispose()
      core.loop?.touch()
    }
  }, [core, geometry, look])
  return (
    <mesh
      geometry={geometry}
      renderOrder={ORDER[look]}
      frustumCulled={false}
      layers={isSheet(look) ? LAYER.sheets : LAYER.annotation}
    >
      <shaderMaterial args={[material]} />
    </mesh>
  )
}

/** Sheets are seen through, and ghosts may be before and behind them. */
function isSheet(look: Look): boolean {
  return look === 'disc' || look === 'face'
}

function flatMaterial(uniforms: StageUniforms, look: Look): ShaderMaterialParameters {
  const [vertexShader, fragmentShader] = SHADERS[look]
  return {
    glslVersion: GLSL3,
    uniforms: {
      ...uniforms,
      uPhase: { value: 0 },
      uStrength: { value: look === 'hidden line' ? BEHIND : 1 },
    },
    vertexShader,
    fragmentShader,
    depthFunc: look === 'hidden line' ? GreaterDepth : LessEqualDepth,
    depthWrite: look === 'line',
    side: DoubleSide,
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  }
}

/** A quad for each line. */
export function lineGeometry({ count, ...columns }: LineColumns): BufferGeometry {
  return quads(count, [
    ['start', columns.start, 3],
    ['end', columns.end, 3],
    ['color', columns.color, 4],
    ['width', columns.width, 1],
    ['dash', columns.dash, 1],
    ['group', columns.group, 1],
  ])
}
