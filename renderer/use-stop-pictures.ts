import { useCallback, type RefObject } from 'react'
import type { Peel } from '../shared/anatomy/anatomy'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { SceneStyle } from '../shared/scene/scene'
import type { StageLook } from '../shared/scene/stage-look'
import { MM_PER_INCH } from './picture/picture-options'
import type { StageHandle } from './scene/stage-view'

/** CSS pixels of a small picture, drawn at twice as many. */
const SIZE = { width: 160, height: 120 } as const
const DOTS_PER_INCH = 192

/** What the pictures depend on. */
export interface StopLooks {
  readonly report: StructureReport
  readonly style: SceneStyle
  readonly look: StageLook
  /** `#rrggbb`. */
  readonly background: string
}

/** Atoms of a scene that is drawn sixteen times, as a small picture is, before anyone waits for it. */
export const MOST_ATOMS = 3000

/** Whether the stops of a structure are drawn small at all. */
export function hasStopPictures({ ensemble, anatomy }: StructureReport): boolean {
  return ensemble.count <= MOST_ATOMS && anatomy.peel.stops.length > 1
}

/**
 * Draws the stops of the peel, each once for as long as the scene looks the same.
 *
 * @returns a function that gives the address of a stop's picture, null when it cannot be drawn
 */
export function useStopPictures(
  stage: RefObject<StageHandle | null>,
  looks: StopLooks,
): (stop: number) => Promise<string | null> {
  return useCallback(
    (stop) => {
      const drawn = drawnOf(looks)
      const picture = drawn.get(stop) ?? drawStop(stage.current, stop, looks)
      drawn.set(stop, picture)
      return picture
    },
    [stage, looks],
  )
}

type Pictures = Map<number, Promise<string | null>>

/** By peel, then by looks, then by stop: what nobody can look at any more goes by itself. */
const DRAWN = new WeakMap<Peel, Map<string, Pictures>>()

function drawnOf({ report, style, look, background }: StopLooks): Pictures {
  const { peel } = report.anatomy
  const byLooks = DRAWN.get(peel) ?? new Map<string, Pictures>()
  DRAWN.set(peel, byLooks)
  const { colorOfPart, colorOfElement } = style
  const maps = { colorOfPart: [...colorOfPart], colorOfElement: [...colorOfElement] }
  const key = JSON.stringify([{ ...style, ...maps }, look, background])
  const drawn = byLooks.get(key) ?? new Map<number, Promise<string | null>>()
  byLooks.set(key, drawn)
  return drawn
}

async function drawStop(
  stage: StageHandle | null,
  stop: number,
  { report, background }: StopLooks,
): Promise<string | null> {
  if (stage === null || !hasStopPictures(report)) return null
  try {
    const picture = await stage.renderStop(stop, {
      widthMm: (SIZE.width / DOTS_PER_INCH) * 2 * MM_PER_INCH,
      heightMm: (SIZE.height / DOTS_PER_INCH) * 2 * MM_PER_INCH,
      dotsPerInch: DOTS_PER_INCH,
      background,
    })
    return await addressOf(picture)
  } catch {
    return null
  }
}

function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')))
    reader.readAsDataURL(picture)
  })
}
