import { useLayoutEffect, useRef } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { aimFocus, moveFocus } from './uniforms/focus'
import { glide } from './camera/glide'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

/**
 * Lets what is out of focus fade to what the view asks for; in a new scene it is so at once. It has to
 * come after the effect that takes over the scene.
 */
export function useFocusMotion(core: StageCore, scene: Scene, view: StageView): void {
  const { focus, reducedMotion } = view
  const last = useRef<Scene | null>(null)

  useLayoutEffect(() => {
    const isNew = last.current !== scene
    last.current = scene
    aimFocus(core.uniforms, scene.spheres, focus)
    return glide((share) => {
      moveFocus(core.uniforms, share, focus)
      core.loop?.touch()
    }, reducedMotion || isNew)
  }, [core, scene, focus, reducedMotion])
}
