/** Why the stage is not drawn as usual. `waiting`: it will be, by itself. */
export type StageTrouble = 'no WebGL' | 'waiting' | 'lost'

const WORDS = {
  'no WebGL':
    'WebGL 2 is missing or switched off: this is a drawing without the graphics card. Everything else works.',
  waiting: 'The graphics card was taken away for a moment. The picture comes back by itself.',
  lost: 'The graphics card does not come back: this is a drawing without it.',
} as const

interface StageNoteProps {
  readonly trouble: StageTrouble
  readonly onTryAgain: () => void
}

/** A line at the top of the stage. */
export function StageNote({ trouble, onTryAgain }: StageNoteProps) {
  return (
    <p className="stage-note" role="status">
      {WORDS[trouble]}
      {trouble === 'lost' && (
        <button type="button" className="button" onClick={onTryAgain}>
          Try again
        </button>
      )}
    </p>
  )
}
