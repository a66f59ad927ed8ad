import type { Crystal } from '../crystal/crystal'
import { fractOfPlace, type Place } from '../crystal/place'
import { codesOfRow, labelsOfRow, type StatedGeometry } from '../crystal/stated-geometry'
import { sitesOfLabel, symmetryCodeReader } from '../crystal/stated-places'
import { toCartesian } from '../geometry/cell'
import { add, length, subtract, type Vec3 } from '../geometry/vec3'
import { tolerance } from './deposited-loop'

/** Where the second atom of a row of distances would have to be; null: nowhere near. */
export type DistanceFits = (stated: StatedGeometry, row: number) => Place | null

/**
 * Prepares the search for the image of a row's second atom that has the stated distance from its first,
 * which stands where the row says (as it is listed, where its symmetry code is none). Of several the first
 * in the order of the operators. Angles and torsions are not searched.
 *
 * Cost: 27 cells × operators; meant for the few rows that do not come out.
 */
export function distanceFits(crystal: Crystal): DistanceFits {
  const { cell, spaceGroup } = crystal
  const sitesOf = sitesOfLabel(crystal.sites)
  const codeOf = symmetryCodeReader(spaceGroup)
  return (stated, row) => {
    if (stated.ends !== 2) return null
    const [label1, label2] = labelsOfRow(stated, row)
    const move = codeOf(codesOfRow(stated, row)[0] ?? null) ?? codeOf(null)
    if (move === null) return null
    let best: Place | null = null
    let least = tolerance(stated, row)
    for (const site1 of sitesOf(label1 ?? '')) {
      const from = fractOfPlace(crystal, { site: site1, ...move })
      for (const second of imagesNear(crystal, sitesOf(label2 ?? ''), from)) {
        const between = subtract(fractOfPlace(crystal, second), from)
        const size = Math.abs(length(toCartesian(cell, between)) - stated.value[row]!)
        if (size < least - SAME) [best, least] = [second, size]
      }
    }
    return best
  }
}

/** Å: fits this alike are equally good. */
const SAME = 1e-6

/** The images of sites in the 27 cells about a point. */
function* imagesNear(crystal: Crystal, sites: readonly number[], from: Vec3): Generator<Place> {
  for (const site of sites) {
    for (const symop of crystal.spaceGroup.symops.keys()) {
      const image = fractOfPlace(crystal, { site, symop, translation: [0, 0, 0] })
      const [x, y, z] = subtract(from, image)
      const nearest: Vec3 = [Math.round(x) + 0, Math.round(y) + 0, Math.round(z) + 0]
      for (const shift of SHIFTS) yield { site, symop, translation: add(nearest, shift) }
    }
  }
}

const STEPS = [0, -1, 1] as const
const SHIFTS: readonly Vec3[] = STEPS.flatMap((x) =>
  STEPS.flatMap((y) => STEPS.map((z): Vec3 => [x, y, z])),
)
