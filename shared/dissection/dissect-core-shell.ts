import type { Donor } from '../coordination/connection-table'
import { centroidOfRows } from '../geometry/moments'
import { findCore, type Core } from './core-shell-core'
import { donorLayers, metalContacts, peelLayers } from './core-shell-layers'
import { type Dissection, type Part, type SchemeOutcome, absent } from './dissection'
import { makePart } from './make-part'
import type { Subject } from './subject'

/**
 * Dissects the main cluster by who binds whom, without a centre or symmetry: `Cu4@Cu4Se8@P4`.
 *
 * - Core: the metals that `findCore` tells, with what they enclose.
 * - Shells: the metals one step from the core, then those one step from these, and so on; a step is a
 *   contact or a common donor. A bridging donor belongs to the outermost of its metals, one that binds
 *   the core alone to the first shell.
 * - Caps: the terminal donors on the metals of each layer, after their shell.
 *
 * Equivalent atoms have equal neighbours, so they never part. Absent for a single metal and for
 * endless structures.
 */
export function dissectCoreShell(subject: Subject): SchemeOutcome {
  const { specimen, table } = subject
  if ((specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0) {
    return absent('The structure is endless, so no metal is farther inside than another.')
  }
  if (table.metals.length < 2)
    return absent('With one metal at most there is no core and no shell.')
  const core = findCore(subject)
  const layerOf = layersAround(subject, core.metals)
  const corePart = partOfCore(subject, core)
  const parts = [corePart, ...partsAround(subject, core, layerOf)]
  const agreement = compareDefinitions(subject, layerOf)
  const dissection: Dissection = {
    scheme: 'core-shell',
    score: agreement.score,
    reason: reasonFor(corePart.name, core, agreement),
    formula: parts.map((part) => part.name).join('@'),
    center: centroidOfRows(specimen.ensemble.cartn, core.metals),
    axis: null,
    parts,
    fusions: [],
  }
  return { kind: 'found', dissection }
}

/** Steps of each metal from the core; those that nothing joins to it are one step beyond all others. */
function layersAround(
  { specimen, table }: Subject,
  core: readonly number[],
): ReadonlyMap<number, number> {
  const donorsOf = new Map(table.metals.map((metal): [number, Donor[]] => [metal, []]))
  for (const donor of table.donors) {
    for (const { metal } of donor.metals) donorsOf.get(metal)!.push(donor)
  }
  const layers = new Map(core.map((metal) => [metal, 0]))
  const seen = new Set<Donor>()
  const queue = [...core]
  for (const metal of queue) {
    const shared = donorsOf.get(metal)!.filter((donor) => !seen.has(donor))
    for (const donor of shared) seen.add(donor)
    const next = [
      ...metalContacts(specimen, metal),
      ...shared.flatMap((donor) => donor.metals.map((bound) => bound.metal)),
    ]
    for (const other of next) {
      if (layers.has(other)) continue
      layers.set(other, layers.get(metal)! + 1)
      queue.push(other)
    }
  }
  const beyond = layers.get(queue.at(-1)!)! + 1
  for (const metal of table.metals) if (!layers.has(metal)) layers.set(metal, beyond)
  return layers
}

function partOfCore({ specimen, polyhedra }: Subject, { metals, inside }: Core): Part {
  const enclosed = inside.flatMap((donor) => donor.atoms)
  const whole = new Set([...metals, ...enclosed])
  const same = polyhedra.list.find(
    (it) =>
      it.vertices.length + it.inside.length === whole.size &&
      [...it.vertices, ...it.inside].every((atom) => whole.has(atom)),
  )
  return makePart(specimen, {
    role: 'core',
    atoms: same === undefined ? metals : [...same.vertices],
    inside: same === undefined ? enclosed : [...same.inside],
  })
}

/** Shell and caps of each layer, from the inside out. */
function partsAround(
  { specimen, table }: Subject,
  { inside }: Core,
  layerOf: ReadonlyMap<number, number>,
): Part[] {
  const shells = new Map<number, number[]>()
  const caps = new Map<number, number[]>()
  const put = (into: Map<number, number[]>, layer: number, atoms: readonly number[]): void => {
    const known = into.get(layer)
    if (known === undefined) into.set(layer, [...atoms])
    else known.push(...atoms)
  }
  for (const [metal, layer] of layerOf) if (layer > 0) put(shells, layer, [metal])
  const enclosed = new Set(inside)
  for (const donor of table.donors) {
    if (enclosed.has(donor)) continue
    const outermost = Math.max(...donor.metals.map(({ metal }) => layerOf.get(metal)!))
    if (donor.metals.length > 1) put(shells, Math.max(1, outermost), donor.atoms)
    else put(caps, Math.max(1, outermost), donor.atoms)
  }
  const layers = [...new Set([...shells.keys(), ...caps.keys()])].toSorted((p, q) => p - q)
  return layers.flatMap((layer) => [
    ...(shells.has(layer)
      ? [makePart(specimen, { role: 'shell', atoms: shells.get(layer)! })]
      : []),
    ...(caps.has(layer) ? [makePart(specimen, { role: 'cap', atoms: caps.get(layer)! })] : []),
  ])
}

/** How far the three definitions of core and shell agree, over all metals. */
interface Agreement {
  /** Mean part of the three that say the same of a metal; those that tell nothing do not. */
  readonly score: number
  /** How many of the three tell core from shell. */
  readonly definitions: number
  /** Part of the metals on which all of them agree. */
  readonly share: number
}

function compareDefinitions(subject: Subject, layerOf: ReadonlyMap<number, number>): Agreement {
  const all = [layerOf, donorLayers(subject), peelLayers(subject)]
  const telling = all.filter((layers) => new Set(layers.values()).size > 1)
  let total = 0
  let agreed = 0
  for (const metal of layerOf.keys()) {
    const inCore = telling.filter((layers) => layers.get(metal) === 0).length
    const same = Math.max(inCore, telling.length - inCore)
    total += same / all.length
    if (same === telling.length) agreed++
  }
  return {
    score: total / layerOf.size,
    definitions: telling.length,
    share: agreed / layerOf.size,
  }
}

function reasonFor(name: string, { because }: Core, { definitions, share }: Agreement): string {
  const others =
    definitions > 1
      ? `the ${definitions === 2 ? 'two' : 'three'} definitions of core and shell that apply agree on ${Math.round(100 * share)} % of the metals`
      : 'no other definition tells a core from a shell here'
  return `The core ${name} ${because}; ${others}.`
}
