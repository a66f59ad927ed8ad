import type { Chemistry } from '../../shared/chemistry/chemistry'
import type { LocatedProblem } from '../../shared/pipeline/structure-report'
import { SentenceWithFormulas } from '../controls/Formula'
import { Icon } from '../controls/icons'
import { printCount, shellsOf } from './chemistry-words'

interface ElectronCountProps {
  readonly chemistry: Chemistry
  /** What the analysis says about charges and electrons: the hydride audit among it. */
  readonly problems: readonly LocatedProblem[]
}

/** The valence electrons of the metal core: the number, how it comes about and what it means. */
export function ElectronCount({ chemistry, problems }: ElectronCountProps) {
  const { electrons, electronsMissing } = chemistry
  return (
    <section className="chemistry-block" aria-label="Valence electrons">
      <h3 className="heading">Valence electrons of the metal core</h3>
      {electrons === null ? (
        <p>
          <SentenceWithFormulas text={electronsMissing ?? 'There is no electron count.'} />
        </p>
      ) : (
        <>
          <p className="electrons">
            <span className="electrons-number">
              <i>n</i>* = {printCount(electrons.valence)}
            </span>
            <span
              className="electrons-arithmetic"
              title="n* = N·v − M − z: valence electrons of the metals, less those that ligands take, less the charge"
            >
              <SentenceWithFormulas text={electrons.arithmetic} />
            </span>
          </p>
          {electrons.closedShell !== null && <ClosedShell electrons={electrons.closedShell} />}
          <p>
            <SentenceWithFormulas text={electrons.meaning} />
          </p>
        </>
      )}
      {problems.map(({ message, advice }, i) => (
        <div key={i} className="chemistry-audit">
          <Icon name="warning" />
          <div>
            <p>
              <SentenceWithFormulas text={message} />
            </p>
            {advice !== null && (
              <p className="soft">
                <SentenceWithFormulas text={advice} />
              </p>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}

function ClosedShell({ electrons }: { readonly electrons: number }) {
  return (
    <p className="closed-shell">
      {electrons} electrons: a closed shell (
      {shellsOf(electrons).map(([shell, count], i) => (
        <span key={shell}>
          {i > 0 && ' '}
          {shell}
          <sup>{count}</sup>
        </span>
      ))}
      )
    </p>
  )
}
