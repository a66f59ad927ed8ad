import { useId, useRef, useState, type RefObject } from 'react'
import type { LigandKind } from '../../shared/ligand/ligand'
import type { UserLigand } from '../../shared/ligand/ligand-choices'
import { Dialog } from '../controls/Dialog'
import { Formula } from '../controls/Formula'
import { useAnswer } from '../controls/use-answer'
import { useOwnLigands } from '../controls/use-store'
import { addOwnLigands, removeOwnLigand } from '../state/own-ligands'
import { OwnLigandFiles } from './OwnLigandFiles'
import { formulaOfSmiles } from './own-ligand-text'

interface OwnLigandDialogProps {
  /** The ligand to be named; null: the list is what is asked for. */
  readonly subject: LigandKind | null
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
  readonly onClose: () => void
}

/** The user's own names of ligands: given, changed, taken back, read from a file and written to one. */
export function OwnLigandDialog({ subject, onSaveFile, onClose }: OwnLigandDialogProps) {
  const ligands = useOwnLigands((state) => state.ligands)
  const [draft, setDraft] = useState<UserLigand>(() => firstDraft(subject))
  const nameField = useRef<HTMLInputElement>(null)

  function edit(ligand: UserLigand) {
    setDraft(ligand)
    nameField.current?.focus()
  }

  return (
    <Dialog
      title={subject === null ? 'Your names of ligands' : 'Name this ligand'}
      onClose={onClose}
    >
      <LigandForm
        draft={draft}
        nameField={nameField}
        onDraft={setDraft}
        onSave={() => {
          addOwnLigands([{ name: draft.name.trim(), smiles: draft.smiles.trim() }])
          if (subject === null) edit({ name: '', smiles: '' })
          else onClose()
        }}
      />
      <OwnLigandList ligands={ligands} onEdit={edit} />
      <div className="dialog-actions own-ligand-actions">
        <OwnLigandFiles ligands={ligands} onSaveFile={onSaveFile} />
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}

function firstDraft(subject: LigandKind | null): UserLigand {
  if (subject === null) return { name: '', smiles: '' }
  return { name: subject.nameFrom === 'user' ? subject.name : '', smiles: subject.smiles ?? '' }
}

interface LigandFormProps {
  readonly draft: UserLigand
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly onDraft: (draft: UserLigand) => void
  readonly onSave: () => void
}

function LigandForm({ draft, nameField, onDraft, onSave }: LigandFormProps) {
  const id = useId()
  const formula = useAnswer(formulaOfSmiles, draft.smiles, { isWanted: draft.smiles !== '' })
  const isReady = draft.name.trim() !== '' && formula?.ok === true
  return (
    <form
      className="own-ligand-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onSave()
      }}
    >
      <label htmlFor={`${id}-name`}>Name</label>
      <input
        ref={nameField}
        id={`${id}-name`}
        className="field"
        autoFocus
        maxLength={60}
        placeholder="TXP35"
        value={draft.name}
        onChange={({ target }) => onDraft({ ...draft, name: target.value })}
      />
      <label htmlFor={`${id}-smiles`}>SMILES</label>
      <input
        id={`${id}-smiles`}
        className="field code"
        spellCheck={false}
        value={draft.smiles}
        aria-describedby={`${id}-formula`}
        onChange={({ target }) => onDraft({ ...draft, smiles: target.value })}
      />
      <p id={`${id}-formula`} className="soft" role="status">
        {formula?.ok === false && `Not a SMILES: ${formula.failure}`}
        {formula?.ok === true && <Formula text={formula.value} />}
      </p>
      <button type="submit" className="button primary" disabled={!isReady}>
        Save
      </button>
    </form>
  )
}

interface OwnLigandListProps {
  readonly ligands: readonly UserLigand[]
  readonly onEdit: (ligand: UserLigand) => void
}

function OwnLigandList({ ligands, onEdit }: OwnLigandListProps) {
  if (ligands.length === 0) {
    return (
      <p className="soft own-ligands-none">
        No names of your own yet. They are kept on this computer and count before those of the
        program.
      </p>
    )
  }
  return (
    <ul className="own-ligands" aria-label="Your names">
      {ligands.map((ligand) => (
        <li key={ligand.smiles} className="own-ligand">
          <span className="own-ligand-name">{ligand.name}</span>
          <code className="soft" title={ligand.smiles}>
            {ligand.smiles}
          </code>
          <button
            type="button"
            className="link"
            aria-label={`Edit ${ligand.name}`}
            onClick={() => onEdit(ligand)}
          >
            Edit
          </button>
          <button
            type="button"
            className="link"
            aria-label={`Remove ${ligand.name}`}
            onClick={() => removeOwnLigand(ligand)}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  )
}
