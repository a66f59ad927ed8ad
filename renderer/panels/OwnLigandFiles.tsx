import type { UserLigand } from '../../shared/ligand/ligand-choices'
import { FileButton } from '../controls/FileButton'
import { notify } from '../state/activity'
import { addOwnLigands } from '../state/own-ligands'
import { readOwnLigands, writeOwnLigands } from './own-ligand-text'

interface OwnLigandFilesProps {
  readonly ligands: readonly UserLigand[]
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** Brings names in from a list of SMILES and names, and writes one. */
export function OwnLigandFiles({ ligands, onSaveFile }: OwnLigandFilesProps) {
  return (
    <>
      <FileButton accept=".smi,.txt" className="button" onFile={(file) => void importNames(file)}>
        Import…
      </FileButton>
      <button
        type="button"
        className="button"
        disabled={ligands.length === 0}
        onClick={() => onSaveFile('ligands.smi', encoded(writeOwnLigands(ligands)))}
      >
        Export…
      </button>
    </>
  )
}

async function importNames(file: File): Promise<void> {
  const { entries, problems } = await readOwnLigands(await file.text())
  if (entries.length > 0) addOwnLigands(entries)
  const names = entries.length === 1 ? '1 name was' : `${entries.length} names were`
  notify(
    problems.length > 0 ? 'warning' : 'note',
    `${names} read from ${file.name}.`,
    problems[0] === undefined ? null : `${problems.length} left out. ${problems[0].message}`,
  )
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
