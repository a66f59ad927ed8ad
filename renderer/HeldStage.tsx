import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { add, subtract } from '../shared/geometry/vec3'
import type { Scene } from '../shared/scene/scene'
import { Stage, type StageProps } from './scene/Stage'
import type { CameraPlace } from './scene/stage-view'

type Heard = Pick<StageProps, 'onPick' | 'onHover' | 'onEnclose' | 'onMenu'>

interface HeldStageProps extends Omit<
  StageProps,
  'scene' | 'structure' | 'firstCamera' | 'onLeave' | keyof Heard
> {
  /** What is done with what is picked. */
  readonly heard: Heard
  /** Null while it is being composed: the scene before stays as it was until then. */
  readonly scene: Scene | null
  readonly structure: string
  /** Where the camera of this structure stood, in the crystal's frame; null: all is to be in view. */
  readonly camera: CameraPlace | null
  /** Told where the camera stood, in the crystal's frame, when another structure comes. */
  readonly onLeave: (camera: CameraPlace) => void
}

/**
 * A stage that outlives its scenes and structures, and shows each whole: a new scene comes with all that
 * belongs to it. While it is awaited nothing can be picked.
 */
export function HeldStage({
  scene,
  structure,
  view,
  camera,
  onLeave,
  heard,
  ...props
}: HeldStageProps) {
  const ready = useMemo(
    () => (scene === null ? null : { scene, structure, view }),
    [scene, structure, view],
  )
  const [held, setHeld] = useState(ready)
  if (ready !== null && ready !== held) setHeld(ready)
  const shown = ready ?? held
  const last = useRef(shown)
  useLayoutEffect(() => {
    last.current = shown
  }, [shown])
  const leave = useCallback(
    ({ target, ...place }: CameraPlace) => {
      const origin = last.current?.scene.origin
      if (origin !== undefined) onLeave({ ...place, target: add(target, origin) })
    },
    [onLeave],
  )
  if (shown === null) return null
  const { origin } = shown.scene
  return (
    <Stage
      {...props}
      {...(ready === null ? {} : heard)}
      {...shown}
      firstCamera={camera && { ...camera, target: subtract(camera.target, origin) }}
      onLeave={leave}
    />
  )
}
