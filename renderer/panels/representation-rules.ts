/** The list of rules that draw some atoms in a way of their own. A later rule wins. */
import { halvesOfPartName } from '../../shared/dissection/part-name'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { AtomSet, Representation, RepresentationRule } from '../../shared/scene/scene'
import { isMetal, symbolOf } from '../../shared/tables/elements'

type Rules = readonly RepresentationRule[]

/** Adds a rule as the last; one for the same atoms makes way for it. */
export function addRule(rules: Rules, of: AtomSet, representation: Representation): Rules {
  return [...rules.filter((rule) => !isSameSet(rule.of, of)), { of, representation }]
}

/** The rules without some atoms, as far as atoms are listed one by one; those that speak of none any more go. */
export function withoutAtoms(rules: Rules, atoms: readonly number[]): Rules {
  const gone = new Set(atoms)
  return rules.flatMap((rule) => {
    if (rule.of.kind !== 'atoms') return [rule]
    const left = rule.of.atoms.filter((atom) => !gone.has(atom))
    if (left.length === rule.of.atoms.length) return [rule]
    return left.length === 0 ? [] : [{ ...rule, of: { kind: 'atoms', atoms: left } }]
  })
}

/** Draws the atoms of one rule otherwise. */
export function changeRule(rules: Rules, index: number, representation: Representation): Rules {
  return rules.map((rule, i) => (i === index ? { ...rule, representation } : rule))
}

/** Moves a rule one place, towards the end where it wins over more others (1) or away from it (−1). */
export function moveRule(rules: Rules, index: number, by: 1 | -1): Rules {
  const [rule, other] = [rules[index], rules[index + by]]
  if (rule === undefined || other === undefined) return rules
  return rules.map((one, i) => (i === index ? other : i === index + by ? rule : one))
}

export function removeRule(rules: Rules, index: number): Rules {
  return rules.filter((_, i) => i !== index)
}

/** How a part is drawn by a rule of its own; null: by none. */
export function representationOfPart(rules: Rules, part: number): Representation | null {
  return rules.find(({ of }) => of.kind === 'part' && of.part === part)?.representation ?? null
}

/** Draws a part in a way of its own; null: as everything. */
export function drawPartAs(
  rules: Rules,
  part: number,
  representation: Representation | null,
): Rules {
  const of: AtomSet = { kind: 'part', part }
  if (representation !== null) return addRule(rules, of, representation)
  return rules.filter((rule) => !isSameSet(rule.of, of))
}

/** What a rule speaks of: `Cu`, `H@Cu6`, `12 atoms`. */
export function wordsOfSet(report: StructureReport, of: AtomSet): string {
  if (of.kind === 'element') return symbolOf(of.element)
  if (of.kind === 'atoms') return of.atoms.length === 1 ? '1 atom' : `${of.atoms.length} atoms`
  const part = report.anatomy.peel.parts[of.part]
  return part === undefined ? 'a part' : halvesOfPartName(part.name).short
}

/** The elements of what is shown by atomic number, metals first, the heavier before the lighter. */
export function elementsShown({ graph, ensemble }: StructureReport): readonly number[] {
  const elements = new Set<number>()
  for (const atom of ensemble.atom) elements.add(graph.atoms.element[atom] ?? 0)
  return [...elements].toSorted((a, b) => Number(isMetal(b)) - Number(isMetal(a)) || b - a)
}

/** Whether anything is drawn as ellipsoids. */
export function hasEllipsoids(style: {
  readonly representation: Representation
  readonly rules: Rules
}): boolean {
  return [style, ...style.rules].some(({ representation }) => representation === 'ellipsoids')
}

function isSameSet(a: AtomSet, b: AtomSet): boolean {
  if (a.kind === 'part') return b.kind === 'part' && a.part === b.part
  if (a.kind === 'element') return b.kind === 'element' && a.element === b.element
  return (
    b.kind === 'atoms' &&
    a.atoms.length === b.atoms.length &&
    a.atoms.every((atom, i) => atom === b.atoms[i])
  )
}
