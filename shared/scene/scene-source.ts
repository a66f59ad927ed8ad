import type { Anatomy } from '../anatomy/anatomy'
import type { Crystal } from '../crystal/crystal'
import type { AtomGraph } from '../graph/atom-graph'
import type { Ensemble } from '../ensemble/ensemble'

/** What a scene is composed from; a `StructureReport` is one. */
export interface SceneSource {
  readonly crystal: Crystal
  readonly graph: AtomGraph
  readonly ensemble: Ensemble
  readonly anatomy: Anatomy
}
