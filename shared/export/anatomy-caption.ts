/** The dissection in the words of a figure caption. */
import type { Dissection, Part } from '../dissection/dissection'
import { halvesOfPartName } from '../dissection/part-name'
import type { LigandClass } from '../ligand/ligand-class'
import { BondKind } from '../graph/atom-graph'
import { symbolOf } from '../tables/elements'
import { formatMeasurand } from './format-measurand'
import { listed, numberWord, plural, withArticle } from './english'
import type { ReportedStructure } from './reported'
import { shapeAdjective } from './shape-adjective'

/**
 * What a paper would print under the picture of the shown dissection: "[Cu14(TXP35)4(BnSe)12H]+: an
 * octahedral H@Cu6 core (mean Cu–Cu 2.817 Å) inside a Cu8Se12 shell capped by four phosphines".
 *
 * @returns without the formula where the chemistry is not known; null without a dissection
 */
export function anatomyCaption(report: ReportedStructure): string | null {
  const { dissection } = report.anatomy
  if (dissection === null) return null
  const anatomy = describe(report, dissection)
  return report.chemistry === null ? anatomy : `${report.chemistry.formula}: ${anatomy}`
}

/** One part in such words: "an octahedral H@Cu6 core (mean Cu–Cu 2.817 Å)". */
export function partCaption(report: ReportedStructure, part: Part): string {
  return phraseOf(report, [part])
}

/** What of the cluster a caption tells, by the tie between it and what is inside it. */
const TIES: readonly {
  readonly roles: readonly Part['role'][]
  /** Before one phrase, and before several. */
  readonly one: string
  readonly several: string
}[] = [
  { roles: ['interstitial', 'core', 'kernel', 'layer', 'molecule'], one: '', several: '' },
  { roles: ['shell'], one: ' inside ', several: ' inside shells of ' },
  { roles: ['staple', 'anchor'], one: ' protected by ', several: ' protected by ' },
]

function describe(report: ReportedStructure, dissection: Dissection): string {
  const told = outerParts(dissection).filter(isTold)
  const caps = told.filter(({ role }) => role === 'cap')
  const sections = TIES.map(({ roles, one, several }) => {
    const runs = runsOf(told.filter(({ role }) => roles.includes(role)))
    if (runs.length === 0) return ''
    if (roles.includes('layer') && dissection.axis !== null) return layersPhrase(dissection, runs)
    const areShells = roles.includes('shell') && runs.length > 1
    const phrases = runs.map((run) => (areShells ? shellPhrase(run) : phraseOf(report, run)))
    return `${runs.length === 1 ? one : several}${listed(phrases)}`
  })
  const inside = sections.join('')
  const comma = sections.some((section) => section.includes(' and ')) ? ',' : ''
  const outside = caps.length === 0 ? '' : `${comma} capped by ${capsPhrase(report, caps)}`
  return `${inside}${outside}${sharedWords(dissection, told)}`
}

/** Donors that only stand for their ligands are not told of, bridges that hold a kernel are. */
function isTold({ role, units }: Part): boolean {
  return role !== 'anchor' || units.some(({ kind }) => kind === 'bridge')
}

/** `a Cu20Se19 slab (Cu4 | Cu6 | Se | Cu6 | Cu4)`, `layers Co | Co | Co`. */
function layersPhrase({ formula }: Dissection, runs: readonly (readonly Part[])[]): string {
  const slab = runs.flat().find(({ role }) => role === 'core')
  const sequence = /\((?<inner>[^()]*\|[^()]*)\)/.exec(formula)?.groups?.inner ?? formula
  return slab === undefined ? `layers ${sequence}` : `${withArticle(slab.name)} slab (${sequence})`
}

/** `four phosphines and two Cu9Se9P3`: ligands of one class together, whatever part they are in. */
function capsPhrase(report: ReportedStructure, caps: readonly Part[]): string {
  const ligands = new Map<string, number>()
  const others: Part[] = []
  for (const cap of caps) {
    const counts = ligandCounts(report, cap)
    if (counts === null) others.push(cap)
    else for (const [name, n] of counts) ligands.set(name, (ligands.get(name) ?? 0) + n)
  }
  return listed([
    ...[...ligands].map(([name, n]) => `${numberWord(n)} ${n === 1 ? name : plural(name)}`),
    ...runsOf(others).map((run) => phraseOf(report, run)),
  ])
}

/** Without the parts that lie wholly in a later one, as layers do in the slab that they make. */
function outerParts({ parts }: Dissection): Part[] {
  return parts.filter((part, index) => {
    const larger = parts.slice(index + 1).filter(({ atoms }) => atoms.length > part.atoms.length)
    const later = larger.map(({ atoms }) => new Set(atoms))
    return !later.some((atoms) => part.atoms.every((atom) => atoms.has(atom)))
  })
}

/** `; Cu20Se19 and Cu9Se9P3 share Cu3Se6`, over the parts that are told of. */
function sharedWords({ parts, fusions }: Dissection, told: readonly Part[]): string {
  const shared = fusions.flatMap(({ members: [first, second], shared: atoms, kind }) => {
    const pair = [parts[first]!, parts[second]!]
    if (kind === 'stacked' || !pair.every((part) => told.includes(part))) return []
    const [a, b] = pair.map(({ name }) => name)
    return [a === b ? `two ${a} share ${atoms}` : `${a} and ${b} share ${atoms}`]
  })
  return shared.length === 0 ? '' : `; ${listed([...new Set(shared)])}`
}

/** Without article and role: one of several shells, or several that are called the same. */
function shellPhrase(run: readonly Part[]): string {
  const names = new Set(run.map(shapedName))
  const [name] = names
  if (run.length === 1 || names.size > 1) return run.map(shapedName).join(' and ')
  return `${numberWord(run.length)} ${name}`
}

/** Parts that follow one another and are called the same, together. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run?.[0]?.role === part.role && run[0].name === part.name) run.push(part)
    else runs.push([part])
  }
  return runs
}

/** Of a run of like parts. */
function phraseOf(report: ReportedStructure, run: readonly Part[]): string {
  const [part] = run
  if (part === undefined) return ''
  const counts = part.role === 'cap' ? ligandCounts(report, part) : null
  if (counts !== null) return capsPhrase(report, run)
  const lengths = contactsIn(report, run)
  const { composition } = halvesOfPartName(part.name)
  const told = [composition, lengths].filter((words) => words !== null)
  const inBrackets = told.length === 0 ? '' : ` (${told.join('; ')})`
  return `${nounOf(part, run)}${inBrackets}`
}

function nounOf(part: Part, run: readonly Part[]): string {
  const { name, role, units } = part
  const counted = /^(?<n>\d+) (?<each>.+)$/.exec(name)?.groups
  const each = counted?.each ?? name
  const count = run.length * Number(counted?.n ?? 1)
  if (units.some(({ kind }) => kind === 'bridge')) return `${numberWord(count)} bridging ${each}`
  const noun = role === 'cap' ? '' : ` ${count === 1 ? role : plural(role)}`
  if (count > 1 || counted !== undefined) return `${numberWord(count)} ${each}${noun}`
  return withArticle(`${shapedName(part)}${noun}`)
}

/** `octahedral H@Cu6`; of metals and anchors together the shape is that of the metals: no adjective. */
function shapedName({ name, fit, contains, formula }: Part): string {
  const isShaped = contains.length > 0 || !formula.includes(' ')
  const adjective = fit === null || !isShaped ? null : shapeAdjective(fit)
  const { short } = halvesOfPartName(name)
  return adjective === null ? short : `${adjective} ${short}`
}

/**
 * How many ligands of each class a part holds the donors of, π ligands as one each; null where it holds
 * anything else.
 */
function ligandCounts(
  { ligands, anatomy }: ReportedStructure,
  part: Part,
): ReadonlyMap<string, number> | null {
  const counts = new Map<string, number>()
  const members = new Set(part.atoms)
  const covered = new Set<number>()
  for (const { ligand, atoms, labelAtoms } of anatomy.modes) {
    const name = ligandNoun(ligands.kinds[ligand]?.class)
    if (name === undefined) continue
    for (const atom of atoms) if (members.has(atom)) covered.add(atom)
    const held = labelAtoms.filter((atom) => members.has(atom)).length
    if (held > 0) counts.set(name, (counts.get(name) ?? 0) + held)
  }
  return covered.size === members.size && counts.size > 0 ? counts : null
}

/** `mean Cu–Cu 2.817 Å` over the metal contacts inside the parts, each pair of elements; null without any. */
export function contactsIn(
  { graph, ensemble }: ReportedStructure,
  parts: readonly Part[],
): string | null {
  const sums = new Map<string, { total: number; count: number }>()
  for (const part of parts) {
    const members = new Set(part.atoms)
    const { first, second, bond } = ensemble.bonds
    for (let row = 0; row < ensemble.bonds.count; row++) {
      if (graph.bonds.kind[bond[row]!] !== BondKind.metalContact) continue
      const [a, b] = [first[row]!, second[row]!]
      if (!members.has(a) || !members.has(b)) continue
      const elements = [a, b].map((atom) => graph.atoms.element[ensemble.atom[atom]!]!)
      const pair = elements.map(symbolOf).toSorted().join('–')
      const sum = sums.get(pair) ?? { total: 0, count: 0 }
      sum.total += graph.bonds.length[bond[row]!]!
      sum.count++
      sums.set(pair, sum)
    }
  }
  if (sums.size === 0) return null
  const means = [...sums].map(
    ([pair, { total, count }]) =>
      `${count === 1 ? '' : 'mean '}${pair} ${formatMeasurand(total / count, null, 3)} Å`,
  )
  return means.join(', ')
}

/** What stands behind a number; a class without a name is "other ligand". */
function ligandNoun(name: LigandClass | undefined): string | undefined {
  return name === 'other' ? 'other ligand' : name
}
