import { useEffect, useState } from 'react'

/** Milliseconds that the pointer rests on a stop before it is drawn. */
const PATIENCE = 200

interface PeelPreviewProps {
  /** Index of the stop. */
  readonly stop: number
  /** Where it stands on the track, as CSS has it. */
  readonly left: string
  /** Draws a stop; the address of its picture, or null when it cannot be drawn. */
  readonly drawStop: (stop: number) => Promise<string | null>
}

/** What a stop would show, small, above it. */
export function PeelPreview({ stop, left, drawStop }: PeelPreviewProps) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    const timer = setTimeout(() => {
      void drawStop(stop).then((drawn) => {
        if (!isGone) setAddress(drawn)
      })
    }, PATIENCE)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [stop, drawStop])
  if (address === null) return null
  return <img className="peel-preview" src={address} alt="" style={{ left }} />
}
