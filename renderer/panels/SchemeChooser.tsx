import { useId } from 'react'
import type { Anatomy } from '../../shared/anatomy/anatomy'
import type { Scheme } from '../../shared/dissection/dissection'
import { Formula, SentenceWithFormulas } from '../controls/Formula'
import { schemeRows, type SchemeRow } from './scheme-rows'

interface SchemeChooserProps {
  readonly anatomy: Anatomy
  readonly onChoose: (scheme: Scheme) => void
}

const SCORE_WORDS =
  'How much of the cluster it explains, and how clearly: 0 nothing, 1 all of it beyond doubt.'

/** The ways to dissect the cluster, each with its formula and score; those that do not apply say why. */
export function SchemeChooser({ anatomy, onChoose }: SchemeChooserProps) {
  const group = useId()
  const shown = anatomy.dissection
  return (
    <>
      <div className="schemes" role="radiogroup" aria-label="Dissection">
        {schemeRows(anatomy).map((row) => (
          <SchemeChoice
            key={row.scheme}
            row={row}
            group={group}
            isChosen={row.scheme === shown?.scheme}
            onChoose={onChoose}
          />
        ))}
      </div>
      {shown !== null && (
        <p className="soft scheme-reason" title={SCORE_WORDS}>
          <SentenceWithFormulas text={shown.reason} />
        </p>
      )}
    </>
  )
}

interface SchemeChoiceProps {
  readonly row: SchemeRow
  readonly group: string
  readonly isChosen: boolean
  readonly onChoose: (scheme: Scheme) => void
}

function SchemeChoice({ row, group, isChosen, onChoose }: SchemeChoiceProps) {
  const { scheme, name, words, found, reason } = row
  const described = `${group}-${scheme}`
  return (
    <label
      className="scheme"
      data-absent={found === null}
      title={found === null ? reason : `${words}\n${reason}`}
    >
      <input
        type="radio"
        name={group}
        checked={isChosen}
        disabled={found === null}
        aria-label={name}
        aria-describedby={described}
        onChange={() => onChoose(scheme)}
      />
      <span className="scheme-name">{name}</span>
      {found !== null && (
        <>
          <span className="scheme-formula" title="Read @ as “inside”.">
            <Formula text={found.formula} />
          </span>
          <span className="scheme-score number" title={`${SCORE_WORDS}\n${reason}`}>
            {found.score.toFixed(2)}
          </span>
        </>
      )}
      <span id={described} className="visually-hidden">
        {found === null ? reason : `${found.formula}, score ${found.score.toFixed(2)}. ${words}`}
      </span>
    </label>
  )
}
