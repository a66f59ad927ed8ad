/** What fingers and the mouse mean on the stage. Positions and drags are CSS pixels, y downwards. */

export type Point = readonly [x: number, y: number]

export interface GestureHandlers {
  orbit(x: number, y: number): void
  pan(x: number, y: number): void
  /** `at`: from the middle of the element. */
  zoom(factor: number, at: Point): void
  click(at: Point, extend: boolean): void
  doubleClick(at: Point): void
  /** Null: the pointer has left, or drags. */
  hover(at: Point | null): void
  /** Takes the place of `orbit`; null: the left button and one finger orbit. */
  readonly lasso: LassoHandlers | null
}

export interface LassoHandlers {
  /** The curve so far; null: there is none any more. */
  draw(curve: readonly Point[] | null): void
  close(curve: readonly Point[], extend: boolean): void
}

/** Movement below this many pixels is still a click. */
const STILL = 4
const ZOOM_PER_PIXEL = 0.0016
const LINE_HEIGHT = 24

/**
 * Left button or one finger orbits, right or middle button or Shift pans, the wheel zooms about the
 * pointer, two fingers pan and zoom. With a lasso the left button, one finger or a pen draw, until Escape.
 *
 * @returns a function that stops listening
 */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, Point>()
  let travelled = 0
  let pans = false
  let curve: Point[] | null = null
  const { lasso } = handlers

  function dropCurve(): void {
    if (curve === null) return
    curve = null
    lasso?.draw(null)
  }

  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect()
    return [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2]
  }

  function down(event: PointerEvent): void {
    if (pointers.size === 0) travelled = 0
    const draws = lasso !== null && event.button === 0 && pointers.size === 0
    dropCurve()
    if (draws) curve = [place(event)]
    pans = event.button !== 0 || (event.shiftKey && lasso === null)
    pointers.set(event.pointerId, place(event))
    element.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    const now = place(event)
    if (before === undefined) {
      if (event.pointerType === 'mouse') handlers.hover(now)
      return
    }
    const [x, y] = [now[0] - before[0], now[1] - before[1]]
    travelled += Math.hypot(x, y)
    pointers.set(event.pointerId, now)
    if (travelled < STILL) return
    handlers.hover(null)
    if (pointers.size === 1) {
      if (pans) handlers.pan(x, y)
      else if (lasso === null) handlers.orbit(x, y)
      else if (curve !== null) {
        curve.push(now)
        lasso.draw([...curve])
      }
      return
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other === undefined) return
    const middle: Point = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]
    handlers.pan(x / 2, y / 2)
    handlers.zoom(distance(now, other) / Math.max(1, distance(before, other)), middle)
  }

  function up(event: PointerEvent): void {
    const wasDown = pointers.delete(event.pointerId)
    const drawn = curve
    dropCurve()
    if (!wasDown || event.type !== 'pointerup' || event.button !== 0) return
    const extend = event.shiftKey || event.ctrlKey || event.metaKey
    if (travelled < STILL) handlers.click(place(event), extend)
    else if (drawn !== null) lasso?.close(drawn, extend)
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || curve === null) return
    // Escape means this curve now, nothing else on the page.
    event.preventDefault()
    event.stopPropagation()
    dropCurve()
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault()
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1)
    // A pinch on a touchpad arrives as a wheel with Ctrl, in smaller steps.
    handlers.zoom(Math.exp(-pixels * ZOOM_PER_PIXEL * (event.ctrlKey ? 5 : 1)), place(event))
  }

  const doubleClick = (event: MouseEvent) => handlers.doubleClick(place(event))
  const leave = () => handlers.hover(null)
  const noMenu = (event: Event) => event.preventDefault()

  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('pointerleave', leave, { signal })
  element.addEventListener('dblclick', doubleClick, { signal })
  element.addEventListener('contextmenu', noMenu, { signal })
  element.ownerDocument.addEventListener('keydown', key, { signal, capture: true })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  return () => {
    dropCurve()
    stop.abort()
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
