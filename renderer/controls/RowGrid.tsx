import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface RowGridProps {
  readonly name: string
  /** For the look of its rows. */
  readonly className: string
  readonly count: number
  /** px. */
  readonly rowHeight: number
  readonly selected: number | null
  /** A row that cannot be selected: a heading among the others. */
  readonly isHeading?: (index: number) => boolean
  readonly onSelect: (index: number) => void
  readonly onHover?: (index: number | null) => void
  /** The cells of a row. */
  readonly children: (index: number) => ReactNode
}

/** Rows of one height, any number of them: only those in sight are in the page. Arrow keys select. */
export function RowGrid(props: RowGridProps) {
  const { name, className, count, rowHeight, selected, isHeading, onSelect, onHover } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })

  useEffect(() => {
    if (selected !== null) virtualizer.scrollToIndex(selected, { align: 'auto' })
  }, [selected, virtualizer])

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    let next = (selected ?? -1) + step
    while (isHeading?.(next) === true && next >= 0 && next < count) next += step
    if (next >= 0 && next < count) onSelect(next)
  }

  return (
    <div
      ref={scroller}
      className={`row-grid ${className}`}
      role="grid"
      aria-label={name}
      aria-rowcount={count}
      aria-activedescendant={selected === null ? undefined : `${id}-${selected}`}
      tabIndex={0}
      onKeyDown={move}
      onPointerLeave={() => onHover?.(null)}
    >
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            id={`${id}-${index}`}
            className={isHeading?.(index) === true ? 'grid-heading' : 'grid-row'}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={index === selected}
            style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            onClick={() => onSelect(index)}
            onPointerEnter={() => onHover?.(index)}
          >
            {props.children(index)}
          </div>
        ))}
      </div>
    </div>
  )
}
