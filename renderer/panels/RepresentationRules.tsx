import { useMemo, useState } from 'react'
import { halvesOfPartName } from '../../shared/dissection/part-name'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { AtomSet, Representation, RepresentationRule } from '../../shared/scene/scene'
import { symbolOf } from '../../shared/tables/elements'
import { Formula } from '../controls/Formula'
import { IconButton } from '../controls/IconButton'
import {
  addRule,
  changeRule,
  elementsShown,
  moveRule,
  removeRule,
  wordsOfSet,
} from './representation-rules'
import { RepresentationSelect } from './RepresentationSelect'

interface RepresentationRulesProps {
  readonly report: StructureReport
  readonly rules: readonly RepresentationRule[]
  /** Ensemble atoms. */
  readonly selected: readonly number[]
  readonly onRules: (rules: readonly RepresentationRule[]) => void
}

/** The rules that draw some atoms otherwise, in their order, and what adds one. */
export function RepresentationRules({ report, rules, ...props }: RepresentationRulesProps) {
  const { selected, onRules } = props
  return (
    <>
      <h3 className="heading" title="A rule further down wins over those above it">
        Except
      </h3>
      <ul className="style-rules" aria-label="Rules">
        {rules.map((rule, index) => {
          const words = wordsOfSet(report, rule.of)
          return (
            // What a rule speaks of may be the same words twice; its place is what it is.
            <li key={index} className="style-rule">
              <span className="style-rule-words">
                <Formula text={words} />
              </span>
              <RepresentationSelect
                name={`${words} as`}
                value={rule.representation}
                onChoose={(chosen) => {
                  if (chosen !== null) onRules(changeRule(rules, index, chosen))
                }}
              />
              <IconButton
                name={`${words}: up`}
                icon="ascending"
                isDisabled={index === 0}
                onPress={() => onRules(moveRule(rules, index, -1))}
              />
              <IconButton
                name={`${words}: down, to win over more`}
                icon="descending"
                isDisabled={index === rules.length - 1}
                onPress={() => onRules(moveRule(rules, index, 1))}
              />
              <IconButton
                name={`${words}: as everything`}
                icon="close"
                onPress={() => onRules(removeRule(rules, index))}
              />
            </li>
          )
        })}
      </ul>
      <RuleMaker
        report={report}
        selected={selected}
        onAdd={(of, representation) => onRules(addRule(rules, of, representation))}
      />
    </>
  )
}

interface RuleMakerProps {
  readonly report: StructureReport
  readonly selected: readonly number[]
  readonly onAdd: (of: AtomSet, representation: Representation) => void
}

const SELECTION = 'selection'

/** What a new rule is to speak of, and how that is to be drawn. */
function RuleMaker({ report, selected, onAdd }: RuleMakerProps) {
  const elements = useMemo(() => elementsShown(report), [report])
  const { parts } = report.anatomy.peel
  const [chosen, setChosen] = useState<string | null>(null)
  const [representation, setRepresentation] = useState<Representation>('space-filling')
  const usual = selected.length > 0 ? SELECTION : `element ${elements[0] ?? 0}`
  const isGone = chosen === SELECTION && selected.length === 0
  const value = chosen === null || isGone ? usual : chosen
  return (
    <div className="style-rule style-rule-maker">
      <select
        className="field"
        aria-label="Draw otherwise"
        value={value}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value={SELECTION} disabled={selected.length === 0}>
          Selection ({selected.length})
        </option>
        <optgroup label="Elements">
          {elements.map((element) => (
            <option key={element} value={`element ${element}`}>
              {symbolOf(element)}
            </option>
          ))}
        </optgroup>
        <optgroup label="Parts">
          {parts.map((part, index) => (
            // Two parts may have one name.
            <option key={index} value={`part ${index}`}>
              {halvesOfPartName(part.name).short}
            </option>
          ))}
        </optgroup>
      </select>
      <RepresentationSelect
        name="as"
        value={representation}
        onChoose={(one) => setRepresentation(one ?? representation)}
      />
      <button
        type="button"
        className="button"
        onClick={() => onAdd(setOf(value, selected), representation)}
      >
        Add
      </button>
    </div>
  )
}

function setOf(value: string, selected: readonly number[]): AtomSet {
  const [kind, index] = value.split(' ')
  if (kind === 'element') return { kind, element: Number(index) }
  return kind === 'part' ? { kind, part: Number(index) } : { kind: 'atoms', atoms: selected }
}
