import type { ReactNode } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { ModeNotation } from '../../shared/coordination/coordination'
import { tableAsTsv, type CellTable, type ModeStyle } from '../../shared/export/mode-table'
import { CopyButton } from '../controls/CopyButton'
import { Formula, Mode, SentenceWithFormulas } from '../controls/Formula'
import { AtomDetail } from './AtomDetail'
import { explainSymbols } from './mode-symbols'
import { modeHtml, modeText } from './mode-text'
import { angleWords, lengthWords } from './ModeCells'
import { MetalFacts } from './MetalFacts'
import type { AnchorLine, LigandLine, MetalLine } from './mode-rows'

/** What is told of: a row of one of the tables, or an atom that was picked; or how to begin. */
export type Told =
  | { readonly kind: 'anchor'; readonly line: AnchorLine }
  | { readonly kind: 'ligand'; readonly line: LigandLine }
  | { readonly kind: 'metal'; readonly line: MetalLine }
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'nothing' }

interface ModeDetailProps {
  readonly report: StructureReport
  readonly told: Told
  readonly style: ModeStyle
  /** The whole table. */
  readonly text: CellTable
}

/** Below a table: what is selected in plain words, for students and for the keyboard, and what can be copied. */
export function ModeDetail({ report, told, style, text }: ModeDetailProps) {
  const line = 'line' in told ? told.line : null
  return (
    <section className="mode-detail" aria-label="In words">
      <div className="mode-words" role="status">
        <Words report={report} told={told} style={style} />
      </div>
      <p className="mode-actions">
        <CopyButton what="The table" text={() => tableAsTsv(text)} />
        <CopyButton
          what="The row"
          isDisabled={line === null}
          text={() =>
            text.rows
              .slice(...(line?.text ?? [0, 0]))
              .map(tabbed)
              .join('\n')
          }
        >
          Copy row
        </CopyButton>
        {told.kind !== 'metal' && (
          <CopyButton
            what="The mode"
            isDisabled={notationOf(told) === null}
            text={() => modeText(notationOf(told)?.[style] ?? '')}
            html={() => modeHtml(notationOf(told)?.[style] ?? '')}
          >
            Copy mode
          </CopyButton>
        )}
      </p>
    </section>
  )
}

function tabbed(cells: readonly string[]): string {
  return cells.join('\t')
}

function notationOf(told: Told): ModeNotation | null {
  return told.kind === 'anchor' || told.kind === 'ligand' ? told.line.row.styles : null
}

function Words({ report, told, style }: Omit<ModeDetailProps, 'text'>) {
  switch (told.kind) {
    case 'nothing':
      return (
        <p className="soft">
          A row selects its atoms and dims the rest; ↑ and ↓ go from row to row, Esc undoes it.
        </p>
      )
    case 'atom':
      return <AtomDetail report={report} atom={told.atom} style={style} />
    case 'metal':
      return (
        <>
          <p>{told.line.title}</p>
          <MetalFacts row={told.line.row} site={told.line.site} />
        </>
      )
    case 'anchor': {
      const { lengths, angles, styles } = told.line.row
      return (
        <Explained notation={styles[style]} words={told.line.title}>
          <p className="soft">
            {lengthWords(lengths)}
            {angles !== null && angles.count > 0 && <>; {angleWords(angles)}</>}
          </p>
        </Explained>
      )
    }
    case 'ligand': {
      const { ligand, lengths, styles } = told.line.row
      const kind = report.ligands.kinds[ligand]
      return (
        <Explained notation={styles[style]} words={told.line.title}>
          <p className="soft">
            {kind !== undefined && kind.fullName !== null && `${kind.fullName}; `}
            {kind !== undefined && (
              <>
                <Formula text={kind.formula.replaceAll(' ', '')} />;{' '}
              </>
            )}
            {lengthWords(lengths)}
          </p>
        </Explained>
      )
    }
  }
}

interface ExplainedProps {
  readonly notation: string
  readonly words: string
  readonly children: ReactNode
}

/** A sentence, then each symbol of the notation. */
function Explained({ notation, words, children }: ExplainedProps) {
  return (
    <>
      <p>
        <SentenceWithFormulas text={words} />
      </p>
      <dl className="mode-symbols">
        {explainSymbols(notation).map(({ symbols, words: meaning }) => (
          <div key={meaning}>
            <dt>
              <Mode notation={symbols.join(', ')} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {children}
    </>
  )
}
