import { useId, useRef, type ReactNode } from 'react'

interface MenuProps {
  /** Accessible name and tooltip of the button. */
  readonly name: string
  /** What the button shows. */
  readonly face: ReactNode
  /** Class of the button. */
  readonly buttonClass: string
  readonly menuClass: string
  /** Which side of the button the menu opens to. */
  readonly side: 'left' | 'below'
  /** A press on what has `data-closes` closes the menu. */
  readonly children: ReactNode
}

const GAP = 8 // px

/** Pixels below a button from which on a menu opens downward. */
const ENOUGH = 280

/** A button and the menu it opens: above everything, closed by Esc or a press elsewhere. */
export function Menu({ name, face, buttonClass, menuClass, side, children }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  function place() {
    const anchor = button.current?.getBoundingClientRect()
    if (anchor === undefined || menu.current === null) return
    const { style } = menu.current
    if (side === 'left') {
      style.top = `${anchor.top}px`
      style.right = `${window.innerWidth - anchor.left + GAP}px`
      style.maxHeight = `${window.innerHeight - anchor.top - GAP}px`
    } else {
      const below = window.innerHeight - anchor.bottom - 2 * GAP
      const isBelow = below >= Math.min(ENOUGH, anchor.top)
      style.top = isBelow ? `${anchor.bottom + GAP}px` : 'auto'
      style.bottom = isBelow ? 'auto' : `${window.innerHeight - anchor.top + GAP}px`
      style.left = `${anchor.left}px`
      style.maxHeight = `${isBelow ? below : anchor.top - 2 * GAP}px`
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-label={name}
        title={name}
        popoverTarget={id}
      >
        {face}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={`menu ${menuClass}`}
        role="group"
        aria-label={name}
        onBeforeToggle={place}
        onClick={({ target }) => {
          const isLast = target instanceof Element && target.closest('[data-closes]') !== null
          if (isLast) menu.current?.hidePopover()
        }}
      >
        {children}
      </div>
    </>
  )
}
