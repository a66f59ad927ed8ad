import { useState } from 'react'
import type {
  DisorderAlternative,
  DisorderAssembly,
  DisorderChoices,
  DisorderKind,
} from '../../shared/graph/disorder-assembly'
import { Checkbox } from '../controls/Checkbox'
import { Segments } from '../controls/Segments'
import { shortcutOf } from '../controls/shortcuts'
import { alternativeWords, chosenName, fitsSegments } from './disorder-words'

export interface DisorderListProps {
  readonly assemblies: readonly DisorderAssembly[]
  readonly choices: DisorderChoices
  readonly withAlternatives: boolean
  readonly onChoose: (assembly: DisorderAssembly, alternative: string) => void
  /** Back to the positions of highest occupancy everywhere. */
  readonly onReset: () => void
  readonly onAlternatives: (withAlternatives: boolean) => void
  readonly onPointAt: (assembly: DisorderAssembly, alternative: DisorderAlternative | null) => void
}

/** With more assemblies than these the list is closed at first: the shells come after it. */
const FEW = 2

/** What is disordered, and which of the alternatives is shown. */
export function DisorderList(props: DisorderListProps) {
  const { assemblies, choices, withAlternatives } = props
  const [isOpenAtFirst] = useState(assemblies.length <= FEW)
  return (
    <section className="disorder" aria-label="Disorder">
      <details open={isOpenAtFirst}>
        <summary className="fold">
          <h3 className="heading">Disorder</h3>
          <span className="count">{assemblies.length}</span>
        </summary>
        <ul>
          {assemblies.map((assembly) => (
            <Assembly key={assembly.key} assembly={assembly} {...props} />
          ))}
        </ul>
      </details>
      <Checkbox
        isChecked={withAlternatives}
        hint={shortcutOf('toggle-alternatives')}
        onChange={props.onAlternatives}
      >
        Show other positions
      </Checkbox>
      {Object.keys(choices).length > 0 && (
        <button type="button" className="text-button" onClick={props.onReset}>
          Back to the most occupied
        </button>
      )}
    </section>
  )
}

interface AssemblyProps extends Pick<DisorderListProps, 'choices' | 'onChoose' | 'onPointAt'> {
  readonly assembly: DisorderAssembly
}

function Assembly({ assembly, choices, onChoose, onPointAt }: AssemblyProps) {
  const { alternatives, name, kind } = assembly
  const value = chosenName(assembly, choices)
  const listed = alternatives.map(
    (alternative) => [alternative.name, alternativeWords(alternative)] as const,
  )
  const choose = (chosen: string) => onChoose(assembly, chosen)
  const find = (wanted: string | null) => alternatives.find((one) => one.name === wanted) ?? null
  return (
    <li className="assembly">
      <p className="assembly-name" title={`${name}. ${KIND_WORDS[kind]}`}>
        {name}
      </p>
      {fitsSegments(alternatives) ? (
        <Segments
          name={name}
          value={value}
          choices={listed}
          onChoose={choose}
          onPointAt={(wanted) => onPointAt(assembly, find(wanted))}
        />
      ) : (
        <select
          className="field"
          aria-label={name}
          value={value}
          onChange={({ target }) => choose(target.value)}
          onPointerEnter={() => onPointAt(assembly, find(value))}
          onPointerLeave={() => onPointAt(assembly, null)}
        >
          {listed.map(([alternative, words]) => (
            <option key={alternative} value={alternative}>
              {words}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}

const KIND_WORDS: Readonly<Record<DisorderKind, string>> = {
  tagged: 'The file names these groups.',
  symmetry: 'Images of one group exclude one another about a symmetry element.',
  untagged: 'These sites overlap and no group in the file says so: told by their distances.',
  mixed: 'Several elements share one place.',
}
