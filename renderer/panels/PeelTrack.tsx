import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { PeelStop } from '../../shared/anatomy/anatomy'
import { SentenceWithFormulas } from '../controls/Formula'
import { Icon } from '../controls/icons'
import { ExplodeSlider } from './ExplodeSlider'
import { PeelLabels } from './PeelLabels'
import { PeelPreview } from './PeelPreview'
import { PeelStrip } from './PeelStrip'

interface PeelTrackProps {
  readonly stops: readonly PeelStop[]
  /** In stops from the innermost; between whole numbers while it moves. */
  readonly peel: number
  readonly isPlaying: boolean
  /** A hand is on the track: whatever moves must stop. */
  readonly onHold: () => void
  /** Follows the pointer. */
  readonly onDrag: (peel: number) => void
  /** Goes to a stop, gliding. */
  readonly onGlide: (stop: number) => void
  readonly onStep: (direction: -1 | 1) => void
  readonly onPlay: () => void
  /** Draws what a stop shows; the address of the picture, or null. */
  readonly drawStop: (stop: number) => Promise<string | null>
  /** Whether all stops are drawn small, above the track. */
  readonly hasStrip: boolean
  /** 0 to 1: how far the parts are moved apart. */
  readonly explode: number
  readonly onExplode: (explode: number) => void
  readonly onToggleExplode: () => void
}

const PEEL_WORDS =
  'Peeling takes the cluster apart from the outside. All the way left, its core stands alone.'

/** The peel slider: inside at the left, outside at the right, a named stop for every layer. */
export function PeelTrack(props: PeelTrackProps) {
  const { stops, peel, isPlaying } = props
  const last = stops.length - 1
  const nearest = Math.min(last, Math.max(0, Math.round(peel)))
  const stop = stops[nearest]
  const { isDragging, handlers } = useTrackDrag(last, props)
  const [pointedAt, setPointedAt] = useState<number | null>(null)
  if (stop === undefined) return null
  const preview = isDragging || isPlaying || pointedAt === nearest ? null : pointedAt

  function point(event: MouseEvent<HTMLElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const place = ((event.clientX - left) / width) * last
    const near = Math.min(last, Math.max(0, Math.round(place)))
    setPointedAt((Math.abs(place - near) * width) / last < POINTED ? near : null)
  }

  function step(event: KeyboardEvent) {
    const direction = STEPS[event.key]
    if (direction === undefined) return
    event.preventDefault()
    props.onStep(direction)
  }

  return (
    <section className="peel" aria-label="Peel">
      <button
        type="button"
        className="peel-play"
        aria-label={isPlaying ? 'Pause peeling' : 'Play peeling'}
        title={`${isPlaying ? 'Pause' : 'Peel to the core'} (Space)`}
        onClick={props.onPlay}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <div className="peel-field" onMouseMove={point} onMouseLeave={() => setPointedAt(null)}>
        {props.hasStrip && (
          <PeelStrip
            stops={stops}
            current={nearest}
            isWanted={!isDragging && !isPlaying}
            onGlide={props.onGlide}
            drawStop={props.drawStop}
          />
        )}
        {preview !== null && (
          <PeelPreview
            key={preview}
            stop={preview}
            left={percent(preview, last)}
            drawStop={props.drawStop}
          />
        )}
        <div
          {...handlers}
          className="peel-slider"
          role="slider"
          tabIndex={0}
          aria-label="Peel"
          aria-description={PEEL_WORDS}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={nearest}
          aria-valuetext={`${stop.name}: ${stop.caption}`}
          data-stop={nearest}
          data-dragging={isDragging}
          onKeyDown={step}
        >
          <div className="peel-rail" />
          <div className="peel-fill" style={{ width: percent(peel, last) }} />
          {stops.map((_, index) => (
            <span
              key={index}
              className="peel-stop"
              data-reached={index <= peel + 0.001}
              style={{ left: percent(index, last) }}
            />
          ))}
          <span className="peel-thumb" style={{ left: percent(peel, last) }} />
        </div>
        <PeelLabels stops={stops} current={nearest} onGlide={props.onGlide} />
      </div>
      <div className="peel-caption" title={`${PEEL_WORDS} ${stop.formula}`}>
        <p>
          <SentenceWithFormulas text={stop.caption} />
        </p>
        <p className="soft">{stop.atoms} atoms shown</p>
      </div>
      <ExplodeSlider
        explode={props.explode}
        onExplode={props.onExplode}
        onToggle={props.onToggleExplode}
      />
    </section>
  )
}

/** Pixels from a stop at which the pointer is on it. */
const POINTED = 28

const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: 1,
  PageUp: 1,
  ArrowDown: -1,
  PageDown: -1,
}

/** Pixels a pointer may stray and still be a click. */
const CLICK_SLACK = 4

/** Pointer handlers: a click glides to the nearest stop, a drag follows and snaps when let go. */
function useTrackDrag(last: number, { onHold, onDrag, onGlide }: PeelTrackProps) {
  const pressedAt = useRef<number | null>(null)
  const [isDragging, setDragging] = useState(false)

  function place(event: PointerEvent<HTMLElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = width === 0 ? 0 : (event.clientX - left) / width
    return Math.min(1, Math.max(0, share)) * last
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pressedAt.current = event.clientX
      onHold()
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (pressedAt.current === null) return
      const strayed = Math.abs(event.clientX - pressedAt.current) > CLICK_SLACK
      if (strayed) setDragging(true)
      if (strayed || isDragging) onDrag(place(event))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (pressedAt.current === null) return
      pressedAt.current = null
      setDragging(false)
      onGlide(Math.round(place(event)))
    },
    onPointerCancel() {
      pressedAt.current = null
      setDragging(false)
    },
  }
  return { isDragging, handlers }
}

function percent(place: number, last: number): string {
  return last <= 0 ? '0%' : `${(100 * place) / last}%`
}
