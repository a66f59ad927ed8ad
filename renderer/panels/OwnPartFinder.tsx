import { useState } from 'react'
import { partOfAtoms } from '../../shared/parts/own-edits'
import type { OwnDissection } from '../../shared/parts/own-parts'
import { readOwnDissection } from '../../shared/parts/own-file'
import { ownFromFile } from '../../shared/parts/own-from-file'
import {
  applyPattern,
  findPiece,
  type AppliedPattern,
  type OwnPattern,
  type PieceOutcome,
} from '../../shared/parts/own-pattern'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { FileButton } from '../controls/FileButton'
import { Formula, SentenceWithFormulas } from '../controls/Formula'
import { useDocuments } from '../controls/use-store'
import { notify } from '../state/activity'
import type { OpenDocument } from '../state/document'
import { beginEditing, editOwn, ownPartStore } from '../state/own-parts'
import { specimenOf } from './own-drawing'
import { partsToFind, patternOfDissection, pieceOfPart } from './own-sources'
import { withoutExtension } from './TopBar'
import { absentWords, appliedWords, placeWords } from './own-words'

interface OwnPartFinderProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
}

/** What was looked for last, and what came of it. */
type Answer =
  | {
      readonly kind: 'part'
      readonly title: string
      readonly atoms: number
      readonly outcome: PieceOutcome
      readonly place: number
    }
  | { readonly kind: 'all'; readonly sentences: readonly string[] }

/** Finds parts of another structure, or of a file, in this one. */
export function OwnPartFinder({ document, report, onHoverAtoms }: OwnPartFinderProps) {
  const { key } = document
  const documents = useDocuments((state) => state.documents)
  const others = documents.filter((it) => it.key !== key && it.analysis.kind === 'structure')
  const [chosen, setChosen] = useState<string | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const source = others.find((it) => it.key === chosen) ?? others[0]
  const from = source?.analysis.kind === 'structure' ? source.analysis : null

  function show(pattern: OwnPattern, applied: AppliedPattern) {
    setAnswer({ kind: 'all', sentences: appliedWords(pattern, applied) })
    if (applied.own.parts.length > 0) putParts(key, () => applied.own)
  }

  async function read(file: File) {
    const reading = readOwnDissection(await file.text())
    if (!reading.ok) return notify('warning', `${file.name} was not read.`, reading.failure)
    show(reading.value.pattern, ownFromFile(specimenOf(report), reading.value))
  }

  return (
    <details className="foldout inner own-finder">
      <summary>Find parts of another structure here</summary>
      {source !== undefined && from !== null && (
        <>
          <label className="foldout-field">
            From
            <select
              className="field"
              value={source.key}
              onChange={({ target }) => {
                setChosen(target.value)
                setAnswer(null)
              }}
            >
              {others.map((it) => (
                <option key={it.key} value={it.key}>
                  {withoutExtension(it.name)}
                </option>
              ))}
            </select>
          </label>
          <ul className="own-sources" aria-label={`Parts of ${withoutExtension(source.name)}`}>
            {partsToFind(from).map((part, index) => (
              <li key={index}>
                <button
                  type="button"
                  className="menu-item"
                  aria-label={`Find ${part.name}`}
                  onClick={() => {
                    const outcome = findPiece(specimenOf(report), pieceOfPart(from, part.atoms))
                    const atoms = part.atoms.length
                    setAnswer({ kind: 'part', title: part.name, atoms, outcome, place: 0 })
                  }}
                >
                  <Formula text={part.name} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="own-tools">
        {from !== null && (
          <button
            type="button"
            className="text-button"
            title="All its parts, as they stand to one another"
            onClick={() => {
              const pattern = patternOfDissection(from)
              show(pattern, applyPattern(specimenOf(report), pattern))
            }}
          >
            Find all of them
          </button>
        )}
        <FileButton accept=".json" className="text-button" onFile={(file) => void read(file)}>
          Parts from a file…
        </FileButton>
      </p>
      <div role="status">
        {answer?.kind === 'all' &&
          answer.sentences.map((sentence, i) => (
            <p key={i} className="soft own-found">
              <SentenceWithFormulas text={sentence} />
            </p>
          ))}
        {answer?.kind === 'part' && (
          <FoundPart
            {...answer}
            onHoverAtoms={onHoverAtoms}
            onPlace={(place) => setAnswer({ ...answer, place })}
            onAdd={(atoms) => {
              const part = partOfAtoms(specimenOf(report), atoms)
              putParts(key, (own) => ({ ...own, parts: [...own.parts, part] }))
            }}
          />
        )}
      </div>
    </details>
  )
}

/** Changes the parts that are being made, or begins with these. */
function putParts(key: string, change: (own: OwnDissection) => OwnDissection): void {
  if (ownPartStore.getState().editors[key] === undefined) {
    beginEditing(key, change({ name: 'My parts', parts: [] }))
  } else editOwn(key, change)
}

interface FoundPartProps {
  readonly title: string
  readonly atoms: number
  readonly outcome: PieceOutcome
  readonly place: number
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  readonly onPlace: (place: number) => void
  readonly onAdd: (atoms: readonly number[]) => void
}

/** Where a part was found, place by place, or why it was not. */
function FoundPart({ title, atoms, outcome, place, ...props }: FoundPartProps) {
  if (outcome.kind === 'absent') {
    return (
      <p className="soft own-found">
        <SentenceWithFormulas text={`${title}: ${absentWords(outcome, atoms)}`} />
      </p>
    )
  }
  const { places, isComplete } = outcome
  const here = [...places[place]!.atoms]
  const go = (step: number) => {
    const next = (place + step + places.length) % places.length
    props.onPlace(next)
    props.onHoverAtoms([...places[next]!.atoms])
  }
  return (
    <div
      className="own-found"
      onPointerEnter={() => props.onHoverAtoms(here)}
      onPointerLeave={() => props.onHoverAtoms(null)}
    >
      <p className="soft">
        <Formula text={title} /> found: {placeWords(outcome, place)}.
        {!isComplete && ' The search was given up before its end: there may be more.'}
      </p>
      {places.length > 1 && (
        <p className="own-places">
          <button type="button" className="text-button" onClick={() => go(-1)}>
            Previous
          </button>
          <span className="number">
            {place + 1} of {places.length}
          </span>
          <button type="button" className="text-button" onClick={() => go(1)}>
            Next
          </button>
        </p>
      )}
      <button type="button" className="text-button" onClick={() => props.onAdd(here)}>
        Add it as a part
      </button>
    </div>
  )
}
