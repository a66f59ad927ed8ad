import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { LINE_HEIGHT, lineWindow, scrollTopOf, topToShow, type LineWindow } from './line-window'

export interface LineScroller {
  readonly window: LineWindow
  /** Brings a line (from 0) into sight, if it is not. */
  readonly show: (line: number) => void
  /** Scrolls by so many lines, or by so many heights of the scroller. */
  readonly move: (by: { readonly lines?: number; readonly pages?: number }) => void
  /** To be called as it scrolls. */
  readonly onScroll: () => void
}

/**
 * Scrolls through `count` lines.
 *
 * @param scroller what scrolls; null: it is not there yet
 * @param firstTop the line to begin with
 * @param onLeave told the first line in sight when the lines go
 */
export function useLineScroller(
  scroller: HTMLElement | null,
  count: number,
  firstTop: number,
  onLeave: (top: number) => void,
): LineScroller {
  const [{ scrollTop, height }, setPlace] = useState({ scrollTop: 0, height: 0 })
  const top = useRef(firstTop)
  const shown = lineWindow(count, height, scrollTop)

  const onScroll = useCallback(() => {
    if (scroller === null) return
    const place = { scrollTop: scroller.scrollTop, height: scroller.clientHeight }
    top.current = lineWindow(count, place.height, place.scrollTop).top
    setPlace(place)
  }, [count, scroller])

  const goTo = useCallback(
    (line: number) => {
      if (scroller === null) return
      scroller.scrollTo({ top: scrollTopOf(count, scroller.clientHeight, line) })
      onScroll()
    },
    [count, scroller, onScroll],
  )

  useLayoutEffect(() => {
    if (scroller === null) return
    goTo(top.current)
    const observer = new ResizeObserver(onScroll)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [goTo, onScroll, scroller])

  useEffect(() => () => onLeave(top.current), [onLeave])

  const show = useCallback(
    (line: number) => goTo(topToShow(line, top.current, scroller?.clientHeight ?? 0)),
    [goTo, scroller],
  )
  const move = useCallback(
    ({ lines = 0, pages = 0 }: { readonly lines?: number; readonly pages?: number }) => {
      // A page leaves one line of the last one in sight.
      const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / LINE_HEIGHT) - 1)
      goTo(top.current + lines + pages * page)
    },
    [goTo, scroller],
  )
  return { window: shown, show, move, onScroll }
}
