import { useMemo } from 'react'
import { shortcutOf } from '../controls/shortcuts'
import type { DocumentView } from '../state/view'
import { atomCount } from './selection-words'

interface VeilLineProps {
  readonly view: Pick<DocumentView, 'hiddenAtoms' | 'ghostedAtoms' | 'hulls'>
  readonly onShowAll: () => void
  readonly onRemoveHulls: () => void
}

/** Says that not all is shown, so that nobody takes the picture for the whole. */
export function VeilLine({ view, onShowAll, onRemoveHulls }: VeilLineProps) {
  const { hiddenAtoms, ghostedAtoms, hulls } = view
  const hidden = hiddenAtoms.size
  const ghosts = useMemo(() => {
    let count = 0
    for (const atom of ghostedAtoms) if (!hiddenAtoms.has(atom)) count++
    return count
  }, [ghostedAtoms, hiddenAtoms])
  const words = [
    hidden > 0 ? `${atomCount(hidden)} hidden` : null,
    ghosts > 0 ? `${atomCount(ghosts)} ghosted` : null,
  ].filter((word) => word !== null)
  return (
    <div className="veil-line" role="status" aria-label="What is not shown">
      {words.length > 0 && (
        <p className="floating">
          {words.join(', ')}
          <button
            type="button"
            className="text-button"
            title={`Show all (${shortcutOf('show-all-atoms')})`}
            onClick={onShowAll}
          >
            Show all
          </button>
        </p>
      )}
      {hulls.length > 0 && (
        <p className="floating">
          {hulls.length === 1 ? '1 hull' : `${hulls.length} hulls`}
          <button type="button" className="text-button" onClick={onRemoveHulls}>
            Remove
          </button>
        </p>
      )}
    </div>
  )
}
