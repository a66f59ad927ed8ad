import type { Crystal } from '../crystal/crystal'
import type { Subject } from '../dissection/subject'
import { countElements, hillFormula } from '../ensemble/formula'
import { determinant } from '../geometry/mat3'
import { pointSymmetry } from '../pointgroup/point-symmetry'
import { HYDROGEN, isMetal } from '../tables/elements'
import type { Dissection } from '../dissection/dissection'
import type { ClusterSymmetry, SymmetryRow } from './morphology'
import { findPropellers } from './find-propellers'
import { isFiniteCluster } from './finite-cluster'
import { symmetryKinds } from './symmetry-kinds'

/**
 * The symmetry and chirality of kernel, skeleton and whole molecule; null without a finite cluster.
 *
 * Hydrogen counts nowhere: X-rays do not place it well enough to make or break an element. In kernel
 * and skeleton atoms of one element may be exchanged, in the whole molecule those of one element that
 * stand alike in ligands of one constitution. A row is left out where its set has fewer than three atoms
 * or more than `pointSymmetry` takes; the kernel is that of the best dissection.
 */
export function describeSymmetry(
  subject: Subject,
  dissections: readonly Dissection[],
): ClusterSymmetry | null {
  const { specimen, table } = subject
  if (!isFiniteCluster(subject)) return null
  const anchors = table.donors.flatMap(({ atoms }) => atoms)
  const sets: readonly (readonly [SymmetryRow['of'], readonly number[]])[] = [
    ['kernel', kernelAtoms(subject, dissections)],
    ['skeleton', [...table.metals, ...anchors]],
    ['whole', specimen.main],
  ]
  const rows = sets.flatMap(([of, atoms]) => symmetryRow(subject, of, atoms) ?? [])
  return {
    rows,
    propellers: findPropellers(subject, rows, dissections),
    isSohncke: isSohncke(specimen.crystal),
    flack: specimen.crystal.statement.refinement.flack,
  }
}

/** The innermost parts up to the first that has metal. */
function kernelAtoms({ specimen }: Subject, dissections: readonly Dissection[]): number[] {
  const parts = dissections[0]?.parts ?? []
  const hasMetal = (atoms: Int32Array): boolean =>
    atoms.some((atom) => isMetal(specimen.element[atom]!))
  const first = parts.findIndex(({ atoms }) => hasMetal(atoms))
  return parts.slice(0, first + 1).flatMap(({ atoms }) => [...atoms])
}

function symmetryRow(
  { specimen }: Subject,
  of: SymmetryRow['of'],
  set: readonly number[],
): SymmetryRow | null {
  const { element, ensemble } = specimen
  const atoms = Int32Array.from(new Set(set))
    .filter((atom) => element[atom] !== HYDROGEN)
    .toSorted()
  if (atoms.length < 3) return null
  const points = Float64Array.from({ length: 3 * atoms.length }, (_, index) => {
    const atom = atoms[Math.floor(index / 3)]!
    return ensemble.cartn[3 * atom + (index % 3)]!
  })
  const elements = Array.from(atoms, (atom) => element[atom]!)
  const kinds = of === 'whole' ? symmetryKinds(specimen, atoms) : elements
  const symmetry = pointSymmetry(points, kinds)
  if (symmetry === null) return null
  return { of, formula: hillFormula(countElements(elements)), atoms, symmetry }
}

/** Null where the file gives no operators, so that nothing is known of others. */
function isSohncke({ spaceGroup }: Crystal): boolean | null {
  if (spaceGroup.from === 'none') return null
  return spaceGroup.symops.every(({ rotation }) => determinant(rotation) > 0)
}
