import { noStatedGeometry } from '../../shared/crystal/stated-geometry'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Vec3 } from '../../shared/geometry/vec3'

/** The crystal of the other hand: every point inverted through the origin, and every operation with it. */
export function invertedCrystal(crystal: Crystal): Crystal {
  const { sites, spaceGroup } = crystal
  const inverted = ([x, y, z]: Vec3): Vec3 => [-x, -y, -z]
  return {
    ...crystal,
    spaceGroup: {
      ...spaceGroup,
      symops: spaceGroup.symops.map(({ rotation, translation }) => ({
        rotation,
        translation: inverted(translation),
      })),
    },
    sites: { ...sites, fract: sites.fract.map((x) => -x) },
    statedBonds: noStatedGeometry(2),
    statedAngles: noStatedGeometry(3),
    statedTorsions: noStatedGeometry(4),
  }
}
