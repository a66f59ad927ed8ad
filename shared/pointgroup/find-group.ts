import type { Vec3 } from '../geometry/vec3'
import { chooseReference, findOperations } from './find-operations'
import { fitGroup, type FittedGroup } from './fit-group'
import { fitOperation, type Operation } from './operation'
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

/** The symmetry of some points at any tolerance up to the one that it was made for. */
export interface GroupSearch {
  /** @param tolerance Å */
  readonly groupAt: (tolerance: number) => FoundGroup
  /** The reflections, rotary reflections and inversions that nearly hold. */
  readonly improper: () => readonly Operation[]
}

/** Part of the least distance between points of one kind within which an image has one point to fall on. */
const PART_OF_SPACING = 1 / 2

/** Å: symmetric points are exact to this. */
const SAME = 1e-5

/**
 * Prepares finding the groups of some points at several tolerances.
 *
 * A group holds when each of its elements, laid where all together fit best, brings every point to
 * within the tolerance of a point of the same kind. Of all groups that hold the greatest counts; where
 * the operations that hold by themselves do not close, that is less than all of them.
 *
 * A group is left out where points that have it must have more: then either more holds, or less is said.
 *
 * Points are no farther from symmetric ones than the tolerance, so that what these have in addition
 * holds for the points within twice as much.
 *
 * @param greatest Å: operations are looked for up to here. Twice the tolerance that will be asked for
 *   finds all that symmetric points have in addition.
 */
export function prepareGroups(cloud: PointCloud, greatest: number): GroupSearch {
  const limit = Math.min(greatest, PART_OF_SPACING * cloud.spacing)
  let set: OperationSet | null = null
  const operations = (): OperationSet => {
    if (set !== null) return set
    const reference = chooseReference(cloud, limit)
    const found = findOperations(cloud, reference, limit)
    set = multiplyOperations(cloud, reference, found, limit)
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

  /** Whether its symmetric points have no symmetry beyond it: four points that have T have Td. */
  const isWhole = ({ operations: own, symmetric }: FittedGroup): boolean => {
    if (own.length === 1) return true
    const images = new Set(own.map(({ image }) => image))
    return operations().list.every(
      ({ image, handedness }) =>
        images.has(image) || fitOperation(symmetric, image, handedness).deviation > SAME,
    )
  }
  const greatestGroup = (tolerance: number): FittedGroup => {
    for (const subgroup of subgroupsWithin(operations(), tolerance)) {
      const fitted = fit(subgroup)
      const holds = fitted?.operations.every(({ deviation }) => deviation <= tolerance)
      if (fitted !== null && holds === true && isWhole(fitted)) return fitted
    }
    return {
      operations: operations().list.slice(0, 1),
      measure: 0,
      symmetric: cloud.points,
    }
  }

  const names = new Map<FittedGroup, NamedGroup>()
  const nameOf = (fitted: FittedGroup): NamedGroup => {
    const name = names.get(fitted) ?? nameGroup(fitted, cloud.center)
    names.set(fitted, name)
    return name
  }

  const groupAt = (tolerance: number): FoundGroup => {
    const line = fitLine(cloud, tolerance)
    if (line !== null) return { fit: { ...line.fit, tolerance }, elements: line.elements }
    const { name, elements } = nameOf(greatestGroup(tolerance))
    return { fit: { ...name, tolerance }, elements }
  }
  const improper = (): Operation[] =>
    operations().list.filter(({ handedness }) => handedness === -1)
  return { groupAt, improper }
}

interface NamedGroup {
  readonly name: Omit<PointGroupFit, 'tolerance'>
  readonly elements: readonly SymmetryElement[]
}

function nameGroup({ operations, measure }: FittedGroup, center: Vec3): NamedGroup {
  const reading = readLines(operations.map(({ matrix }) => matrix))
  return {
    name: {
      symbol: schoenfliesSymbol(reading, operations.length),
      deviation: Math.max(...operations.map(({ deviation }) => deviation)),
      measure,
    },
    elements: listElements(operations, reading, center),
  }
}
