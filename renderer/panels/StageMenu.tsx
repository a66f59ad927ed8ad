import { useEffect, useRef, type KeyboardEvent } from 'react'
import { DrawingItems, MenuItem, VeilItems, WideningItems } from './SelectionItems'
import type { SelectionActions } from './SelectionItems'

interface StageMenuProps {
  /** CSS pixels of the window. */
  readonly place: { readonly x: number; readonly y: number }
  /** What is selected, in words. */
  readonly title: string
  readonly actions: SelectionActions
  readonly hasAtoms: boolean
  readonly isVeiled: boolean
  readonly onClose: () => void
}

/** The menu that the right button opens on the stage: at the pointer, closed by Esc or a press elsewhere. */
export function StageMenu({ place, title, actions, ...props }: StageMenuProps) {
  const { hasAtoms, isVeiled, onClose } = props
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = menu
    if (current === null) return
    current.showPopover()
    const { width, height } = current.getBoundingClientRect()
    current.style.left = `${Math.max(GAP, Math.min(place.x, window.innerWidth - width - GAP))}px`
    current.style.top = `${Math.max(GAP, Math.min(place.y, window.innerHeight - height - GAP))}px`
    buttonsOf(current)[0]?.focus()
  }, [place])

  return (
    <div
      ref={menu}
      popover="auto"
      className="menu selection-menu stage-menu"
      role="group"
      aria-label={title}
      onKeyDown={moveFocus}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
      onClick={({ target }) => {
        const isLast = target instanceof Element && target.closest('[data-closes]') !== null
        if (isLast) menu.current?.hidePopover()
      }}
    >
      <p className="heading">{title}</p>
      <MenuItem
        name="Centre on it"
        command="center-selection"
        isDisabled={!hasAtoms}
        onPress={actions.center}
      />
      <VeilItems actions={actions} hasAtoms={hasAtoms} isVeiled={isVeiled} />
      <p className="heading">Select</p>
      <WideningItems actions={actions} hasAtoms={hasAtoms} />
      <p className="heading">Draw it as</p>
      <DrawingItems actions={actions} hasAtoms={hasAtoms} />
    </div>
  )
}

/** Pixels from the border of the window. */
const GAP = 8

function buttonsOf(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll<HTMLButtonElement>('button:enabled')]
}

/** Up and down go from item to item. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  event.stopPropagation()
  const buttons = buttonsOf(event.currentTarget)
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
