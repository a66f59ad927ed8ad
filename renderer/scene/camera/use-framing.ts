import { useLayoutEffect, useRef } from 'react'
import { fittedToShown } from './aims'
import { glideTo } from './glide'
import type { StageCore } from '../stage-core'

/**
 * Brings all that is shown into view when the page frames the same structure anew, as it does for
 * another extent of the crystal: a cell may reach far beyond what one was looking at. The camera keeps
 * its direction. It has to come after the effects that take over the scene.
 */
export function useFraming(core: StageCore, framing: string, jumps: boolean): void {
  const last = useRef({ structure: core.structure, framing })
  useLayoutEffect(() => {
    const { structure } = core
    const isAnother = last.current.structure === structure && last.current.framing !== framing
    last.current = { structure, framing }
    if (isAnother && !core.isUnframed) glideTo(core, fittedToShown(core), jumps)
  }, [core, framing, jumps])
}
