import type { ReactNode } from 'react'
import type { Chemistry } from '../../shared/chemistry/chemistry'
import { closedShells } from '../../shared/chemistry/electron-words'
import type { LocatedProblem } from '../../shared/pipeline/structure-report'
import { SentenceWithFormulas } from '../controls/Formula'
import { Icon } from '../controls/icons'
import { printCount, shellRuns } from './chemistry-words'

interface ElectronCountProps {
  readonly chemistry: Chemistry
  /** What the analysis says about charges and electrons: the hydride audit among it. */
  readonly problems: readonly LocatedProblem[]
  /** What leads to the assumptions behind the number. */
  readonly children: ReactNode
}

/** The valence electrons of the metal core: the number, how it comes about and what it means. */
export function ElectronCount({ chemistry, problems, children }: ElectronCountProps) {
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
            <SentenceWithShells text={electrons.meaning} />
          </p>
        </>
      )}
      {children}
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
  const shells = closedShells(electrons)
  const words = `${electrons} electrons: a closed shell`
  return (
    <p className="closed-shell">
      <SentenceWithShells text={shells === null ? words : `${words} (${shells})`} />
    </p>
  )
}

function SentenceWithShells({ text }: { readonly text: string }) {
  const runs = shellRuns(text)
  if (runs.length === 1) return <SentenceWithFormulas text={text} />
  return runs.map((run, i) => (run.isSuper ? <sup key={i}>{run.text}</sup> : run.text))
}
