import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { barsPath, distanceAt, ticksOf, xOf, type Plot } from './histogram-paths'
import { bondsAt, domainOf, type PairRow } from './pair-rows'

interface PairCutoffProps {
  readonly row: PairRow
  /** Å. */
  readonly binWidth: number
  /** Å: what the user set for this pair; null: nothing. */
  readonly set: number | null
  readonly onLimit: (limit: number) => void
  readonly onReset: () => void
}

const WIDTH = 320
const HEIGHT = 72
/** Å that Page Up and Page Down move by. */
const LEAP = 0.1

/** The distances of a pair of elements, and the cut-off up to which they are bonds: drag it, or use the arrow keys. */
export function PairCutoff({ row, binWidth, set, onLimit, onReset }: PairCutoffProps) {
  /** Å: where a hand holds the cut-off; null: nowhere. */
  const [held, setHeld] = useState<number | null>(null)
  const plot: Plot = { width: WIDTH, height: HEIGHT, ...domainOf(row.histogram, binWidth) }
  const limit = set ?? row.usual
  const shown = held ?? limit
  const bonds = bondsAt(row, binWidth, shown)
  const words = `${shown.toFixed(2)} Å, ${bonds} ${bonds === 1 ? 'bond' : 'bonds'} per cell`

  function drag(event: PointerEvent<HTMLElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setHeld(distanceAt(plot, ((event.clientX - left) / width) * WIDTH, binWidth))
  }

  function release() {
    if (held !== null && Math.abs(held - limit) > binWidth / 10) onLimit(held)
    setHeld(null)
  }

  function press(event: KeyboardEvent) {
    const to = stepped(event.key, shown, plot, binWidth)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    setHeld(distanceAt(plot, xOf(plot, to), binWidth))
  }

  return (
    <div className="cutoff">
      <div
        className="cutoff-slider"
        role="slider"
        tabIndex={0}
        aria-label={`Longest ${row.pair} bond`}
        aria-valuemin={round(plot.from)}
        aria-valuemax={round(plot.to)}
        aria-valuenow={round(shown)}
        aria-valuetext={words}
        data-held={held !== null}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
        }}
        onPointerUp={release}
        onPointerCancel={() => setHeld(null)}
        onKeyDown={press}
        onKeyUp={release}
        onBlur={release}
      >
        <Histogram row={row} binWidth={binWidth} plot={plot} limit={shown} />
      </div>
      <p className="cutoff-words">
        <span className="number">≤ {shown.toFixed(2)} Å</span>
        <span className="soft">
          {bonds} {bonds === 1 ? 'bond' : 'bonds'} per cell
        </span>
        <button
          type="button"
          className="text-button"
          disabled={set === null}
          title={`Back to the tolerance: ${row.usual.toFixed(2)} Å`}
          aria-label={`Reset ${row.pair}`}
          onClick={onReset}
        >
          Reset
        </button>
      </p>
    </div>
  )
}

interface HistogramProps {
  readonly row: PairRow
  readonly binWidth: number
  readonly plot: Plot
  readonly limit: number
}

function Histogram({ row, binWidth, plot, limit }: HistogramProps) {
  const { histogram, usual } = row
  const at = (distance: number) => xOf(plot, distance)
  const cut = at(limit)
  return (
    <svg className="histogram" viewBox={`0 -12 ${WIDTH} ${HEIGHT + 32}`} aria-hidden="true">
      <path className="bar bonded" d={barsPath(histogram, binWidth, plot, [0, limit])} />
      <path className="bar" d={barsPath(histogram, binWidth, plot, [limit, plot.to])} />
      <path className="axis" d={`M0 ${HEIGHT + 0.5}h${WIDTH}`} />
      {ticksOf(plot).map((tick) => (
        <text key={tick} className="tick" x={at(tick)} y={HEIGHT + 17} textAnchor="middle">
          {tick.toFixed(1)}
        </text>
      ))}
      <Guide x={at(histogram.radii)} name="r + r" isDotted />
      {usual > 0 && <Guide x={at(usual)} name="default" />}
      <path className="cut" d={`M${cut} -4V${HEIGHT}`} />
      <circle className="knob" cx={cut} cy={HEIGHT} r={6} />
    </svg>
  )
}

function Guide({ x, name, isDotted = false }: { x: number; name: string; isDotted?: boolean }) {
  return (
    <>
      <path className="guide" data-dotted={isDotted} d={`M${x} 0V${HEIGHT}`} />
      <text className="tick" x={x} y={-3} textAnchor="middle">
        {name}
      </text>
    </>
  )
}

function stepped(key: string, limit: number, { from, to }: Plot, binWidth: number) {
  if (key === 'ArrowRight' || key === 'ArrowUp') return limit + binWidth
  if (key === 'ArrowLeft' || key === 'ArrowDown') return limit - binWidth
  if (key === 'PageUp') return limit + LEAP
  if (key === 'PageDown') return limit - LEAP
  if (key === 'Home') return from
  if (key === 'End') return to
  return null
}

/** What a screen reader is told needs no more digits than are shown. */
function round(distance: number): number {
  return Math.round(100 * distance) / 100
}
