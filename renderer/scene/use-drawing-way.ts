import { useCallback, useEffect, useState } from 'react'
import type { StageTrouble } from './StageNote'
import { hasWebGL2 } from './webgl'

/** Milliseconds after which a lost graphics card is not waited for any longer. */
const PATIENCE = 6000

/**
 * How a stage is drawn: by the graphics card, or without one where there is none or it stays away.
 */
export function useDrawingWay(): {
  readonly byCard: boolean
  readonly trouble: StageTrouble | null
  readonly tellLost: (isLost: boolean) => void
  readonly tryAgain: () => void
} {
  const [trouble, setTrouble] = useState<StageTrouble | null>(() =>
    hasWebGL2() ? null : 'no WebGL',
  )
  const tellLost = useCallback((isLost: boolean) => setTrouble(isLost ? 'waiting' : null), [])
  const tryAgain = useCallback(() => setTrouble(hasWebGL2() ? null : 'lost'), [])
  useEffect(() => {
    if (trouble !== 'waiting') return undefined
    const timer = setTimeout(() => setTrouble('lost'), PATIENCE)
    return () => clearTimeout(timer)
  }, [trouble])
  return { byCard: trouble === null || trouble === 'waiting', trouble, tellLost, tryAgain }
}
