import { useEffect } from 'react'
import { commandOfKey, isKeyTaken, type CommandName } from './shortcuts'

const REPEATABLE: ReadonlySet<CommandName> = new Set([
  'peel-in',
  'peel-out',
  'roll-left',
  'roll-right',
  'undo',
  'redo',
])

/** Runs commands by key, wherever the focus is, unless a field, a control or a dialog wants the key. */
export function useKeyboard(commands: Readonly<Record<CommandName, () => void>>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const command = commandOfKey(event)
      if (command === null || event.defaultPrevented) return
      if (event.repeat && !REPEATABLE.has(command)) return
      if (isKeyTaken(event.target, event.key) || document.querySelector('dialog[open]') !== null) {
        return
      }
      // The page closes an open menu by itself.
      if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) return
      event.preventDefault()
      commands[command]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [commands])
}
