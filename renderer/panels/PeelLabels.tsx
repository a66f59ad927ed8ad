import { useLayoutEffect, useRef, useState } from 'react'
import type { PeelStop } from '../../shared/anatomy/anatomy'
import { Formula } from '../controls/Formula'
import { labelsThatFit } from './peel-labels'

interface PeelLabelsProps {
  readonly stops: readonly PeelStop[]
  /** The stop that the peel is at or nearest to. */
  readonly current: number
  readonly onGlide: (stop: number) => void
}

interface Measures {
  readonly widths: readonly number[]
  readonly track: number
}

/** The names under the stops: those that have room; the others when they are pointed at. */
export function PeelLabels({ stops, current, onGlide }: PeelLabelsProps) {
  const field = useRef<HTMLDivElement>(null)
  const [measures, setMeasures] = useState<Measures | null>(null)

  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    const measure = () =>
      setMeasures({
        widths: stops.map((_, i) => element.children[i]?.getBoundingClientRect().width ?? 0),
        track: element.clientWidth,
      })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stops])

  const fits =
    measures?.widths.length === stops.length
      ? labelsThatFit(measures.widths, measures.track, current)
      : null
  const last = Math.max(1, stops.length - 1)
  return (
    <div ref={field} className="peel-labels">
      {stops.map((item, index) => (
        <button
          key={index}
          type="button"
          className="peel-label"
          tabIndex={-1}
          aria-label={`Peel to ${item.name}`}
          data-current={index === current}
          data-reached={index <= current}
          data-crowded={fits?.[index] === false}
          title={`${item.caption} (${item.atoms} atoms)`}
          style={{ left: `${(100 * index) / last}%` }}
          onClick={() => onGlide(index)}
        >
          <Formula text={item.name} />
        </button>
      ))}
    </div>
  )
}
