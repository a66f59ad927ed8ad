/** Listens to mouse, fingers, pen and trackpad on the stage. Points and drags are CSS pixels, y downwards. */
import {
  boxBetween,
  dragOf,
  isStill,
  pinchOf,
  rollBetween,
  wheelMove,
  type Drag,
  type Pinch,
  type Point,
  type WheelMove,
} from './gesture-rules'
import type { MenuPlace, PickModifiers, StageTool } from '../stage-view'

export interface GestureHandlers {
  /** It may change while a gesture goes on. */
  tool(): StageTool
  orbit(x: number, y: number): void
  pan(x: number, y: number): void
  /** Radians counter-clockwise about the middle. */
  roll(angle: number): void
  pinch(pinch: Pinch): void
  /** One of several steps of a wheel. */
  wheel(move: WheelMove, at: Point): void
  /** A drag or a pinch is over. */
  end(): void
  click(at: Point, modifiers: PickModifiers): void
  doubleClick(at: Point): void
  /** The right button was pressed and has not moved, or a finger has stayed. */
  menu(at: Point, place: MenuPlace): void
  /** Null: the pointer has left, or drags. */
  hover(at: Point | null): void
  /** What is being dragged; null: nothing any more. */
  dragging(drag: Drag | null): void
  /** The curve that is being drawn; null: there is none any more. */
  draw(curve: readonly Point[] | null): void
  enclose(curve: readonly Point[], modifiers: PickModifiers): void
}

/** The one pointer that is down; a second one makes a pinch of it. */
interface Press {
  readonly id: number
  readonly button: number
  readonly from: Point
  readonly drag: Drag
  isDragging: boolean
}

/** @returns a function that stops listening */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, Point>()
  let press: Press | null = null
  let hasPinched = false
  let curve: readonly Point[] | null = null

  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect()
    return [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2]
  }

  function dropCurve(): void {
    if (curve === null) return
    curve = null
    handlers.draw(null)
  }

  /** Whatever was going on is over. */
  function finish(): void {
    dropCurve()
    const hasMoved = hasPinched || (press?.isDragging ?? false)
    press = null
    hasPinched = false
    if (!hasMoved) return
    handlers.dragging(null)
    handlers.end()
  }

  function down(event: PointerEvent): void {
    const at = place(event)
    pointers.set(event.pointerId, at)
    element.setPointerCapture(event.pointerId)
    if (pointers.size > 1) {
      // What the first finger began is no drag of its own; it stays one move, though.
      dropCurve()
      hasPinched ||= press?.isDragging ?? false
      press = null
      return
    }
    const { clientWidth: width, clientHeight: height } = element
    const drag = dragOf(event, at, { width, height }, handlers.tool())
    press = { id: event.pointerId, button: event.button, from: at, drag, isDragging: false }
  }

  function move(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    const now = place(event)
    if (before === undefined) {
      if (event.pointerType !== 'touch') handlers.hover(now)
      return
    }
    if (press === null) {
      pointers.set(event.pointerId, now)
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      if (pointers.size !== 2 || other === undefined) return
      hasPinched = true
      handlers.pinch(pinchOf(before, now, other))
      return
    }
    if (!press.isDragging) {
      if (isStill(press.from, now, event.pointerType)) return
      press.isDragging = true
      handlers.hover(null)
      handlers.dragging(press.drag)
    }
    pointers.set(event.pointerId, now)
    drag(press, before, now)
  }

  function drag({ drag: kind, from }: Press, before: Point, now: Point): void {
    const [x, y] = [now[0] - before[0], now[1] - before[1]]
    if (kind === 'orbit') handlers.orbit(x, y)
    else if (kind === 'pan') handlers.pan(x, y)
    else if (kind === 'roll') handlers.roll(rollBetween(before, now))
    else {
      curve = handlers.tool() === 'box' ? boxBetween(from, now) : [...(curve ?? [from]), now]
      handlers.draw(curve)
    }
  }

  function up(event: PointerEvent): void {
    if (!pointers.delete(event.pointerId)) return
    const [ended, drawn] = [press, curve]
    if (pointers.size === 0) finish()
    if (ended === null || event.type !== 'pointerup') return
    const modifiers = modifiersOf(event)
    if (drawn !== null) handlers.enclose(drawn, modifiers)
    else if (ended.isDragging) return
    else if (ended.button === 0) handlers.click(place(event), modifiers)
    else if (ended.button === 2) handlers.menu(place(event), { x: event.clientX, y: event.clientY })
  }

  /** On a Mac Ctrl with the left button asks for the menu, on a touch screen a finger that stays. */
  function contextMenu(event: MouseEvent): void {
    event.preventDefault()
    if (press === null || press.isDragging || press.button !== 0) return
    press = null
    handlers.menu(place(event), { x: event.clientX, y: event.clientY })
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || curve === null) return
    // Escape means this curve now, nothing else on the page.
    event.preventDefault()
    event.stopPropagation()
    finish()
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault()
    handlers.wheel(wheelMove(event), place(event))
  }

  function doubleClick(event: MouseEvent): void {
    if (event.button === 0) handlers.doubleClick(place(event))
  }

  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('lostpointercapture', up, { signal })
  element.addEventListener('pointerleave', () => handlers.hover(null), { signal })
  element.addEventListener('dblclick', doubleClick, { signal })
  element.addEventListener('contextmenu', contextMenu, { signal })
  element.ownerDocument.addEventListener('keydown', key, { signal, capture: true })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  return () => {
    finish()
    stop.abort()
  }
}

function modifiersOf({ shiftKey, ctrlKey, metaKey, altKey }: MouseEvent): PickModifiers {
  return { extend: shiftKey || ctrlKey || metaKey, remove: altKey }
}
