import { useDeferredValue, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { IconButton } from '../controls/IconButton'
import { useFocusReturn } from '../controls/use-focus-return'
import type { DocumentView } from '../state/view'
import { askForAtoms } from './ask-for-atoms'
import { atomCount } from './selection-words'

interface SelectionQueryProps {
  readonly report: StructureReport
  readonly text: string
  readonly view: Pick<DocumentView, 'selection' | 'hiddenAtoms'>
  readonly onText: (text: string) => void
  /** Selects atoms. */
  readonly onTake: (atoms: readonly number[]) => void
  readonly onClose: () => void
}

const EXAMPLES = [
  'Cu1 Se1',
  'part 1',
  'mode μ3',
  'bonded to P and not C',
  'within 3.5 of selection',
]

/** Longer texts are not typed. */
const LONGEST = 400

/** A field in which atoms are asked for in words, with how many there are. */
export function SelectionQuery({ report, text, view, ...props }: SelectionQueryProps) {
  const { onText, onTake, onClose } = props
  const { selection, hiddenAtoms } = view
  const field = useRef<HTMLInputElement>(null)
  const answerId = useId()
  const asked = useDeferredValue(text)
  const answer = useMemo(
    () => askForAtoms(report, asked, { selection, hiddenAtoms }),
    [report, asked, selection, hiddenAtoms],
  )
  useFocusReturn()
  useEffect(() => field.current?.select(), [])

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onClose()
    }
  }

  function take(adds: boolean) {
    const now = askForAtoms(report, text, { selection, hiddenAtoms })
    if (now?.ok === true) {
      onTake(adds ? [...new Set([...selection.atoms, ...now.value])] : now.value)
      return
    }
    if (now !== null) field.current?.setSelectionRange(now.failure.from, now.failure.to)
  }

  return (
    <form
      className="selection-query floating"
      aria-label="Select by words"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        take(false)
      }}
    >
      <div className="query-row">
        <input
          ref={field}
          className="field"
          type="text"
          aria-label="Atoms to select"
          aria-describedby={answerId}
          aria-invalid={answer?.ok === false}
          placeholder="Cu1 Se1, part 2, mode μ3-Se, within 3.2 of P …"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        <button type="submit" className="button" disabled={answer?.ok !== true}>
          Select
        </button>
        <button
          type="button"
          className="button"
          disabled={answer?.ok !== true}
          onClick={() => take(true)}
        >
          Add
        </button>
        <IconButton name="Close the field" icon="close" onPress={onClose} />
      </div>
      <p id={answerId} className="query-answer" role="status">
        {answer === null && (
          <span className="soft">
            Elements, atoms, part, ligand, mode, donors, cn, bonded to, within … of, inside, like,
            orbit of; with and, or, not and brackets.
          </span>
        )}
        {answer?.ok === true && atomCount(answer.value.length)}
        {answer?.ok === false && (
          <>
            <strong className="warning">{answer.failure.message}</strong>{' '}
            <span className="soft">{answer.failure.advice}</span>
          </>
        )}
      </p>
      {text === '' && (
        <p className="query-examples">
          {EXAMPLES.map((example) => (
            <button
              key={example}
              type="button"
              className="text-button"
              onClick={() => {
                onText(example)
                field.current?.focus()
              }}
            >
              {example}
            </button>
          ))}
        </p>
      )}
    </form>
  )
}
