import { useMemo, useRef } from 'react'
import type { OwnDissection } from '../../shared/parts/own-parts'
import * as edits from '../../shared/parts/own-edits'
import { groupAtoms, type SplitBy } from '../../shared/parts/own-groups'
import { ownDissectionText } from '../../shared/parts/own-file'
import { SentenceWithFormulas } from '../controls/Formula'
import { IconButton } from '../controls/IconButton'
import * as state from '../state/own-parts'
import { atomsOfParts, specimenOf, startPart } from './own-drawing'
import { ownRows } from './own-words'
import type { OwnPartsProps } from './OwnParts'
import { OwnNameField } from './OwnNameField'
import { OwnPartRow } from './OwnPartRow'
import { OwnPen } from './OwnPen'
import { OwnSavedMenu } from './OwnSavedMenu'
import { useColoredByPart, useEditorKeys } from './use-own-editor'

interface OwnPartEditorProps extends OwnPartsProps {
  readonly editor: state.OwnEditor
  /** Fingerprint of the structure. */
  readonly structure: string
}

/** The editor of the user's own parts. */
export function OwnPartEditor(props: OwnPartEditorProps) {
  const { document, report, editor, structure, selected, isLasso, onLasso, onSaveFile } = props
  const { colors } = props
  const { key } = document
  const { history, active, isPen } = editor
  const own = history.present
  const specimen = specimenOf(report)
  const atoms = useMemo(() => atomsOfParts(report, own), [report, own])
  const rows = useMemo(() => ownRows(specimen, own, atoms), [specimen, own, atoms])
  const list = useRef<HTMLUListElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const change = (edit: (own: OwnDissection) => OwnDissection) => state.editOwn(key, edit)
  const shownAs = shownParts(atoms)
  const top = useColoredByPart(key)
  /** What was made is kept with the structure; a name makes it easy to find again. */
  function finish() {
    onLasso(false)
    if (history.past.length > 0 && own.parts.length > 0) state.saveOwn(structure, own)
    state.endEditing(key)
  }
  useEditorKeys(key, isPen || isLasso, finish)

  function move(from: number, to: number) {
    if (to < 0 || to >= rows.length) return
    change((it) => edits.movePart(it, from, to))
    goTo(to)
  }

  /** Makes a part the active one; the keyboard goes with it. */
  function goTo(part: number) {
    state.activatePart(key, part)
    list.current?.querySelectorAll<HTMLElement>('.own-pick')[part]?.focus()
  }

  function remove(part: number) {
    change((it) => edits.removePart(it, part))
    if (rows.length > 1) goTo(Math.min(part, rows.length - 2))
    else adder.current?.focus()
  }

  function split(part: number, by: SplitBy) {
    const center = report.anatomy.dissection?.center ?? [0, 0, 0]
    const groups = groupAtoms(specimen, atoms[part]!, by, center)
    change((it) => edits.splitPart(specimen, it, part, groups))
  }

  const target = rows[active]?.title ?? 'a new part'
  return (
    <section ref={top} className="own-parts" aria-label="My own parts" data-pen={isPen}>
      <div className="own-head">
        <OwnNameField
          label="Name of these parts"
          name={own.name}
          placeholder="Name"
          onName={(name) => change((it) => edits.renameOwn(it, name))}
        />
        <button type="button" className="button primary" onClick={finish}>
          Done
        </button>
      </div>
      <p className="own-hint" role="status">
        {isPen || isLasso ? (
          <SentenceWithFormulas
            text={`Atoms you ${isLasso ? 'enclose' : 'click'} go to ${target}. Esc ends.`}
          />
        ) : (
          'Clicks select atoms, as usual.'
        )}
      </p>
      <ul className="own-list" ref={list} aria-label="Parts, from the inside out">
        {rows.map((row, index) => (
          <OwnPartRow
            key={index}
            row={row}
            part={own.parts[index]!}
            index={index}
            color={colors[shownAs[index] ?? -1] ?? null}
            isActive={index === active}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            onActivate={() => state.activatePart(key, index)}
            onHover={(isOver) => props.onHoverAtoms(isOver ? row.atoms : null)}
            onStep={(step) => goTo(Math.min(rows.length - 1, Math.max(0, index + step)))}
            onRename={(name) => change((it) => edits.renamePart(it, index, name))}
            onRecolor={(color) =>
              state.editOwn(key, (it) => edits.recolorPart(it, index, color), `color ${index}`)
            }
            onMove={move}
            onMerge={() => change((it) => edits.mergeWithNext(specimen, it, index))}
            onSplit={(by) => split(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <div className="own-tools">
        <button
          ref={adder}
          type="button"
          className="text-button"
          onClick={() => startPart(key, report, [])}
        >
          New part
        </button>
        <button
          type="button"
          className="text-button"
          disabled={selected.length === 0}
          title="The selected atoms as a part of their own"
          onClick={() => startPart(key, report, selected)}
        >
          From selection
        </button>
        <span className="own-steps">
          <IconButton
            name="Undo"
            shortcut="Ctrl Z"
            icon="undo"
            isDisabled={history.past.length === 0}
            onPress={() => state.undoEdit(key)}
          />
          <IconButton
            name="Redo"
            shortcut="Ctrl Shift Z"
            icon="redo"
            isDisabled={history.future.length === 0}
            onPress={() => state.redoEdit(key)}
          />
        </span>
      </div>
      <OwnPen
        documentKey={key}
        report={report}
        editor={editor}
        target={target}
        selected={selected}
        isLasso={isLasso}
        onLasso={onLasso}
      />
      <div className="own-keep">
        <button
          type="button"
          className="text-button"
          title="Keeps them on this computer, with this structure, under their name"
          onClick={() => state.saveOwn(structure, own)}
        >
          Save
        </button>
        <OwnSavedMenu
          report={report}
          structure={structure}
          onOpen={(saved) => change(() => saved)}
        />
        <button
          type="button"
          className="text-button"
          onClick={() => {
            const text = ownDissectionText(specimen, own)
            onSaveFile(`${own.name || 'parts'}.parts.json`, new TextEncoder().encode(text))
          }}
        >
          Export…
        </button>
      </div>
    </section>
  )
}

/** For each own part the part of the peel that shows it; null: it has no atoms yet. */
function shownParts(atoms: readonly (readonly number[])[]): readonly (number | null)[] {
  let shown = 0
  return atoms.map((some) => (some.length > 0 ? shown++ : null))
}
