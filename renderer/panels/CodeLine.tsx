import { memo } from 'react'
import { styleLine, type LineView } from '../../shared/cif/style-line'
import { segmentsOf, type Mark } from './line-segments'

/** Bytes of a line that are shown: enough for any line a person wrote. */
const MOST_SHOWN = 4000

interface CodeLineProps {
  readonly view: LineView
  /** From 1. */
  readonly line: number
  /** Of the last line's number. */
  readonly digits: number
  /** As letters of the line. */
  readonly marks: readonly Mark[]
  /** Whether it is the row of what is selected. */
  readonly isRow: boolean
}

/** One line of a file: its number, and its text in colours. */
export const CodeLine = memo(function CodeLine(props: CodeLineProps) {
  const { view, line, digits, marks, isRow } = props
  const styled = styleLine(view, line, MOST_SHOWN)
  const isCut = styled.text.length >= MOST_SHOWN - 3
  return (
    <div className="code-line" data-line={line} data-row={isRow}>
      <span className="code-number" data-number={String(line).padStart(digits)} />
      <span className="code-text">
        {segmentsOf(styled, marks).map(({ text, style, mark }, i) => (
          <span key={i} data-style={style ?? undefined} data-mark={mark ?? undefined}>
            {text}
          </span>
        ))}
        {isCut && (
          <span className="code-cut" title="A very long line: only its beginning is shown" />
        )}
      </span>
    </div>
  )
})
