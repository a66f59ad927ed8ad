/** Labels as quads, and what of them follows the camera. */
import { BufferAttribute, Vector3, type BufferGeometry } from 'three'
import { centroid } from '../../../shared/geometry/moments'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { displayFromHex } from '../../../shared/scene/color'
import { nearestSphere, shiftOfSphere } from '../../../shared/scene/moved-scene'
import type { Scene } from '../../../shared/scene/scene'
import { seenOfSphere } from '../../../shared/scene/visibility'
import type { Label } from './annotation-columns'
import { pixelExtent, type StageCamera, type ViewSize } from '../camera/camera-pose'
import type { LabelLayout } from './label-layout'
import type { WordBox } from './label-words'
import { quads } from '../bodies/quads'
import type { StageCore } from '../stage-core'

const ON_NO_ATOM = [-1, 0, -1, 0] as const
const INK = [-1, 0, 0] as const

/** A quad for each of some rows of the labels. */
export function labelGeometry(
  { spheres }: Pick<Scene, 'spheres'>,
  labels: readonly Label[],
  boxes: readonly WordBox[],
  rows: readonly number[],
): BufferGeometry {
  const anchorOf = ({ sphere, otherEnd }: Label) => {
    if (sphere === null) return ON_NO_ATOM
    const other = otherEnd ?? sphere
    return [sphere, spheres.group[sphere]!, other, spheres.group[other]!]
  }
  const colorOf = ({ color }: Label) => (color === null ? INK : displayFromHex(color))
  return quads(rows.length, [
    ['at', rows.flatMap((row) => labels[row]!.at), 3],
    ['offset', new Float32Array(3 * rows.length), 3],
    ['shift', new Float32Array(3 * rows.length), 3],
    ['size', rows.flatMap((row) => boxes[row]!.size), 2],
    ['box', rows.flatMap((row) => boxes[row]!.box), 4],
    ['color', rows.flatMap((row) => colorOf(labels[row]!)), 3],
    ['anchor', rows.flatMap((row) => anchorOf(labels[row]!)), 4],
  ])
}

export function emptyLayout(boxes: readonly WordBox[]): LabelLayout {
  return {
    seen: new Float32Array(2 * boxes.length),
    size: Float32Array.from(boxes.flatMap(({ size }) => size)),
    depth: new Float32Array(boxes.length),
    isOnBond: new Uint8Array(boxes.length),
    offset: new Float32Array(2 * boxes.length),
    isDrawn: new Uint8Array(boxes.length),
    shift: new Float32Array(3 * boxes.length),
  }
}

const place = new Vector3()
const moved = new Vector3()
const STILL: Vec3 = [0, 0, 0]
/** Nearest to the places that a label goes with: looked for with the first explosion. */
const spheresOfLabel = new WeakMap<Label, readonly number[]>()

/** Å: the mean of how far what a label goes with is moved. */
function shiftOfLabel({ spheres, explosion }: Scene, shift: Float32Array, label: Label): Vec3 {
  if (shift.length === 0 || label.goesWith.length === 0) return STILL
  const near = spheresOfLabel.get(label) ?? label.goesWith.map((it) => nearestSphere(spheres, it))
  spheresOfLabel.set(label, near)
  return centroid(near.map((sphere) => shiftOfSphere(explosion, shift, sphere)))
}

/** Å per CSS pixel: from so far away bonds are shorter than words, and atoms have none. */
const TOO_FAR = 0.11

/** Fills in where labels are seen, and whether they can be: on atoms that are shown, in view and near enough. */
export function findSeen(
  { scene, visibility, pose, size }: Pick<StageCore, 'scene' | 'visibility' | 'pose' | 'size'>,
  labels: readonly Label[],
  camera: StageCamera,
  { width, height }: ViewSize,
  { seen, depth, isOnBond, isDrawn, shift }: LabelLayout,
): void {
  const isFar = pixelExtent(pose, size) > TOO_FAR
  for (const [i, label] of labels.entries()) {
    const { at, sphere, otherEnd } = label
    isOnBond[i] = otherEnd === undefined ? 0 : 1
    if (sphere !== null && isFar) {
      isDrawn[i] = 0
      continue
    }
    const ends = sphere === null ? [] : [sphere, otherEnd ?? sphere]
    const spreadOf = (end: number) => visibility.spread[scene?.spheres.group[end] ?? -1] ?? 1
    const spread = ends.length === 0 ? 1 : ends.reduce((sum, end) => sum + spreadOf(end), 0) / 2
    const move = scene === null ? STILL : shiftOfLabel(scene, visibility.shift, label)
    shift.set(move, 3 * i)
    place
      .set(...at)
      .multiplyScalar(spread)
      .add(moved.set(...move))
      .applyMatrix4(camera.matrixWorldInverse)
    depth[i] = sphere === null ? Number.NaN : -place.z
    place.applyMatrix4(camera.projectionMatrix)
    seen[2 * i] = 0.5 * width * place.x
    seen[2 * i + 1] = 0.5 * height * place.y
    const isShown =
      scene === null || ends.every((end) => seenOfSphere(scene.spheres, visibility, end) > 0)
    const isInView = sphere === null || (Math.abs(place.x) < 1 && Math.abs(place.y) < 1)
    isDrawn[i] = isShown && isInView ? 1 : 0
  }
}

/** The same for the four corners of each label. */
export function writeOffsets(
  geometry: BufferGeometry,
  rows: readonly number[],
  { offset, isDrawn, shift }: LabelLayout,
): void {
  const attribute = geometry.getAttribute('offset')
  const shifts = geometry.getAttribute('shift')
  if (!(attribute instanceof BufferAttribute) || !(shifts instanceof BufferAttribute)) return
  for (const [i, row] of rows.entries()) {
    for (let corner = 0; corner < 4; corner++) {
      attribute.setXYZ(4 * i + corner, offset[2 * row]!, offset[2 * row + 1]!, isDrawn[row]!)
      shifts.setXYZ(4 * i + corner, shift[3 * row]!, shift[3 * row + 1]!, shift[3 * row + 2]!)
    }
  }
  attribute.needsUpdate = true
  shifts.needsUpdate = true
}
