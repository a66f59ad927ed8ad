/** What is selected in each document, on the stage or in a table. */
import { changeView, NOTHING_SELECTED } from './view'

/**
 * Selects one atom, or adds it to the selection (`extend`): a second pick of the same atom takes it
 * out again.
 */
export function pickAtom(key: string, atom: number, extend: boolean): void {
  changeView(key, ({ selection: { atoms } }) => {
    if (atoms.includes(atom)) {
      const rest = extend || atoms.length === 1 ? atoms.filter((other) => other !== atom) : [atom]
      return { selection: { atoms: rest, bond: null } }
    }
    return { selection: { atoms: extend ? [...atoms, atom] : [atom], bond: null } }
  })
}

/** Selects a bond and its two ends; the bond that is selected already is let go. */
export function pickBond(key: string, bond: number, ends: readonly [number, number]): void {
  changeView(key, ({ selection }) => ({
    selection: selection.bond === bond ? NOTHING_SELECTED : { atoms: ends, bond },
  }))
}

export function selectAtoms(key: string, atoms: readonly number[]): void {
  changeView(key, () => ({ selection: { atoms, bond: null } }))
}

/** What atoms that were enclosed do to the selection. */
export type Enclosing = 'only' | 'add' | 'remove'

/** Selects atoms that were enclosed, adds them to the selection, or takes them out of it. */
export function encloseAtoms(key: string, enclosed: readonly number[], how: Enclosing): void {
  changeView(key, ({ selection: { atoms } }) => {
    if (how === 'only') return { selection: { atoms: enclosed, bond: null } }
    if (how === 'add')
      return { selection: { atoms: [...new Set([...atoms, ...enclosed])], bond: null } }
    const gone = new Set(enclosed)
    return { selection: { atoms: atoms.filter((atom) => !gone.has(atom)), bond: null } }
  })
}

/** Selects the atoms of a row of a table and dims the rest; none or null: nothing any more. */
export function selectRow(key: string, atoms: readonly number[] | null): void {
  if (atoms === null || atoms.length === 0) clearSelection(key)
  else changeView(key, () => ({ selection: { atoms, bond: null, focus: true } }))
}

/** Selects all images of a site. */
export function selectSite(key: string, site: number, atoms: readonly number[]): void {
  changeView(key, () => ({ selection: { atoms, bond: null, site } }))
}

export function clearSelection(key: string): void {
  changeView(key, ({ selection }) =>
    selection === NOTHING_SELECTED ? {} : { selection: NOTHING_SELECTED },
  )
}
