/** Atoms that somebody has hidden one by one, or made ghosts of, whatever parts they are of. */
import { changeView, NO_AWAITED_VEIL, NOTHING_SELECTED, type DocumentView } from './view'

/** Hides atoms; what is hidden is not selected any more. */
export function hideAtoms(key: string, atoms: readonly number[]): void {
  if (atoms.length === 0) return
  changeView(key, (view) => veiled(view, new Set([...view.hiddenAtoms, ...atoms])))
}

/** Hides all of `count` atoms but some; shows all again when just these are hidden already. */
export function isolateAtoms(key: string, atoms: readonly number[], count: number): void {
  if (atoms.length === 0) return
  const others = othersThan(atoms, count)
  changeView(key, (view) => (isSameSet(view.hiddenAtoms, others) ? UNVEILED : veiled(view, others)))
}

/** Makes ghosts of all of `count` atoms but some; all solid again when just these are ghosts already. */
export function ghostOtherAtoms(key: string, atoms: readonly number[], count: number): void {
  if (atoms.length === 0) return
  const others = othersThan(atoms, count)
  changeView(key, ({ ghostedAtoms }) => ({
    ghostedAtoms: isSameSet(ghostedAtoms, others) ? new Set() : others,
  }))
}

/** Makes ghosts of atoms, or where all are ghosts already, makes them solid. */
export function toggleGhosts(key: string, atoms: readonly number[]): void {
  if (atoms.length === 0) return
  changeView(key, ({ ghostedAtoms }) => {
    const next = new Set(ghostedAtoms)
    const areAll = atoms.every((atom) => next.has(atom))
    for (const atom of atoms) {
      if (areAll) next.delete(atom)
      else next.add(atom)
    }
    return { ghostedAtoms: next }
  })
}

/** Shows every atom again, as solid as its part. */
export function showAllAtoms(key: string): void {
  changeView(key, (view) =>
    view.hiddenAtoms.size + view.ghostedAtoms.size === 0 && view.awaitedVeil === NO_AWAITED_VEIL
      ? {}
      : UNVEILED,
  )
}

const UNVEILED: Pick<DocumentView, 'hiddenAtoms' | 'ghostedAtoms' | 'awaitedVeil'> = {
  hiddenAtoms: new Set<number>(),
  ghostedAtoms: new Set<number>(),
  awaitedVeil: NO_AWAITED_VEIL,
}

function veiled({ selection }: DocumentView, hiddenAtoms: ReadonlySet<number>) {
  const left = selection.atoms.filter((atom) => !hiddenAtoms.has(atom))
  if (left.length === selection.atoms.length) return { hiddenAtoms }
  return {
    hiddenAtoms,
    selection: left.length === 0 ? NOTHING_SELECTED : { atoms: left, bond: null },
  }
}

function othersThan(atoms: readonly number[], count: number): ReadonlySet<number> {
  const kept = new Set(atoms)
  const others = new Set<number>()
  for (let atom = 0; atom < count; atom++) if (!kept.has(atom)) others.add(atom)
  return others
}

function isSameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false
  for (const atom of one) if (!other.has(atom)) return false
  return true
}
