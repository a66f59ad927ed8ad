import { useEffect, useState } from 'react'
import type { PeelStop } from '../../shared/anatomy/anatomy'

/** Milliseconds that nothing has changed before the first picture is drawn. */
const PATIENCE = 900

/** Milliseconds between two pictures at least, in which the page answers whoever works with it. */
const BREATH = 60

/** How many times as long as a picture takes to draw the page rests after it. */
const LEISURE = 4

/**
 * The pictures of the stops, drawn one after another while nobody waits for anything. Until a new one
 * is there the old one stays.
 *
 * @param drawStop another function where the scene looks otherwise
 * @returns addresses by stop; undefined: not drawn yet, null: cannot be drawn
 */
export function useStrip(
  stops: readonly PeelStop[],
  isWanted: boolean,
  drawStop: (stop: number) => Promise<string | null>,
): ReadonlyMap<number, string | null> {
  const [strip, setStrip] = useState<Strip>({ stops, pictures: NONE })
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    const rest = (milliseconds: number) =>
      new Promise((resolve) => setTimeout(resolve, milliseconds))
    async function drawAll() {
      await rest(PATIENCE)
      for (let stop = 0; stop < stops.length; stop++) {
        await whenIdle()
        if (isGone) return
        const begun = performance.now()
        const picture = await drawStop(stop)
        if (isGone) return
        setStrip((before) => {
          const drawn = before.stops === stops ? before.pictures : NONE
          return { stops, pictures: new Map(drawn).set(stop, picture) }
        })
        await rest(Math.max(BREATH, LEISURE * (performance.now() - begun)))
      }
    }
    void drawAll()
    return () => {
      isGone = true
    }
  }, [stops, isWanted, drawStop])
  return strip.stops === stops ? strip.pictures : NONE
}

interface Strip {
  /** What the pictures are of. */
  readonly stops: readonly PeelStop[]
  readonly pictures: ReadonlyMap<number, string | null>
}

const NONE: Strip['pictures'] = new Map()

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has none.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve())
    else setTimeout(resolve, BREATH)
  })
}
