import { pointAt, type Vec3 } from '../geometry/vec3'
import { composeCell, sceneAxes } from './compose-cell'
import { boundingRadii, composeSpheres } from './compose-spheres'
import { composeCylinders, jointRadii } from './compose-cylinders'
import { composeStubs } from './compose-stubs'
import { composeExplosion } from './explosion'
import { groupAtoms } from './groups'
import { computeOcclusion } from './occlusion'
import { multipleBonds } from './multiple-bonds'
import { representationOfAtoms } from './representation-of-atoms'
import type { Scene, SceneStyle } from './scene'
import type { SceneSource } from './scene-source'
import { bondLooks, danglingLooks } from './stick-looks'

/**
 * The scene of a whole structure: all atoms, all bonds, the cell. What the peel and the eyes hide is
 * decided later (`groupVisibility`), so that no array changes while one looks.
 *
 * Cost: linear in atoms and bonds.
 */
export function composeScene(source: SceneSource, style: SceneStyle): Scene {
  const { cell } = source.crystal
  const origin = sceneOrigin(source)
  const grouping = groupAtoms(source)
  const groups = grouping.groups.length
  const representations = representationOfAtoms(source, style)
  const bonds = bondLooks(source, style, representations)
  const dangling = danglingLooks(source, style, representations)
  const multiple = style.multipleBonds ? multipleBonds(source) : null
  const joints = jointRadii(source, bonds, multiple)
  const bodies = composeSpheres(source, style, grouping, representations, joints, origin)
  const { spheres, sectors, ellipsoids } = bodies
  const bounds = boundingRadii(spheres, groups)
  return {
    groups: grouping.groups.map((group, i) => ({ ...group, boundingRadius: bounds[i]! })),
    stopOfPart: grouping.stopOfPart,
    spheres,
    sectors,
    ellipsoids,
    cylinders: composeCylinders(source, style, bodies, bonds, multiple, groups),
    stubs: composeStubs(source, style, bodies, dangling, groups, origin),
    occlusion: computeOcclusion(spheres, groups),
    explosion: composeExplosion(source, spheres, origin),
    axes: sceneAxes(cell),
    cell: composeCell(cell, source.ensemble.extent, origin),
    origin,
  }
}

/** Where the best dissection is centred, else the middle of the main molecule. */
function sceneOrigin({ anatomy, ensemble }: SceneSource): Vec3 {
  const [dissection] = anatomy.dissections
  if (dissection !== undefined) return dissection.center
  let [x, y, z, members] = [0, 0, 0, 0]
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (ensemble.molecule[atom] !== 0) continue
    const [px, py, pz] = pointAt(ensemble.cartn, atom)
    x += px
    y += py
    z += pz
    members++
  }
  return members === 0 ? [0, 0, 0] : [x / members, y / members, z / members]
}
