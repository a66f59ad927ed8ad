import { chooseReference, findOperations } from './find-operations'
import { fitGroup, type FittedGroup } from './fit-group'
import { fitLine } from './linear-group'
import { listElements } from './list-elements'
import { multiplyOperations, type OperationSet } from './operation-set'
import type { PointGroupFit, SymmetryElement } from './pointgroup'
import type { PointCloud } from './point-cloud'
import { schoenfliesSymbol } from './schoenflies'
import { subgroupsWithin, type Subgroup } from './subgroups'
import { readLines } from './symmetry-lines'

/** A group with where its elements lie. */
export interface FoundGroup {
  readonly fit: PointGroupFit
  readonly elements: readonly SymmetryElement[]
}

/** Finds the group of some points at a tolerance, in Å, no greater than the one it was made for. */
export type GroupFinder = (tolerance: number) => FoundGroup

/**
 * Prepares finding the groups of some points at several tolerances.
 *
 * A group holds when each of its elements, laid where all together fit best, brings every point to
 * within the tolerance of a point of the same kind. Of all groups that hold the greatest counts; where
 * the operations that hold by themselves do not close, that is less than all of them.
 *
 * @param greatest Å: the greatest tolerance that will be asked for
 */
export function prepareGroups(cloud: PointCloud, greatest: number): GroupFinder {
  let set: OperationSet | null = null
  const operations = (): OperationSet => {
    if (set !== null) return set
    const reference = chooseReference(cloud, greatest)
    const found = findOperations(cloud, reference, greatest)
    set = multiplyOperations(cloud, reference, found, greatest)
    return set
  }
  const known = new Map<string, FittedGroup | null>()
  const fit = (subgroup: Subgroup): FittedGroup | null => {
    const key = subgroup.elements.toSorted((p, q) => p - q).join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const fitted = fitGroup(cloud, operations(), subgroup)
    known.set(key, fitted)
    return fitted
  }

  const greatestGroup = (tolerance: number): FittedGroup => {
    for (const subgroup of subgroupsWithin(operations(), tolerance)) {
      const fitted = fit(subgroup)
      const holds = fitted?.operations.every(({ deviation }) => deviation <= tolerance)
      if (fitted !== null && holds === true) return fitted
    }
    return { operations: operations().list.slice(0, 1), measure: 0 }
  }

  return (tolerance) => {
    const line = fitLine(cloud, tolerance)
    if (line !== null) return { fit: { ...line.fit, tolerance }, elements: line.elements }
    const fitted = greatestGroup(tolerance)
    const reading = readLines(fitted.operations.map(({ matrix }) => matrix))
    return {
      fit: {
        symbol: schoenfliesSymbol(reading, fitted.operations.length),
        tolerance,
        deviation: Math.max(...fitted.operations.map(({ deviation }) => deviation)),
        measure: fitted.measure,
      },
      elements: listElements(fitted.operations, reading, cloud.center),
    }
  }
}
