import { anatomyOfRoles } from '../anatomy/anatomy-of-roles'
import { assignRoles } from '../coordination/assign-roles'
import type { Specimen } from '../ensemble/specimen'
import type { SceneSource } from '../scene/scene-source'

/**
 * What a scene can be composed from before ligands, anatomy and chemistry are known: the parts that atoms
 * play follow from their bonds; all of it is one part, shown at one stop.
 */
export function sketchSource(specimen: Specimen): SceneSource {
  const { crystal, graph, ensemble } = specimen
  return { crystal, graph, ensemble, anatomy: anatomyOfRoles(assignRoles(specimen)) }
}
