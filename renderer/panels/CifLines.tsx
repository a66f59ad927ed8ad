import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import type { Span } from '../../shared/base/problem'
import { decodeBytes } from '../../shared/cif/decode-bytes'
import { lineSpan } from '../../shared/cif/line-index'
import type { LineView } from '../../shared/cif/style-line'
import { CodeLine } from './CodeLine'
import { marksOfLine, type Mark } from './line-segments'
import { contentHeight } from './line-window'
import type { LineScroller } from './use-line-scroller'

interface CifLinesProps {
  /** The element that scrolls. */
  readonly ref: Ref<HTMLDivElement>
  readonly view: LineView
  readonly lines: LineScroller
  readonly marks: readonly Mark[]
  /** What is selected stands in these rows. */
  readonly rows: readonly Span[]
  /** A line was clicked: the offset of its first letter. */
  readonly onPick: (offset: number) => void
}

/** The lines of the file that are in sight. */
export function CifLines({ ref, view, lines, marks, rows, onPick }: CifLinesProps) {
  const count = view.lines.starts.length
  const { first, end, offset } = lines.window
  const digits = Math.max(LEAST_DIGITS, String(count).length)
  const [isAll, setAll] = useState(false)

  function press(event: KeyboardEvent<HTMLElement>) {
    const hasModifier = event.ctrlKey || event.metaKey
    if (hasModifier && event.key.toLowerCase() === 'a') setAll(true)
    else if (hasModifier || event.altKey || !moveBy(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function moveBy({ currentTarget, key, shiftKey }: KeyboardEvent<HTMLElement>): boolean {
    const sideways = SIDEWAYS[key]
    const move = key === ' ' ? { pages: shiftKey ? -1 : 1 } : MOVES[key]
    if (sideways !== undefined) currentTarget.scrollBy({ left: sideways })
    else if (move !== undefined) lines.move(move)
    else return false
    return true
  }

  /** The page holds only what is in sight; all of it is taken from the file. */
  function copy(event: ClipboardEvent) {
    if (!isAll) return
    const { bytes } = view.lines
    event.clipboardData.setData('text/plain', decodeBytes(bytes, 0, bytes.length))
    event.preventDefault()
  }

  function click(event: MouseEvent<HTMLElement>) {
    const isSelecting = getSelection()?.isCollapsed === false
    if (isSelecting || !(event.target instanceof Element)) return
    const line = Number(event.target.closest('[data-line]')?.getAttribute('data-line') ?? 0)
    if (line > 0) onPick(firstLetter(view, line))
  }

  return (
    <div
      ref={ref}
      className="cif-lines"
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label="Text of the file"
      tabIndex={0}
      data-all={isAll}
      onScroll={lines.onScroll}
      onKeyDown={press}
      onCopy={copy}
      onPointerDown={() => setAll(false)}
      onBlur={() => setAll(false)}
      onClick={click}
    >
      <div style={{ height: contentHeight(count) }} />
      <div className="cif-sight" style={{ top: offset }}>
        {Array.from({ length: end - first }, (_, i) => first + i + 1).map((line) => (
          <CodeLine
            key={line}
            view={view}
            line={line}
            digits={digits}
            marks={marksHere(view, line, marks)}
            isRow={isIn(rows, view, line)}
          />
        ))}
      </div>
    </div>
  )
}

const MOVES: Readonly<Record<string, { readonly lines?: number; readonly pages?: number }>> = {
  ArrowDown: { lines: 1 },
  ArrowUp: { lines: -1 },
  PageDown: { pages: 1 },
  PageUp: { pages: -1 },
  Home: { lines: -Infinity },
  End: { lines: Infinity },
}

/** Room for the numbers of an ordinary file. */
const LEAST_DIGITS = 4

/** Pixels. */
const SIDEWAYS: Readonly<Record<string, number>> = { ArrowLeft: -40, ArrowRight: 40 }

const NO_MARKS: readonly Mark[] = []

/** One and the same when there are none, so that the line is not drawn again. */
function marksHere(view: LineView, line: number, marks: readonly Mark[]): readonly Mark[] {
  const found = marks.length === 0 ? NO_MARKS : marksOfLine(view.lines, line, marks)
  return found.length === 0 ? NO_MARKS : found
}

function isIn(rows: readonly Span[], view: LineView, line: number): boolean {
  const { start, end } = lineSpan(view.lines, line)
  return rows.some((row) => row.start < end && row.end > start)
}

const SPACE = 32
const TAB = 9

function firstLetter({ lines }: LineView, line: number): number {
  const { start, end } = lineSpan(lines, line)
  let at = start
  while (at < end && (lines.bytes[at] === SPACE || lines.bytes[at] === TAB)) at++
  return at
}
