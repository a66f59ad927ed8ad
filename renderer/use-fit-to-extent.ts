import { useEffect, useRef, type RefObject } from 'react'
import type { Extent } from '../shared/ensemble/ensemble-choice'
import type { StageHandle } from './scene/stage-view'

/**
 * Brings all into view when another extent of the same structure is shown: a cell may reach far beyond
 * what one was looking at. The camera keeps its direction.
 */
export function useFitToExtent(
  stage: RefObject<StageHandle | null>,
  structure: string,
  extent: Extent,
): void {
  const last = useRef<{ structure: string; words: string } | null>(null)
  const words = JSON.stringify(extent)
  useEffect(() => {
    if (last.current?.structure === structure && last.current.words !== words) stage.current?.fit()
    last.current = { structure, words }
  }, [stage, structure, words])
}
