/** The dissection in the words of a figure caption. */
import type { Dissection, Part } from '../dissection/dissection'
import { isMetal, symbolOf } from '../tables/elements'
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
  const anatomy = joinPhrases(report, dissection)
  return report.chemistry === null ? anatomy : `${report.chemistry.formula}: ${anatomy}`
}

/** One part in such words: "an octahedral H@Cu6 core (mean Cu–Cu 2.817 Å)". */
export function partCaption(report: ReportedStructure, part: Part): string {
  return phraseOf(report, [part])
}

/** How parts of each role are tied to those before them. */
const TIES: Partial<Readonly<Record<Part['role'], string>>> = {
  shell: 'inside',
  layer: 'between',
  staple: 'protected by',
  cap: 'capped by',
  anchor: 'bound by',
}

function joinPhrases(report: ReportedStructure, { parts, fusions }: Dissection): string {
  let caption = ''
  let last: string | undefined
  for (const run of runsOf(parts)) {
    const tie = TIES[run[0]!.role]
    const phrase = phraseOf(report, run)
    if (caption === '') caption = phrase
    else if (tie === undefined || tie === last) caption += `, ${phrase}`
    else caption += ` ${tie} ${phrase}`
    last = tie
  }
  const shared = fusions.flatMap(({ members: [first, second], shared: atoms, kind }) =>
    kind === 'stacked' ? [] : [`${parts[first]!.name} and ${parts[second]!.name} share ${atoms}`],
  )
  return shared.length === 0 ? caption : `${caption}; ${listed([...new Set(shared)])}`
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
  const lengths = contactsIn(report, run)
  const inBrackets = lengths === null ? '' : ` (${lengths})`
  return `${nounOf(report, part, run.length)}${inBrackets}`
}

function nounOf(report: ReportedStructure, part: Part, count: number): string {
  const ligands = part.role === 'cap' ? ligandsOf(report, part) : null
  if (ligands !== null && count === 1) return ligands
  const counted = /^(?<n>\d+) (?<name>.+)$/.exec(part.name)?.groups
  if (counted?.name !== undefined) {
    const n = Number(counted.n) * count
    return `${numberWord(n)} ${counted.name} ${n === 1 ? part.role : plural(part.role)}`
  }
  if (count > 1) return `${numberWord(count)} ${part.name} ${plural(part.role)}`
  const adjective = part.fit === null ? null : shapeAdjective(part.fit)
  // Of metals and anchors together the shape is that of the metals alone: no adjective of the whole.
  const isShaped = part.contains.length > 0 || !part.formula.includes(' ')
  const words = [...(adjective !== null && isShaped ? [adjective] : []), part.name]
  const noun = part.role === 'cap' ? '' : ` ${part.role}`
  return withArticle(`${words.join(' ')}${noun}`)
}

/** `four phosphines`, where the part is the donors of ligands of one class and nothing else. */
function ligandsOf({ ligands, anatomy }: ReportedStructure, part: Part): string | null {
  const kinds = new Set(Array.from(part.atoms, (atom) => ligands.kindOfAtom[atom] ?? -1))
  const classes = new Set([...kinds].map((kind) => ligands.kinds[kind]?.class))
  const [name] = classes
  if (classes.size !== 1 || name === undefined) return null
  const donors = anatomy.modes.flatMap(({ ligand, labelAtoms }) =>
    kinds.has(ligand) ? [...labelAtoms] : [],
  )
  const held = donors.filter((atom) => part.atoms.includes(atom)).length
  if (held !== part.atoms.length) return null
  return `${numberWord(held)} ${held === 1 ? name : plural(name)}`
}

/** `mean Cu–Cu 2.817 Å` over the metal contacts inside the parts, each pair of elements; null without any. */
function contactsIn({ graph, ensemble }: ReportedStructure, parts: readonly Part[]): string | null {
  const sums = new Map<string, { total: number; count: number }>()
  for (const part of parts) {
    const members = new Set(part.atoms)
    const { first, second, bond } = ensemble.bonds
    for (let row = 0; row < ensemble.bonds.count; row++) {
      const [a, b] = [first[row]!, second[row]!]
      if (!members.has(a) || !members.has(b)) continue
      const elements = [a, b].map((atom) => graph.atoms.element[ensemble.atom[atom]!]!)
      if (!elements.every(isMetal)) continue
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
