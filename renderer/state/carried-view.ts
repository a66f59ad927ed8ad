/** What of a view outlives a new analysis of the same structure: all that can be found again. */
import type { Peel } from '../../shared/anatomy/anatomy'
import type { Part } from '../../shared/dissection/dissection'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { bondBetween } from './bond-between'
import { atomFinder } from '../../shared/ensemble/atom-at-place'
import { placeOfAtom } from './places'
import type { DocumentView, Selection } from './view'

/**
 * The view of `before` for `after`: the peel at the stop of the same name, parts by role and name, what
 * is selected by where it stands. The looks and the camera stay as they are.
 */
export function carriedView(
  view: DocumentView,
  before: StructureReport,
  after: StructureReport,
): DocumentView {
  const partOf = partMatcher(
    before.anatomy.peel.parts,
    after.anatomy.peel.parts,
    before.anatomy.dissection?.scheme === after.anatomy.dissection?.scheme,
  )
  const carriedByPart = <Value>(ofPart: ReadonlyMap<number, Value>) =>
    [...ofPart].flatMap(([part, value]) => partOf(part).map((now) => [now, value] as const))
  return {
    ...view,
    peel: carriedPeel(view.peel, before.anatomy.peel, after.anatomy.peel),
    hiddenParts: new Set([...view.hiddenParts].flatMap((part) => partOf(part))),
    opacityOfPart: new Map(carriedByPart(view.opacityOfPart)),
    style: { ...view.style, colorOfPart: new Map(carriedByPart(view.style.colorOfPart)) },
    selection: carriedSelection(view.selection, before, after),
  }
}

/** The stop of the same name; else as far out as before, the outermost staying the outermost. */
function carriedPeel(peel: number, before: Peel, after: Peel): number {
  const last = Math.max(0, before.stops.length - 1)
  const lastNow = Math.max(0, after.stops.length - 1)
  if (peel >= last) return lastNow
  const name = before.stops[Math.round(peel)]?.name
  const same = after.stops.findIndex((stop) => stop.name === name)
  return same >= 0 ? same : Math.round((peel / last) * lastNow)
}

/**
 * Parts go by role and name, those of one name in their order; where the name is gone, by their role if
 * it has but one. By another scheme a role means something else: there they go by name alone.
 */
function partMatcher(before: readonly Part[], after: readonly Part[], isSameScheme: boolean) {
  const names = after.map((_, part) => partName(after, part))
  return (part: number): number[] => {
    const same = names.indexOf(partName(before, part))
    if (same >= 0) return [same]
    const { role, name } = before[part]!
    if (!isSameScheme) {
      const alike = after.flatMap((other, i) => (other.name === name ? [i] : []))
      return alike.length === 1 ? alike : []
    }
    const alone = after.findIndex((other) => other.role === role)
    const isOnly = [before, after].every((all) => all.filter((p) => p.role === role).length === 1)
    return isOnly ? [alone] : []
  }
}

function partName(parts: readonly Part[], part: number): string {
  const { role, name } = parts[part]!
  const earlier = parts.slice(0, part).filter((other) => other.role === role && other.name === name)
  return `${role} ${name} ${earlier.length}`
}

function carriedSelection(
  selection: Selection,
  before: StructureReport,
  after: StructureReport,
): Selection {
  const { atoms, bond, site } = selection
  if (site !== undefined) return { atoms: imagesOf(after, site), bond: null, site }
  const focus = selection.focus === undefined ? {} : { focus: selection.focus }
  if (atoms.length === 0 && selection.awaited === undefined) return selection
  const awaited = selection.awaited ?? {
    places: atoms.map((atom) => placeOfAtom(before, atom)),
    isBond: bond !== null,
  }
  const { places, isBond } = awaited
  const find = atomFinder(after)
  const now = places.flatMap((place) => find(place) ?? [])
  if (now.length < places.length) return { atoms: now, bond: null, ...focus, awaited }
  const [first, second] = now
  const isFound = isBond && first !== undefined && second !== undefined
  return { atoms: now, bond: isFound ? bondBetween(after, first, second) : null, ...focus }
}

function imagesOf({ graph, ensemble }: StructureReport, site: number): number[] {
  return Array.from(ensemble.atom).flatMap((atom, image) =>
    graph.atoms.site[atom] === site ? [image] : [],
  )
}
