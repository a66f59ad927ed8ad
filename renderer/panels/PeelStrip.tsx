import type { PeelStop } from '../../shared/anatomy/anatomy'
import { useStrip } from './use-strip'

interface PeelStripProps {
  readonly stops: readonly PeelStop[]
  /** The stop that the peel is at or nearest to. */
  readonly current: number
  readonly isWanted: boolean
  readonly onGlide: (stop: number) => void
  /** Draws what a stop shows; the address of the picture, or null. */
  readonly drawStop: (stop: number) => Promise<string | null>
}

/** What each stop shows, small, above the track. The names below it are the same buttons for the keyboard. */
export function PeelStrip({ stops, current, isWanted, onGlide, drawStop }: PeelStripProps) {
  const pictures = useStrip(stops, isWanted, drawStop)
  const last = Math.max(1, stops.length - 1)
  return (
    <div className="peel-strip" aria-hidden="true">
      {stops.map((_, index) => {
        const picture = pictures.get(index) ?? null
        return (
          <button
            key={index}
            type="button"
            className="peel-frame"
            tabIndex={-1}
            data-current={index === current}
            data-reached={index <= current}
            style={{
              left: `${(100 * index) / last}%`,
              width: `min(64px, calc(${100 / last}% - 6px))`,
            }}
            onClick={() => onGlide(index)}
          >
            {picture !== null && <img src={picture} alt="" draggable={false} />}
          </button>
        )
      })}
    </div>
  )
}
