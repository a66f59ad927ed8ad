import { useEffect } from 'react'

/** Gives the focus back to what had it, when what took it goes away; to be used before it is taken. */
export function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      const isLost = document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus()
    }
  }, [])
}
