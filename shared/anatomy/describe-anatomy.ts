import { note } from '../base/problem'
import type { Ensemble } from '../ensemble/ensemble'
import type { Anatomy, AnatomyProblem, Dissection } from './anatomy'
import { assignRoles } from './assign-roles'
import { summarizeBonds } from './bond-summaries'
import { buildConnectionTable, type ConnectionTable } from './connection-table'
import { describeModes } from './coordination-modes'
import { dissectConcentric } from './dissect-concentric'
import { describeMetals } from './metal-sites'
import { describeLigandModes } from './ligand-modes'
import { layOutPeel } from './peel'
import { suPropagation } from '../graph/su-propagation'
import type { LigandOutcome } from '../ligand/describe-ligands'
import type { Specimen } from '../ensemble/specimen'

export interface AnatomyOutcome {
  readonly anatomy: Anatomy
  readonly problems: readonly AnatomyProblem[]
}

/**
 * Describes what the main cluster of a structure is made of: the part each atom plays, how the
 * anchors bind, its shells, and the order in which it is peeled. Same input, same outcome; the order
 * and names of the sites change no formula and no count.
 *
 * Problems: `anatomy.no-cluster` without metal, `anatomy.no-shells` where a metal compound has no
 * shells to tell. Cost: linear in atoms and bonds at a given density.
 */
export function describeAnatomy(specimen: Specimen, ligands: LigandOutcome): AnatomyOutcome {
  const role = assignRoles(specimen)
  const table = buildConnectionTable(specimen, role)
  const dissection = dissectConcentric(specimen, table)
  return {
    anatomy: {
      role,
      modes: describeModes(specimen, table, ligands, suPropagation(specimen.crystal)),
      ligandModes: describeLigandModes(specimen, table, ligands),
      metals: describeMetals(specimen, table),
      bondSummaries: summarizeBonds(specimen),
      dissections: dissection === null ? [] : [dissection],
      peel: layOutPeel(specimen, role, dissection),
    },
    problems: findProblems(specimen.ensemble, table, dissection),
  }
}

function findProblems(
  ensemble: Ensemble,
  table: ConnectionTable,
  dissection: Dissection | null,
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
