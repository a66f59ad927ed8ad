import type { KeyboardEvent, Ref } from 'react'
import { IconButton } from '../controls/IconButton'
import { MOST_FOUND } from './find-bytes'
import type { Find } from './use-find'

interface CifSearchProps {
  readonly find: Find
  readonly field: Ref<HTMLInputElement>
  /** Esc in the field. */
  readonly onLeave: () => void
}

/** Finds words in the text: how often they stand there, and the next or the one before. */
export function CifSearch({ find, field, onLeave }: CifSearchProps) {
  const { query, found, index } = find
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') {
      find.setQuery('')
      onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const hasFound = (found?.starts.length ?? 0) > 0
  return (
    <div className="cif-search" role="search">
      <input
        ref={field}
        className="field"
        type="text"
        aria-label="Find in the CIF"
        placeholder="Find"
        spellCheck={false}
        value={query}
        onChange={(event) => find.setQuery(event.target.value)}
        onKeyDown={press}
      />
      <span className="cif-count soft" role="status" aria-label="Occurrences">
        {query !== '' && found !== null && countWords(found.starts.length, found.isComplete, index)}
      </span>
      {hasFound && (
        <>
          <IconButton
            name="The one before"
            shortcut="Shift+Enter"
            icon="ascending"
            onPress={() => find.step(-1)}
          />
          <IconButton
            name="The next"
            shortcut="Enter"
            icon="descending"
            onPress={() => find.step(1)}
          />
        </>
      )}
    </div>
  )
}

function countWords(count: number, isComplete: boolean, index: number | null): string {
  if (count === 0) return isComplete ? 'none' : '…'
  const total = count >= MOST_FOUND ? `${count} or more` : isComplete ? String(count) : `${count} …`
  return index === null ? total : `${index + 1} of ${total}`
}
