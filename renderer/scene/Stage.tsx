import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import { displayFromHex } from '../../shared/scene/color'
import type { Scene } from '../../shared/scene/scene'
import { AxesGizmo } from './camera/AxesGizmo'
import { placeOfPose, poseOfPlace } from './camera/camera-pose'
import type { Point } from './camera/gesture-rules'
import { moveByKey } from './camera/keys'
import { LassoCurve } from './camera/LassoCurve'
import { createStageCore } from './stage-core'
import { stageHandle } from './stage-handle'
import { StageCanvas } from './StageCanvas'
import { StageNote } from './StageNote'
import type {
  CameraPlace,
  MenuPlace,
  PickModifiers,
  StageHandle,
  StageTarget,
  StageView,
} from './stage-view'
import { useDrawingWay } from './use-drawing-way'
import { VectorScene } from './vector/VectorScene'

export interface StageProps {
  readonly scene: Scene
  /** What the scene is of: another scene of the same structure keeps the camera. */
  readonly structure?: string | null
  /** Another value brings all of the same structure into view. */
  readonly framing?: string
  readonly view: StageView
  /** What the scene shows, for those who cannot see it. */
  readonly label: string
  /** Where the camera stands when a structure is first seen; null: where all is in view. */
  readonly firstCamera?: CameraPlace | null
  /** Told where the camera stood when the stage goes, or another structure comes. */
  readonly onLeave?: (camera: CameraPlace) => void
  readonly onPick?: (target: StageTarget | null, modifiers: PickModifiers) => void
  readonly onHover?: (target: StageTarget | null) => void
  /** A menu was asked for: by the right button without a drag, a finger that stays, or the keyboard (of nothing). */
  readonly onMenu?: (target: StageTarget | null, place: MenuPlace) => void
  /**
   * Somebody has moved the camera, by hand or by a command of the handle: where it is going to stand, and
   * where it stood; in the crystal's frame.
   */
  readonly onMoved?: (camera: CameraPlace, left: CameraPlace) => void
  /** A curve was drawn with the lasso, or a box: the ensemble atoms that are shown within it, ascending. */
  readonly onEnclose?: (atoms: readonly number[], modifiers: PickModifiers) => void
  readonly ref?: Ref<StageHandle>
}

const IGNORE = () => {}
const FILLING = {
  position: 'relative',
  width: '100%',
  height: '100%',
  touchAction: 'none',
} as const
/**
 * The scene on screen, filling its parent. It draws only when something changes; without a graphics card
 * it draws the vector picture.
 *
 * A scene of the same structure keeps the camera; another structure is shown whole.
 */
export function Stage({
  scene,
  structure = null,
  framing = '',
  view,
  label,
  firstCamera = null,
  onLeave = IGNORE,
  onPick = IGNORE,
  onHover = IGNORE,
  onEnclose = IGNORE,
  onMenu = IGNORE,
  onMoved = IGNORE,
  ref,
}: StageProps) {
  // The first camera is for the first sight only: a later one must not make a new core.
  const [core] = useState(() =>
    createStageCore(firstCamera === null ? null : poseOfPlace(firstCamera)),
  )
  const { background, reducedMotion } = view
  const { byCard, trouble, tellLost, tryAgain } = useDrawingWay()
  // Rows are those of a scene: in the next one the same row is another bond.
  const [hovered, setHovered] = useState<{ scene: Scene; dangling: number } | null>(null)
  const [curve, setCurve] = useState<readonly Point[] | null>(null)
  const hoveredDangling = hovered?.scene === scene ? hovered.dangling : null
  const hover = useCallback(
    (target: StageTarget | null) => {
      setHovered(target?.kind === 'dangling' ? { scene, dangling: target.index } : null)
      onHover(target)
    },
    [scene, onHover],
  )

  useImperativeHandle(ref, () => stageHandle(core, reducedMotion), [core, reducedMotion])

  // Told before the scene of another structure is taken over.
  useLayoutEffect(
    () => () => {
      if (core.structure === structure && !core.isUnframed) onLeave(placeOfPose(core.pose))
    },
    [core, structure, onLeave],
  )

  useEffect(() => {
    core.moveListeners.add(onMoved)
    return () => {
      core.moveListeners.delete(onMoved)
    }
  }, [core, onMoved])

  function askForMenu(event: MouseEvent<HTMLElement>): void {
    // Of a pointer the canvas is told: this is the key for menus.
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onMenu(null, { x: left + width / 2, y: top + height / 2 })
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!moveByKey(core, event.key, event.shiftKey, reducedMotion)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const state = { scene, structure, framing, firstCamera, view }
  const rig = {
    jumps: reducedMotion,
    tool: view.tool,
    onPick,
    onHover: hover,
    onEnclose,
    onMenu,
    onCurve: setCurve,
  }

  return (
    <div
      className="stage"
      role="application"
      aria-label={label}
      tabIndex={0}
      onKeyDown={press}
      onContextMenu={askForMenu}
      style={{
        ...FILLING,
        color: isDark(background) ? '#e6e6e6' : '#2a2a2a',
        cursor: 'default',
      }}
    >
      {byCard ? (
        <StageCanvas
          core={core}
          state={state}
          rig={rig}
          hoveredDangling={hoveredDangling}
          onLost={tellLost}
        />
      ) : (
        <VectorScene core={core} state={state} rig={rig} />
      )}
      {trouble !== null && <StageNote trouble={trouble} onTryAgain={tryAgain} />}
      {curve !== null && <LassoCurve curve={curve} color={view.accent} />}
      <AxesGizmo core={core} axes={scene.axes} jumps={reducedMotion} />
    </div>
  )
}

function isDark(background: string): boolean {
  const [red, green, blue] = displayFromHex(background)
  return red + green + blue < 1.5
}
