import { useSyncExternalStore } from 'react'

/** Pixels of the screen for one of the page, also after the window went to another screen or was zoomed. */
export function usePixelRatio(): number {
  return useSyncExternalStore(listen, () => window.devicePixelRatio)
}

/** A query matches one ratio only: after each change another one is asked. */
function listen(tell: () => void): () => void {
  let stop = new AbortController()
  const watch = () => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    stop = new AbortController()
    const change = () => {
      stop.abort()
      watch()
      tell()
    }
    query.addEventListener('change', change, { signal: stop.signal })
  }
  watch()
  return () => stop.abort()
}
