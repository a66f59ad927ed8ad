import { useCallback, type RefObject } from 'react'
import type { StageHandle } from './scene/stage-view'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { MM_PER_INCH } from './picture/picture-options'

/** CSS pixels of a small picture, drawn at twice as many. */
const SIZE = { width: 160, height: 120 } as const
const DOTS_PER_INCH = 192

/** What the pictures depend on; a new one when they would be others. */
export interface StopLooks {
  readonly report: StructureReport
  /** `#rrggbb`. */
  readonly background: string
}

/** Atoms of a scene that is drawn sixteen times, as a small picture is, before anyone waits for it. */
const MOST_ATOMS = 3000

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
      const drawn = DRAWN.get(looks) ?? new Map<number, Promise<string | null>>()
      DRAWN.set(looks, drawn)
      const picture = drawn.get(stop) ?? drawStop(stage.current, stop, looks)
      drawn.set(stop, picture)
      return picture
    },
    [stage, looks],
  )
}

/** By looks, then by stop; what nobody looks at any more goes by itself. */
const DRAWN = new WeakMap<object, Map<number, Promise<string | null>>>()

async function drawStop(
  stage: StageHandle | null,
  stop: number,
  { report, background }: StopLooks,
): Promise<string | null> {
  if (stage === null || report.ensemble.count > MOST_ATOMS) return null
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
