/** The user's own names of ligands, kept as looks are, and brought into the documents that are open. */
import type { UserLigand } from '../../shared/ligand/ligand-choices'
import { activeDocument, documentStore } from '../state/document'
import { ownLigandStore, setOwnLigands, withOwnLigands } from '../state/own-ligands'
import type { Session } from './session'

const KEY = 'clusterscope.ligands'

/**
 * Takes over the names of the last time and from now on keeps every change.
 *
 * @param storage null: this page may keep nothing, and names last as long as the window
 */
export function rememberLigands(storage: Pick<Storage, 'getItem' | 'setItem'> | null): void {
  if (storage === null) return
  setOwnLigands(readKept(storage))
  ownLigandStore.subscribe(({ ligands }) => {
    try {
      storage.setItem(KEY, JSON.stringify(ligands))
    } catch {
      // Full, or forbidden meanwhile: the names then last as long as the window.
    }
  })
}

/**
 * Analyses the document in front again whenever its names are not those of the user any more: at once
 * when they change, for the others when they come to the front.
 */
export function followOwnLigands(session: Pick<Session, 'reanalyse'>): void {
  let last = { key: documentStore.getState().activeKey, ligands: ownLigandStore.getState().ligands }
  const follow = () => {
    const document = activeDocument(documentStore.getState())
    const now = { key: document?.key ?? null, ligands: ownLigandStore.getState().ligands }
    // A document that could not be analysed again is not tried again until it comes back.
    if (now.key === last.key && now.ligands === last.ligands) return
    last = now
    if (document === null) return
    const options = withOwnLigands(document.wanted)
    if (options !== document.wanted) void session.reanalyse(document.key, options)
  }
  documentStore.subscribe(follow)
  ownLigandStore.subscribe(follow)
}

/** What is kept may come from another version: entries that are none are left out. */
function readKept(storage: Pick<Storage, 'getItem'>): readonly UserLigand[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter(isUserLigand).map(({ name, smiles }) => ({ name, smiles }))
      : []
  } catch {
    return []
  }
}

function isUserLigand(value: unknown): value is UserLigand {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'smiles' in value &&
    typeof value.smiles === 'string'
  )
}
