/** What is seen at the pixels of a picture, and what ought to be. */
import { Quaternion, Vector3 } from 'three'
import { cameraOfPose, rayThrough } from '../../../renderer/scene/camera/camera-pose'
import type { CameraState } from '../../../renderer/scene/stage-view'
import { explodedShift } from '../../../shared/scene/explode-layout'
import { pick } from '../../../shared/scene/pick'
import type { Scene } from '../../../shared/scene/scene'
import { groupVisibility } from '../../../shared/scene/visibility'
import type { Png } from '../../support/png'
import { TEN_PER_MM } from './stage-page'

export const RED = '#ff0000'
export const GREEN = '#00ff00'
export const BLUE = '#0000ff'

/** Pixels covered, partly covered ones by their share. */
export function coverage({ rgba }: Png): number {
  let sum = 0
  for (let i = 3; i < rgba.length; i += 4) sum += rgba[i]! / 255
  return sum
}

export const transparent = (widthMm: number, heightMm: number) =>
  ({ widthMm, heightMm, dotsPerInch: TEN_PER_MM, background: null }) as const

/** The camera of a state, for a picture of this size. */
export function cameraFrom(state: CameraState, width: number, height: number) {
  const pose = {
    target: new Vector3(...state.target),
    rotation: new Quaternion(...state.rotation),
    extent: state.extent,
  }
  return cameraOfPose(pose, state.projection, { width, height }, 10)
}

/** The colour one sees at a point of the picture (pixels from the top left), by casting its ray. */
export function colorAt(
  scene: Scene,
  camera: ReturnType<typeof cameraFrom>,
  [x, y]: [number, number],
  size: Png,
  explode: number,
) {
  const ray = rayThrough(camera, [x - size.width / 2, y - size.height / 2], size)
  const view = { peel: 99, explode, opacityOfPart: new Map(), hiddenParts: new Set<number>() }
  const hit = pick(scene, groupVisibility(scene, view, explodedShift(scene, view)), ray)
  if (hit === null) return 'nothing'
  if (hit.kind === 'bond') return 'green'
  return scene.spheres.color[3 * hit.index] === 1 ? 'red' : 'blue'
}

/** What a pixel shows: the strongest channel wins, for light and depth cue change all alike. */
export function colorSeen({ rgba }: Png, pixel: number) {
  const [red, green, blue, alpha] = rgba.subarray(4 * pixel, 4 * pixel + 4)
  if (alpha === 0) return 'nothing'
  const most = Math.max(red!, green!, blue!)
  return most === red ? 'red' : most === green ? 'green' : 'blue'
}

/**
 * Compares pixels of a picture, so many apart, with what their rays meet; those on an edge are left out.
 */
export function compareWithRays(
  scene: Scene,
  state: CameraState,
  picture: Png,
  apart: number,
  explode = 0,
) {
  const camera = cameraFrom(state, picture.width, picture.height)
  const wrong: string[] = []
  let compared = 0
  for (let y = 3; y < picture.height; y += apart) {
    for (let x = 3; x < picture.width; x += apart) {
      const corners = [[0, 0], [1, 0], [0, 1], [1, 1]] as const // prettier-ignore
      const [expected, ...others] = corners.map(([right, down]) =>
        colorAt(scene, camera, [x + right, y + down], picture, explode),
      )
      if (others.some((other) => other !== expected)) continue
      compared++
      const seen = colorSeen(picture, y * picture.width + x)
      if (seen !== expected) wrong.push(`${x}, ${y}: ${seen} for ${expected}`)
    }
  }
  return { compared, wrong }
}
