import { AtomRole } from '../coordination/coordination'
import { BondKind } from '../graph/atom-graph'
import type { SceneSource } from './scene-source'
import { REPRESENTATIONS, StickPattern, type SceneStyle } from './scene'
import { ALTERNATIVE, DASHED_WIRE, StickKind, stickRadius } from './sizes'

/** What the stick of each bond looks like, one row per bond. */
export interface StickLooks {
  /** `StickKind`. */
  readonly kind: Uint8Array
  /** Å; 0: a line; NaN: the bond is not drawn. */
  readonly radius: Float32Array
  /** `StickPattern`. */
  readonly pattern: Uint8Array
}

/** The looks of all bonds of the ensemble: each as thin as the thinner of its ends. */
export function bondLooks(
  source: SceneSource,
  style: SceneStyle,
  representations: Uint8Array,
): StickLooks {
  const { first, second, bond } = source.ensemble.bonds
  return looks(source, style, representations, first, second, bond)
}

/** The looks of the bonds that leave the ensemble, by the atom that they leave. */
export function danglingLooks(
  source: SceneSource,
  style: SceneStyle,
  representations: Uint8Array,
): StickLooks {
  const { atom, bond } = source.ensemble.dangling
  return looks(source, style, representations, atom, atom, bond)
}

function looks(
  { ensemble, graph, anatomy: { role } }: SceneSource,
  style: SceneStyle,
  representations: Uint8Array,
  first: Int32Array,
  second: Int32Array,
  edge: Int32Array,
): StickLooks {
  const radii = radiusTable(style)
  const count = edge.length
  const kind = new Uint8Array(count)
  const radius = new Float32Array(count)
  const pattern = new Uint8Array(count)
  const isDashed = style.metalContacts === 'dashed'
  for (let row = 0; row < count; row++) {
    const [a, b] = [first[row]!, second[row]!]
    const own = stickKind(graph.bonds.kind[edge[row]!]!, role[a]!, role[b]!)
    const pair = representations[a]! * REPRESENTATIONS.length + representations[b]!
    const full = radii[pair * KINDS + own]!
    const isEither = ensemble.isAlternative[a] === 1 || ensemble.isAlternative[b] === 1
    kind[row] = own
    radius[row] = isEither ? ALTERNATIVE.stick * full : full
    if (own === StickKind.metalContact && isDashed) {
      pattern[row] = StickPattern.dashed
      if (full === 0) radius[row] = DASHED_WIRE
    } else if (full === 0) pattern[row] = StickPattern.wire
  }
  return { kind, radius, pattern }
}

function stickKind(bond: number, firstRole: number, secondRole: number): StickKind {
  if (bond === BondKind.metalContact) return StickKind.metalContact
  if (firstRole === AtomRole.hydride || secondRole === AtomRole.hydride) return StickKind.hydride
  return bond === BondKind.coordination ? StickKind.coordination : StickKind.covalent
}

const KINDS = Object.keys(StickKind).length

/** Å, per pair of representations and kind of stick. */
function radiusTable({ metalContacts }: SceneStyle): Float32Array {
  const radii = new Float32Array(REPRESENTATIONS.length ** 2 * KINDS)
  let at = 0
  for (const first of REPRESENTATIONS) {
    for (const second of REPRESENTATIONS) {
      for (const kind of Object.values(StickKind)) {
        const isHidden = kind === StickKind.metalContact && metalContacts === 'hidden'
        radii[at++] = isHidden ? Number.NaN : stickRadius(kind, first, second)
      }
    }
  }
  return radii
}
