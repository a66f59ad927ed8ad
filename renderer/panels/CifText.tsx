import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../shared/base/problem'
import { lineSpan, locate } from '../../shared/cif/line-index'
import type { LineView } from '../../shared/cif/style-line'
import { IconButton } from '../controls/IconButton'
import type { Jump } from '../state/text'
import { CifLines } from './CifLines'
import { CifSearch } from './CifSearch'
import { indexFrom } from './find-bytes'
import type { Mark } from './line-segments'
import { useFind, type Find } from './use-find'
import { useLineScroller, type LineScroller } from './use-line-scroller'

export interface CifTextProps {
  readonly view: LineView
  /** Where it was left, a line from 0. */
  readonly place: number
  /** Where to go; null: nowhere. */
  readonly jump: Jump | null
  /** The rows of what is selected. */
  readonly rows: readonly Span[]
  /** Null: its width is not for it to choose. */
  readonly width: { readonly isWide: boolean; readonly onToggle: () => void } | null
  readonly onPick: (offset: number) => void
  readonly onLeave: (top: number) => void
}

/** The text of a file, with what is selected, found and pointed out in it. */
export function CifText({ view, place, jump, rows, width, onPick, onLeave }: CifTextProps) {
  const field = useRef<HTMLInputElement>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const lines = useLineScroller(scroller, view.lines.starts.length, place, onLeave)
  const { top } = lines.window
  const find = useFind(view.lines.bytes, () => view.lines.starts[Math.floor(top)] ?? 0)
  useShowing(view, lines, jump, rows, find)
  useEffect(() => {
    // Where the text is part of a page, it may itself be out of sight.
    if (jump !== null) scroller?.scrollIntoView({ block: 'nearest' })
  }, [scroller, jump])
  useFindKey(field)
  const marks = useMarks(view, lines, jump, find)

  return (
    <div className="cif-view">
      <div className="cif-tools">
        <CifSearch find={find} field={field} onLeave={() => scroller?.focus()} />
        {width !== null && (
          <IconButton
            name={width.isWide ? 'Narrower' : 'Wider'}
            icon={width.isWide ? 'narrower' : 'wider'}
            isPressed={width.isWide}
            onPress={width.onToggle}
          />
        )}
      </div>
      <CifLines
        ref={setScroller}
        view={view}
        lines={lines}
        marks={marks}
        rows={rows}
        onPick={onPick}
      />
    </div>
  )
}

/** Brings into sight what was last asked for: the row of what is selected, an occurrence, a place. */
function useShowing(
  view: LineView,
  { show }: LineScroller,
  jump: Jump | null,
  rows: readonly Span[],
  { found, index }: Find,
): void {
  const showOffset = useCallback(
    (offset: number | undefined) => {
      if (offset !== undefined) show(locate(view.lines, offset).line - 1)
    },
    [show, view],
  )
  const row = rows.at(-1)?.start
  useEffect(() => showOffset(row), [showOffset, row])
  const occurrence = index === null ? undefined : found?.starts[index]
  useEffect(() => showOffset(occurrence), [showOffset, occurrence])
  useEffect(() => showOffset(jump?.span.start), [showOffset, jump])
}

/** Ctrl+F or ⌘F: the browser's own search sees only the lines in sight. */
function useFindKey(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [field])
}

/** What stands out among the lines that are drawn. */
function useMarks(
  { lines }: LineView,
  { window: { first, end } }: LineScroller,
  jump: Jump | null,
  { found, index }: Find,
): readonly Mark[] {
  return useMemo(() => {
    const marks: Mark[] = []
    if (jump !== null) marks.push({ kind: 'target', ...firstLineOf(jump.span) })
    if (found === null) return marks
    const from = indexFrom(found.starts, lines.starts[first] ?? 0)
    const to = indexFrom(found.starts, lines.starts[end] ?? lines.bytes.length)
    for (let i = from; i < to; i++) {
      const start = found.starts[i]!
      marks.push({ kind: i === index ? 'current' : 'found', start, end: start + found.length })
    }
    return marks

    /** A text field that never ends would mark the rest of the file. */
    function firstLineOf(span: Span): Span {
      const { line } = locate(lines, span.start)
      return { start: span.start, end: Math.min(span.end, lineSpan(lines, line).end) }
    }
  }, [lines, first, end, jump, found, index])
}
