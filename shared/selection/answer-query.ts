import { failure, success, type Result } from '../base/result'
import { AtomRole } from '../coordination/coordination'
import { sitesCalled } from '../crystal/site-label'
import { parseSymmetryCode } from '../crystal/symmetry-code'
import { atomFinder } from '../ensemble/atom-at-place'
import { atomicNumberOf } from '../tables/elements'
import { answerName } from './answer-name'
import { modesCalled } from './named-modes'
import type { PlainQuery, Query, QueryProblem, QueryWord, RelatedQuery } from './query'
import { selectBonded, selectInside, selectWithin } from './select-around'
import * as kinds from './select-by-kind'
import { atomsIn, maskOf, type Selectable } from './selectable'

/** What a query may speak of besides the structure. */
export interface QueryContext {
  /** Ensemble atoms that are selected. */
  readonly selection: Iterable<number>
}

type Answer = Result<number[], QueryProblem>

/** The atoms that a query asks for, ascending. */
export function answerQuery(query: Query, from: Selectable, context: QueryContext): Answer {
  const { count } = from.ensemble
  switch (query.kind) {
    case 'plain':
      return success(plainAtoms(query.of, from, context))
    case 'named':
      return answerName(query, from)
    case 'words':
      return joined(
        query.words.map((word) => wordAtoms(word, from)),
        count,
      )
    case 'related': {
      const of = answerQuery(query.of, from, context)
      return of.ok ? success(RELATIONS[query.by](from, of.value)) : of
    }
    case 'within': {
      const of = answerQuery(query.of, from, context)
      return of.ok ? success(selectWithin(from, of.value, query.distance)) : of
    }
    case 'not': {
      const of = answerQuery(query.of, from, context)
      return of.ok ? success(kinds.invertSelection(from, of.value)) : of
    }
    case 'or':
      return joined(
        query.of.map((one) => answerQuery(one, from, context)),
        count,
      )
    case 'and':
      return common(
        query.of.map((one) => answerQuery(one, from, context)),
        count,
      )
  }
}

function joined(answers: readonly Answer[], count: number): Answer {
  const mask = new Uint8Array(count)
  for (const answer of answers) {
    if (!answer.ok) return answer
    for (const atom of answer.value) mask[atom] = 1
  }
  return success(atomsIn(mask))
}

function common(answers: readonly Answer[], count: number): Answer {
  const times = new Uint32Array(count)
  for (const answer of answers) {
    if (!answer.ok) return answer
    for (const atom of answer.value) times[atom]!++
  }
  return success(atomsIn(Uint8Array.from(times, (time) => Number(time === answers.length))))
}

function plainAtoms(of: PlainQuery, from: Selectable, context: QueryContext): number[] {
  const { count } = from.ensemble
  if (of === 'all') return kinds.selectAll(from)
  if (of === 'none') return []
  if (of === 'selection') return atomsIn(maskOf(count, context.selection))
  const wanted = new Set<number>(ROLES[of])
  const { role } = from.anatomy
  return kinds.selectAll(from).filter((atom) => wanted.has(role[atom]!))
}

type RoleQuery = Exclude<PlainQuery, 'all' | 'none' | 'selection'>

/** A hydride binds metals as any anchor does. */
const ROLES: Readonly<Record<RoleQuery, readonly AtomRole[]>> = {
  metals: [AtomRole.metal],
  anchors: [AtomRole.anchor, AtomRole.hydride],
  hydrides: [AtomRole.hydride],
  ligands: [AtomRole.anchor, AtomRole.hydride, AtomRole.ligandBody, AtomRole.ligandHydrogen],
  hydrogen: [AtomRole.ligandHydrogen],
  ions: [AtomRole.counterIon],
  solvent: [AtomRole.solvent],
}

const RELATIONS: Readonly<
  Record<RelatedQuery, (from: Selectable, atoms: readonly number[]) => number[]>
> = {
  bonded: (from, atoms) => selectBonded(from, atoms),
  inside: selectInside,
  orbit: kinds.selectOrbit,
  like: kinds.selectSameKind,
  molecule: kinds.selectMolecule,
  'part-of': kinds.selectSamePart,
  'ligand-of': kinds.selectLigand,
  'mode-of': kinds.selectSameMode,
}

/** A word is an element, a label, or a mode, whichever there is first. */
function wordAtoms({ text, symmetry, at }: QueryWord, from: Selectable): Answer {
  const sites = new Set(sitesCalled(from.crystal.sites.label, text))
  const element = symmetry === null ? atomicNumberOf(text) : null
  if (element !== null) {
    const atoms = kinds.selectElement(from, element)
    if (atoms.length > 0 || sites.size === 0) return success(atoms)
  }
  if (sites.size > 0) {
    return symmetry === null
      ? success(kinds.selectAll(from).filter((atom) => sites.has(from.site[atom]!)))
      : atPlace(sites, symmetry, from, at)
  }
  const modes = symmetry === null ? modesCalled(from.anatomy, text) : []
  if (modes.length > 0) return success(kinds.selectRows(from, modes))
  return failure({
    ...at,
    message:
      text.trim() === ''
        ? 'The quotation marks hold no name.'
        : `There is no atom or element ${text}.`,
    advice: 'Write an element (Cu), an atom of the file (Cu1), or a mode (μ3-Se).',
  })
}

function atPlace(
  sites: ReadonlySet<number>,
  symmetry: string,
  from: Selectable,
  at: QueryWord['at'],
): Answer {
  const { symops, symopIds } = from.crystal.spaceGroup
  const code = parseSymmetryCode(symmetry, symops, symopIds)
  if (code === null) {
    const message = `There is no symmetry operation ${symmetry}.`
    return failure({ ...at, message, advice: 'Write its number and cell, as in Cu1 2_655.' })
  }
  const find = atomFinder(from)
  return success(
    [...sites].flatMap((site) => find({ site, ...code }) ?? []).toSorted((a, b) => a - b),
  )
}
