import type { BufferGeometry } from 'three'
import type { Sticks, Stubs } from '../../../shared/scene/scene'
import { quads } from './quads'

/** A quad for the ring of each stub, in their order. */
export function ringGeometry({ count, tip, colorEnd, group, spheres }: Stubs): BufferGeometry {
  return quads(count, [
    ['tip', tip, 3],
    ['color', colorEnd, 3],
    ['group', group.filter((_, end) => end % 2 === 0), 1],
    ['sphere', spheres.filter((_, end) => end % 2 === 0), 1],
  ])
}

/** For each group: how many of the rows, sorted by group, belong to it or to one before. */
function countUpToGroup(groupOfRow: ArrayLike<number>, groups: number): Int32Array {
  const counts = new Int32Array(groups)
  for (let row = 0; row < groupOfRow.length; row++) {
    const group = groupOfRow[row]!
    counts[group] = counts[group]! + 1
  }
  for (let group = 1; group < groups; group++) counts[group] = counts[group]! + counts[group - 1]!
  return counts
}

/** For each group: how many of the sticks have come up to it, by the outer of their groups. */
export function sticksUpToGroup({ count, group }: Sticks, groups: number): Int32Array {
  const outer = new Uint16Array(count)
  for (let i = 0; i < count; i++) outer[i] = Math.max(group[2 * i]!, group[2 * i + 1]!)
  return countUpToGroup(outer, groups)
}
