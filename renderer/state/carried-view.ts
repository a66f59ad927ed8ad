/** What of a view outlives a new analysis of the same structure: all that can be found again. */
import type { Peel } from '../../shared/anatomy/anatomy'
import type { Part } from '../../shared/dissection/dissection'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { atomFinder } from '../../shared/ensemble/atom-at-place'
import type { Place } from '../../shared/crystal/place'
import type { AtomSet, SceneStyle } from '../../shared/scene/scene'
import { bondBetween } from './bond-between'
import { placeOfAtom } from './places'
import { NO_AWAITED_VEIL, type AwaitedVeil, type DocumentView, type Selection } from './view'

/**
 * A function that gives the view of `before` for `after`: the peel at the stop of the same name, parts by
 * role and name, what is selected, hidden or spanned by where it stands. The looks and the camera stay as
 * they are. What two views share they share afterwards.
 */
export function viewCarrier(before: StructureReport, after: StructureReport) {
  const partOf = partMatcher(
    before.anatomy.peel.parts,
    after.anatomy.peel.parts,
    before.anatomy.dissection?.scheme === after.anatomy.dissection?.scheme,
  )
  const places = placeCarrier(before, after)
  const carriedByPart = <Value>(ofPart: ReadonlyMap<number, Value>) =>
    new Map([...ofPart].flatMap(([part, value]) => partOf(part).map((now) => [now, value])))
  const hiddenParts = once((hidden: DocumentView['hiddenParts']) => {
    return new Set([...hidden].flatMap((part) => partOf(part)))
  })
  const opacityOfPart = once(carriedByPart<number>)
  const rules = once((all: SceneStyle['rules']) =>
    all.flatMap((rule) =>
      carriedSets(rule.of, partOf, places.atoms).map((of) => ({ ...rule, of })),
    ),
  )
  const colorOfPart = once(carriedByPart<string>)
  const style = once((old: SceneStyle): SceneStyle => ({
    ...old,
    rules: rules(old.rules),
    colorOfPart: colorOfPart(old.colorOfPart),
  }))
  const selection = once((old: Selection) => carriedSelection(old, after, places))
  const hulls = once((old: DocumentView['hulls']) =>
    old.flatMap((hull) => {
      const atoms = places.atoms(hull.atoms)
      return atoms.length < hull.atoms.length ? [] : [{ ...hull, atoms }]
    }),
  )
  const veil = veilCarrier(places)
  return <View extends CarriedPart>(view: View): View => ({
    ...view,
    peel: carriedPeel(view.peel, before.anatomy.peel, after.anatomy.peel),
    hiddenParts: hiddenParts(view.hiddenParts),
    opacityOfPart: opacityOfPart(view.opacityOfPart),
    style: style(view.style),
    selection: selection(view.selection),
    hulls: hulls(view.hulls),
    ...veil(view),
  })
}

/** What of a view speaks of atoms or parts. */
type CarriedPart = Pick<
  DocumentView,
  | 'peel'
  | 'hiddenParts'
  | 'opacityOfPart'
  | 'style'
  | 'selection'
  | 'hulls'
  | 'hiddenAtoms'
  | 'ghostedAtoms'
  | 'awaitedVeil'
>

/** The same function, asked once for each value. */
function once<From extends object, To>(make: (value: From) => To): (value: From) => To {
  const made = new Map<From, To>()
  return (value) => {
    const known = made.get(value)
    if (known !== undefined) return known
    const first = make(value)
    made.set(value, first)
    return first
  }
}

interface PlaceCarrier {
  placeOf(atom: number): Place
  /** Null: nothing is shown there. */
  find(place: Place): number | null
  /** Ascending; those that are shown. */
  atoms(atoms: Iterable<number>): number[]
}

/** Looking up places is made ready only where there is one to look up. */
function placeCarrier(before: StructureReport, after: StructureReport): PlaceCarrier {
  let finder: ((place: Place) => number | null) | null = null
  const placeOf = (atom: number) => placeOfAtom(before, atom)
  const find = (place: Place) => (finder ??= atomFinder(after))(place)
  return {
    placeOf,
    find,
    atoms: (atoms) =>
      Array.from(atoms, (atom) => find(placeOf(atom)) ?? -1)
        .filter((atom) => atom >= 0)
        .toSorted((a, b) => a - b),
  }
}

type Veil = Pick<DocumentView, 'hiddenAtoms' | 'ghostedAtoms' | 'awaitedVeil'>

/** What is hidden and is not shown now is awaited where it stands. */
function veilCarrier({ placeOf, find }: PlaceCarrier): (view: Veil) => Veil {
  function carried(atoms: ReadonlySet<number>, awaited: readonly Place[]) {
    const now = new Set<number>()
    const missing: Place[] = []
    for (const place of [...Array.from(atoms, placeOf), ...awaited]) {
      const atom = find(place)
      if (atom === null) missing.push(place)
      else now.add(atom)
    }
    return { atoms: now, missing }
  }
  const carry = once((awaited: AwaitedVeil) =>
    once((hidden: ReadonlySet<number>) =>
      once((ghosted: ReadonlySet<number>): Veil => {
        const [hides, ghosts] = [carried(hidden, awaited.hidden), carried(ghosted, awaited.ghosted)]
        const isWhole = hides.missing.length + ghosts.missing.length === 0
        return {
          hiddenAtoms: hides.atoms,
          ghostedAtoms: ghosts.atoms,
          awaitedVeil: isWhole
            ? NO_AWAITED_VEIL
            : { hidden: hides.missing, ghosted: ghosts.missing },
        }
      }),
    ),
  )
  return (view) => carry(view.awaitedVeil)(view.hiddenAtoms)(view.ghostedAtoms)
}

/** What a rule speaks of now; nothing where it is gone. */
function carriedSets(
  set: AtomSet,
  partOf: (part: number) => number[],
  atomsNow: PlaceCarrier['atoms'],
): AtomSet[] {
  if (set.kind === 'part') return partOf(set.part).map((part) => ({ kind: 'part', part }))
  if (set.kind === 'element') return [set]
  const atoms = atomsNow(set.atoms)
  return atoms.length === 0 ? [] : [{ kind: 'atoms', atoms }]
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
  after: StructureReport,
  { placeOf, find }: PlaceCarrier,
): Selection {
  const { atoms, bond, site } = selection
  if (site !== undefined) return { atoms: imagesOf(after, site), bond: null, site }
  const focus = selection.focus === undefined ? {} : { focus: selection.focus }
  if (atoms.length === 0 && selection.awaited === undefined) return selection
  const awaited = selection.awaited ?? {
    places: atoms.map(placeOf),
    isBond: bond !== null,
  }
  const { places, isBond } = awaited
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
