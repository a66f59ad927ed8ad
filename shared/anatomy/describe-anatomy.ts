import { note } from '../base/problem'
import { describeCoordination } from '../coordination/describe-coordination'
import type { ConnectionTable } from '../coordination/connection-table'
import { dissectConcentric } from '../dissection/dissect-concentric'
import { dissectCoreShell } from '../dissection/dissect-core-shell'
import { dissectLayers } from '../dissection/dissect-layers'
import { dissectPolyhedra } from '../dissection/dissect-polyhedra'
import { dissectStaples } from '../dissection/dissect-staples'
import { SCHEMES, type Scheme, type SchemeOutcome } from '../dissection/dissection'
import type { Subject } from '../dissection/subject'
import type { Ensemble } from '../ensemble/ensemble'
import type { Specimen } from '../ensemble/specimen'
import type { LigandOutcome } from '../ligand/describe-ligands'
import { findPolyhedra } from '../polyhedron/find-polyhedra'
import type { AbsentScheme, Anatomy, AnatomyProblem, PeeledDissection } from './anatomy'
import { describeSymmetry } from '../morphology/describe-symmetry'
import { findContested } from './find-contested'
import { prepareJudge } from './judge-parts'
import { measureSize } from '../morphology/measure-size'
import { layOutPeel, MOST_PARTS } from './peel'
import { weighScore } from './weigh-score'

export interface AnatomyOutcome {
  readonly anatomy: Anatomy
  readonly problems: readonly AnatomyProblem[]
}

const DISSECT: Readonly<Record<Exclude<Scheme, 'own'>, (subject: Subject) => SchemeOutcome>> = {
  concentric: dissectConcentric,
  'core-shell': dissectCoreShell,
  polyhedra: dissectPolyhedra,
  layers: dissectLayers,
  staples: dissectStaples,
}

/**
 * Describes what the main cluster of a structure is made of: the part each atom plays, how the
 * anchors bind, its dissections by all schemes, its symmetry and size, and the order in which it is
 * peeled. Same input, same outcome; the order and names of the sites change no formula and no count.
 *
 * Problems: `anatomy.no-cluster` without metal, `anatomy.no-shells` where a metal compound has no
 * dissection at all. Cost: linear in atoms and bonds at a given density.
 */
export function describeAnatomy(specimen: Specimen, ligands: LigandOutcome): AnatomyOutcome {
  const { coordination, table } = describeCoordination(specimen, ligands)
  const { role } = coordination
  const polyhedra = findPolyhedra(specimen, table)
  const subject: Subject = { specimen, role, table, ligands: ligands.ligands, polyhedra }
  const { dissections, absentSchemes } = dissect(subject)
  const dissection = dissections[0] ?? null
  return {
    anatomy: {
      ...coordination,
      dissections,
      dissection,
      absentSchemes,
      contested: findContested(subject),
      polyhedra,
      symmetry: describeSymmetry(subject, dissections),
      size: measureSize(subject),
      peel: dissection?.peel ?? layOutPeel(specimen, role, null),
    },
    problems: findProblems(specimen.ensemble, table, dissection),
  }
}

/** By all schemes, the best first; of equal scores the one that is listed first. */
function dissect(subject: Subject) {
  const dissections: PeeledDissection[] = []
  const absentSchemes: AbsentScheme[] = []
  const judge = prepareJudge(subject.specimen, subject.polyhedra)
  for (const scheme of SCHEMES) {
    const outcome = limited(DISSECT[scheme](subject))
    if (outcome.kind === 'absent') absentSchemes.push({ scheme, reason: outcome.reason })
    else {
      const score = weighScore(scheme, outcome.dissection.score)
      const dissection = judge({ ...outcome.dissection, score })
      const peel = layOutPeel(subject.specimen, subject.role, dissection)
      dissections.push({ ...dissection, peel })
    }
  }
  return { dissections: dissections.toSorted((a, b) => rankOf(b) - rankOf(a)), absentSchemes }
}

function limited(outcome: SchemeOutcome): SchemeOutcome {
  if (outcome.kind === 'absent' || outcome.dissection.parts.length <= MOST_PARTS) return outcome
  const reason = `The cluster falls into ${outcome.dissection.parts.length} parts, too many to tell.`
  return { kind: 'absent', reason }
}

/** Scores that differ by rounding alone are equal. */
function rankOf({ score }: PeeledDissection): number {
  return Math.round(1e6 * score)
}

function findProblems(
  ensemble: Ensemble,
  table: ConnectionTable,
  dissection: PeeledDissection | null,
): AnatomyProblem[] {
  if (ensemble.count === 0 || dissection !== null) return []
  if (table.metals.length === 0) {
    return [
      note(
        'anatomy.no-cluster',
        'There is no metal here, hence no cluster: the molecule is shown whole.',
      ),
    ]
  }
  return [
    note(
      'anatomy.no-shells',
      (ensemble.moieties[0]?.periodicity ?? 0) > 0
        ? 'The metal compound is endless, so it has no centre to lay shells around; metals, donors and ligands are peeled instead.'
        : 'The metals of this cluster fall into no shells; metals, donors and ligands are peeled instead.',
    ),
  ]
}
