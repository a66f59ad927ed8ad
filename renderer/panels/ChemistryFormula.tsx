import type { Chemistry } from '../../shared/chemistry/chemistry'
import { CopyButton } from '../controls/CopyButton'
import { Formula, SentenceWithFormulas } from '../controls/Formula'
import { Segments } from '../controls/Segments'
import { notify } from '../state/activity'
import type { ModeStyle } from '../../shared/export/mode-table'
import { printCharge, printOxidationState, sourceOfCharge } from './chemistry-words'
import { formulaToHtml, formulaToLatex } from './formula-markup'

interface ChemistryFormulaProps {
  readonly chemistry: Chemistry
  readonly modeStyle: ModeStyle
  readonly onModeStyle: (style: ModeStyle) => void
}

const STYLES = [
  ['literature', 'As papers write it'],
  ['iupac', 'IUPAC'],
] as const

/** The formula of the cluster with its charge and mean oxidation state, and where they come from. */
export function ChemistryFormula({ chemistry, modeStyle, onModeStyle }: ChemistryFormulaProps) {
  const { charge, oxidationState } = chemistry
  const formula = modeStyle === 'iupac' ? chemistry.iupacFormula : chemistry.formula
  return (
    <section className="chemistry-block" aria-label="Formula">
      <p className="cluster-formula">
        <Formula text={formula} />
      </p>
      <div className="chemistry-tools">
        <Segments
          name="Order and names of the formula"
          value={modeStyle}
          choices={STYLES}
          onChoose={onModeStyle}
        />
        <button type="button" className="button" onClick={() => void copyFormula(formula)}>
          <span>
            Copy<span className="visually-hidden"> the formula</span>
          </span>
        </button>
        <CopyButton what="The formula for LaTeX" text={() => formulaToLatex(formula)}>
          LaTeX
        </CopyButton>
      </div>
      <dl className="chemistry-facts">
        <dt>Charge</dt>
        <dd>
          {charge === null ? (
            <>
              not known{' '}
              <span className="soft">Neither the file nor counter-ions tell. Set it below.</span>
            </>
          ) : (
            <>
              <strong>{printCharge(charge.value)}</strong>{' '}
              <span className="soft" title={charge.reason}>
                {sourceOfCharge(charge)}
              </span>
            </>
          )}
        </dd>
        {oxidationState !== null && (
          <>
            <dt title="Mean over all metals of the cluster">Oxidation state</dt>
            <dd>
              <strong>{printOxidationState(oxidationState.mean)}</strong>{' '}
              <span className="soft">
                mean, <SentenceWithFormulas text={oxidationState.arithmetic} />
              </span>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** As text, and with real sub- and superscripts for programs that take them. */
async function copyFormula(formula: string): Promise<void> {
  const part = (type: string, text: string) => [type, new Blob([text], { type })] as const
  try {
    if ('ClipboardItem' in window) {
      const parts = [part('text/plain', formula), part('text/html', formulaToHtml(formula))]
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))])
    } else {
      await navigator.clipboard.writeText(formula)
    }
    notify('note', 'The formula is on the clipboard.')
  } catch {
    notify('error', 'The formula could not be copied.', 'The clipboard is closed to this page.')
  }
}
