/**
 * Moves of the camera that somebody makes, by hand or by a command: each is told when it ends, and can be
 * taken back. Moves that the stage makes by itself (a new scene, parts that are pulled apart) are none.
 */
import { Vector3 } from 'three'
import { placeOfPose, poseOfPlace, type CameraPose } from './camera-pose'
import { moveCamera } from '../change-stage'
import { aimOf, glideTo, stopGlide } from './glide'
import type { StageCore } from '../stage-core'
import type { CameraPlace } from '../stage-view'

/** Views beyond these are forgotten. */
const LONGEST = 100
/** Milliseconds after which a further step is another move. */
const REST = 400

/** Views in the crystal's frame: scenes of one structure have different origins. */
interface Trail {
  structure: string | null
  past: CameraPlace[]
  future: CameraPlace[]
  /** Whether a hand is moving the camera now. */
  isMoving: boolean
  rest: ReturnType<typeof setTimeout> | undefined
}

const trails = new WeakMap<StageCore, Trail>()

/** Moves the camera at once, by hand; a glide under way is given up. `endMove` is to follow. */
export function moveByHand(core: StageCore, pose: CameraPose): void {
  stopGlide(core)
  const trail = trailOf(core)
  if (!trail.isMoving) leave(core, trail)
  trail.isMoving = true
  moveCamera(core, pose)
}

/** One of several small steps, by wheel or key: they are one move, which ends when none has come for a while. */
export function nudge(core: StageCore, pose: CameraPose, jumps = true): void {
  const trail = trailOf(core)
  if (!trail.isMoving) leave(core, trail)
  trail.isMoving = true
  glideTo(core, pose, jumps)
  clearTimeout(trail.rest)
  trail.rest = setTimeout(() => endMove(core), REST)
}

/** The hand has let go. Nothing where none has moved the camera. */
export function endMove(core: StageCore): void {
  const trail = trailOf(core)
  if (!trail.isMoving) return
  trail.isMoving = false
  clearTimeout(trail.rest)
  tell(core, aimOf(core), trail.past.at(-1))
}

/** Glides to a pose that somebody asked for. */
export function sendTo(core: StageCore, pose: CameraPose, jumps: boolean): void {
  endMove(core)
  const trail = trailOf(core)
  leave(core, trail)
  glideTo(core, pose, jumps)
  tell(core, pose, trail.past.at(-1))
}

/**
 * Glides to the view before the last move, or with `1` back to the one after it.
 *
 * @returns whether there is one
 */
export function stepView(core: StageCore, direction: -1 | 1, jumps: boolean): boolean {
  endMove(core)
  const { past, future } = trailOf(core)
  const [from, to] = direction < 0 ? [past, future] : [future, past]
  const place = from.pop()
  if (place === undefined) return false
  const left = placeInCrystal(core, aimOf(core))
  to.push(left)
  const pose = poseInScene(core, place)
  glideTo(core, pose, jumps)
  tell(core, pose, left)
  return true
}

function trailOf(core: StageCore): Trail {
  const known = trails.get(core)
  if (known?.structure === core.structure) return known
  const trail: Trail = {
    structure: core.structure,
    past: [],
    future: [],
    isMoving: false,
    rest: undefined,
  }
  trails.set(core, trail)
  return trail
}

function leave(core: StageCore, { past, future }: Trail): void {
  past.push(placeInCrystal(core, aimOf(core)))
  if (past.length > LONGEST) past.shift()
  future.length = 0
}

function tell(core: StageCore, pose: CameraPose, left: CameraPlace | undefined): void {
  const place = placeInCrystal(core, pose)
  for (const listener of core.moveListeners) listener(place, left ?? place)
}

function originOf({ scene }: StageCore): Vector3 {
  return new Vector3(...(scene?.origin ?? [0, 0, 0]))
}

function placeInCrystal(core: StageCore, pose: CameraPose): CameraPlace {
  return placeOfPose({ ...pose, target: pose.target.clone().add(originOf(core)) })
}

/** Where the camera of a place of the crystal stands in the frame of the scene. */
export function poseInScene(core: StageCore, place: CameraPlace): CameraPose {
  const pose = poseOfPlace(place)
  return { ...pose, target: pose.target.sub(originOf(core)) }
}
