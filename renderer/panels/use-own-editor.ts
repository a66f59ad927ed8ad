import { useEffect, useRef } from 'react'
import { isKeyTaken } from '../controls/shortcuts'
import * as state from '../state/own-parts'
import { setStyle } from '../state/appearance'
import { viewStore } from '../state/view'

/** Colours by part while parts are made, and brings the editor into view. */
export function useColoredByPart(key: string) {
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = viewStore.getState().viewOfDocument[key]?.style.colorBy ?? 'element'
    setStyle(key, { colorBy: 'part' })
    top.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      const after = viewStore.getState().viewOfDocument[key]?.style
      if (after?.colorBy === 'part' && after.colorOfPart.size === 0)
        setStyle(key, { colorBy: before })
    }
  }, [key])
  return top
}

/** Undo and redo wherever the focus is but in a field, and Esc to end what is going on. */
export function useEditorKeys(key: string, isDrawing: boolean, onEnd: () => void) {
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isField = event.target instanceof HTMLInputElement && event.target.type === 'text'
      const letter = event.key.toLowerCase()
      const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey
      if (isHeld && !isField && (letter === 'z' || letter === 'y')) {
        event.preventDefault()
        if (letter === 'y' || event.shiftKey) state.redoEdit(key)
        else state.undoEdit(key)
      } else if (event.key === 'Escape' && isDrawing && !isField && isFree(event)) {
        event.preventDefault()
        end.current()
      }
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [key, isDrawing])
}

/** Whether nothing on top wants the key. */
function isFree(event: KeyboardEvent): boolean {
  return (
    !event.defaultPrevented &&
    !isKeyTaken(event.target, event.key) &&
    document.querySelector('dialog[open], :popover-open') === null
  )
}
