import { useEffect } from 'react'
import { pickGridSteps } from '../../../shared/scene/pick-grid'
import type { Scene } from '../../../shared/scene/scene'

/** So many spheres are sorted while one points at them. */
const FEW = 20_000

/** Has a large scene ready to be picked from before one points at it: a step with each task. */
export function usePickGrid(scene: Scene): void {
  useEffect(() => {
    if (scene.spheres.count <= FEW) return
    const steps = pickGridSteps(scene)
    let timer = setTimeout(function step() {
      if (steps.next().done !== true) timer = setTimeout(step)
    })
    return () => clearTimeout(timer)
  }, [scene])
}
