/** The parts around a kernel: staples by kind, bridges, caps. */
import type { Donor } from '../coordination/connection-table'
import type { Part, Unit } from './dissection'
import { makePart } from './make-part'
import { nameDonor } from './staple-names'
import type { Staple } from './staple-units'
import type { Subject } from './subject'
import { groupBy } from '../base/group-by'

/** One part for each kind of staple: `6 Au2(SR)3`. */
export function stapleParts({ specimen }: Subject, staples: readonly Staple[]): Part[] {
  return [...groupBy(staples, ({ unit }) => `${unit.kind} ${unit.name}`).values()].map((kind) =>
    makePart(specimen, {
      role: 'staple',
      atoms: [...new Set(kind.flatMap(({ unit }) => [...unit.atoms]))],
      name: several(kind.length, kind[0]!.unit.name),
      units: kind.map(({ unit }) => unit),
    }),
  )
}

/**
 * The donors that are of no staple: first those that bridge, one part for each kind, `4 SR`; then
 * those on one metal, `P3`.
 */
export function donorParts(subject: Subject, donors: readonly Donor[]): Part[] {
  const named = donors.map((donor) => ({ donor, name: nameDonor(subject, donor).text }))
  const isBridge = ({ donor }: { donor: Donor }): boolean => donor.metals.length > 1
  const kindsOf = (members: typeof named): [string, typeof named][] =>
    [...groupBy(members, ({ name }) => name)].toSorted(([p], [q]) => (p < q ? -1 : 1))
  const unitOf = (kind: 'bridge' | 'terminal', { donor, name }: (typeof named)[number]): Unit => ({
    kind,
    name,
    atoms: Int32Array.from(donor.atoms),
    fit: null,
  })
  return [
    ...kindsOf(named.filter(isBridge)).map(([name, kind]) =>
      makePart(subject.specimen, {
        role: 'anchor',
        atoms: kind.flatMap(({ donor }) => donor.atoms),
        name: several(kind.length, name),
        units: kind.map((it) => unitOf('bridge', it)),
      }),
    ),
    ...kindsOf(named.filter((it) => !isBridge(it))).map(([, kind]) =>
      makePart(subject.specimen, {
        role: 'cap',
        atoms: kind.flatMap(({ donor }) => donor.atoms),
        units: kind.map((it) => unitOf('terminal', it)),
      }),
    ),
  ]
}

/** `Au2(SR)3`, `6 Au2(SR)3`. */
export function several(count: number, name: string): string {
  return count === 1 ? name : `${count} ${name}`
}
