import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Formula } from '../controls/Formula'
import { DrawingItems, MenuItem, VeilItems, WideningItems } from './SelectionItems'
import type { SelectionActions } from './SelectionItems'
import type { SelectionWords } from './selection-words'

interface StageMenuProps {
  /** CSS pixels of the window. */
  readonly place: { readonly x: number; readonly y: number }
  /** What is selected; null: nothing. */
  readonly words: SelectionWords | null
  readonly actions: SelectionActions
  readonly isVeiled: boolean
  readonly onClose: () => void
}

/** The menu that the right button opens on the stage: at the pointer, closed by Esc or a press elsewhere. */
export function StageMenu({ place, words, actions, ...props }: StageMenuProps) {
  const { isVeiled, onClose } = props
  const hasAtoms = words !== null
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
      aria-label={words === null ? NOTHING : `${words.formula}, ${words.count}`}
      onKeyDown={moveFocus}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
      onClick={({ target }) => {
        const isLast = target instanceof Element && target.closest('[data-closes]') !== null
        if (isLast) menu.current?.hidePopover()
      }}
    >
      <p className="stage-menu-title">
        {words === null ? (
          NOTHING
        ) : (
          <>
            <Formula text={words.formula} /> <span className="soft">{words.count}</span>
          </>
        )}
      </p>
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

const NOTHING = 'Nothing is selected'

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
