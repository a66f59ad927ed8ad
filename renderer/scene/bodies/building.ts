/** Work that would hold up the page, done in slices between other tasks. */
import type { StageCore } from '../stage-core'

/** Milliseconds of a slice. */
const SLICE = 12

/** Steps that are done one after another; each tells how much of the whole, 0 to 1, is done after it. */
export type Steps = Generator<number, void, void>

export interface Building {
  readonly steps: Steps
  /** 0 to 1. */
  progress: number
}

/**
 * Does the steps in slices, or at once where they are short; the stage is told when the first slice and
 * when all is done.
 *
 * @returns a function that stops it
 */
export function build(core: StageCore, steps: Steps, isShort: boolean): () => void {
  const building: Building = { steps, progress: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  core.buildings.add(building)
  const work = () => {
    const begun = performance.now()
    const before = building.progress
    const isDone = advance(core, building, () => performance.now() - begun > SLICE)
    if (!isDone) timer = setTimeout(work)
    // Something is seen at once, not only when all is there.
    if (before === 0 && building.progress > 0) core.loop?.touch()
  }
  if (isShort) advance(core, building, () => false)
  else work()
  return () => {
    clearTimeout(timer)
    core.buildings.delete(building)
  }
}

/** Does all that is still to be done at once: a picture shows everything. */
export function finishBuilding(core: StageCore): void {
  for (const building of core.buildings) advance(core, building, () => false)
}

/** How much of all work is done, 0 to 1. */
export function progressOf({ buildings }: StageCore): number {
  let least = 1
  for (const { progress } of buildings) least = Math.min(least, progress)
  return least
}

/** @returns whether all is done */
function advance(core: StageCore, building: Building, isOver: () => boolean): boolean {
  do {
    const { done, value } = building.steps.next()
    if (done === true) {
      core.buildings.delete(building)
      core.loop?.touch()
      return true
    }
    building.progress = value
  } while (!isOver())
  return false
}
