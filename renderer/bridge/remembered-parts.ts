/** The user's own parts, kept as looks are, by structure; and what is being made, shown at once. */
import type { OwnDissection, OwnPart } from '../../shared/parts/own-parts'
import { ownAtoms, shownOwnParts } from '../../shared/parts/own-atoms'
import { MOST_OWN_PARTS } from '../../shared/parts/own-edits'
import { structureFingerprint } from '../../shared/parts/own-fingerprint'
import { isDefaultChoice } from '../../shared/ensemble/ensemble-choice'
import { documentOf, documentStore } from '../state/document'
import { endEditing, ownPartStore, setSaved } from '../state/own-parts'
import { changeView } from '../state/view'
import type { Session } from './session'

const KEY = 'clusterscope.parts'
/** Structures whose parts are kept; those saved longest ago are forgotten first. */
const MOST_STRUCTURES = 100

/**
 * Takes over the parts of the last time and from now on keeps every change.
 *
 * @param storage null: this page may keep nothing, and parts last as long as the window
 */
export function rememberParts(storage: Pick<Storage, 'getItem' | 'setItem'> | null): void {
  if (storage === null) return
  setSaved(readKept(storage))
  let last = ownPartStore.getState().saved
  ownPartStore.subscribe(({ saved }) => {
    if (saved === last) return
    last = saved
    try {
      const kept = Object.entries(saved).slice(-MOST_STRUCTURES)
      storage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)))
    } catch {
      // Full, or forbidden meanwhile: the parts then last as long as the window.
    }
  })
}

/**
 * Shows the parts of every editor as they change, in their colours, and brings those that were kept
 * into structures that are opened; closes editors whose parts are no longer shown.
 */
export function followOwnParts(session: Pick<Session, 'dissect'>): void {
  const shown = new Map<string, OwnDissection>()
  ownPartStore.subscribe(({ editors }) => {
    for (const key of shown.keys()) if (editors[key] === undefined) shown.delete(key)
    for (const [key, { history }] of Object.entries(editors)) {
      if (shown.get(key) === history.present) continue
      shown.set(key, history.present)
      void showOwn(session, key, history.present)
    }
  })
  documentStore.subscribe(({ documents }) => {
    for (const { key } of documents) offerSaved(session, key)
    for (const key of Object.keys(ownPartStore.getState().editors)) {
      const document = documents.find((open) => open.key === key)
      // Another dissection was chosen, or another block of the file.
      if (document?.wanted.dissection.scheme !== 'own') endEditing(key)
    }
  })
}

/** Lays the parts that were kept last for a structure among its dissections, without showing them. */
function offerSaved(session: Pick<Session, 'dissect'>, key: string): void {
  // As it is now: bringing parts into one document is news of all of them.
  const document = documentOf(key)
  if (document === undefined) return
  const { analysis, options, wanted } = document
  if (analysis.kind !== 'structure' || options !== wanted || wanted.dissection.own !== null) return
  if (!isDefaultChoice(options.ensemble)) return
  const { saved } = ownPartStore.getState()
  if (Object.keys(saved).length === 0) return
  const own = saved[structureFingerprint(analysis.crystal)]?.at(-1)
  if (own !== undefined) void session.dissect(key, { ...wanted.dissection, own })
}

/** Dissects a document by own parts and gives them their colours. */
async function showOwn(
  session: Pick<Session, 'dissect'>,
  key: string,
  own: OwnDissection,
): Promise<void> {
  await session.dissect(key, { scheme: 'own', own })
  const analysis = documentOf(key)?.analysis
  if (analysis?.kind !== 'structure') return
  const colors = shownOwnParts(ownAtoms(analysis, own)).flatMap((index, part) => {
    const { color } = own.parts[index]!
    return color === null ? [] : [[part, color] as const]
  })
  changeView(key, ({ style }) => ({
    style: {
      ...style,
      colorOfPart: new Map(colors),
      colorBy: colors.length > 0 ? 'part' : style.colorBy,
    },
  }))
}

/** What is kept may come from another version: what is none is left out. */
function readKept(storage: Pick<Storage, 'getItem'>): Record<string, readonly OwnDissection[]> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {}
    return Object.fromEntries(
      Object.entries(kept).flatMap(([structure, saved]) => {
        const dissections: unknown[] = Array.isArray(saved) ? saved : []
        const sound = dissections.filter(isOwnDissection)
        return sound.length === 0 ? [] : [[structure, sound]]
      }),
    )
  } catch {
    return {}
  }
}

function isOwnDissection(value: unknown): value is OwnDissection {
  if (typeof value !== 'object' || value === null) return false
  if (!('name' in value) || !('parts' in value) || typeof value.name !== 'string') return false
  const { parts } = value
  return Array.isArray(parts) && parts.length <= MOST_OWN_PARTS && parts.every(isOwnPart)
}

function isOwnPart(value: unknown): value is OwnPart {
  if (typeof value !== 'object' || value === null) return false
  if (!('name' in value && 'color' in value && 'places' in value)) return false
  const { name, color, places } = value
  const isText = (text: unknown) => text === null || typeof text === 'string'
  return isText(name) && isText(color) && Array.isArray(places) && places.every(isPlace)
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!('site' in value && 'symop' in value && 'translation' in value)) return false
  const { site, symop, translation } = value
  const areWhole = Array.isArray(translation) && translation.every(Number.isInteger)
  return Number.isInteger(site) && Number.isInteger(symop) && areWhole && translation.length === 3
}
