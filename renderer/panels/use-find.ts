import { useEffect, useState } from 'react'
import { findBytes, indexFrom, type Found } from './find-bytes'

export interface Find {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly found: Found | null
  /** The occurrence it stands at, from 0; null when there is none. */
  readonly index: number | null
  /** Goes to the next occurrence (1) or the one before (−1), around the ends. */
  readonly step: (direction: 1 | -1) => void
}

/**
 * Finds what is asked for in the bytes of a file.
 *
 * @param from tells where in the file to look first
 */
export function useFind(bytes: Uint8Array, from: () => number): Find {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [index, setIndex] = useState<number | null>(null)

  useEffect(() => {
    if (query === '') return
    const stop = new AbortController()
    void findBytes(bytes, query, setFound, stop.signal)
    return () => stop.abort()
  }, [bytes, query])

  const count = found?.starts.length ?? 0
  if (found !== null && index === null && count > 0) {
    const next = indexFrom(found.starts, from())
    if (next < count) setIndex(next)
    else if (found.isComplete) setIndex(0)
  }

  return {
    query,
    setQuery(next) {
      setQuery(next)
      setFound(null)
      setIndex(null)
    },
    found,
    index,
    step(direction) {
      if (count > 0) setIndex(((index ?? 0) + direction + count) % count)
    },
  }
}
