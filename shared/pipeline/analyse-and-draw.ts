import type { Result } from '../base/result'
import type { Work } from '../base/work'
import { composeScene } from '../scene/compose-scene'
import { isLargeScene } from '../scene/large-scene'
import { analyse } from './analyse'
import type { SceneWish, ShowScene } from './scene-wish'
import type { Analysis, AnalysisOptions } from './structure-report'

/**
 * The analysis of a file, and the scenes that are wanted of it, away from the page: a sketch as soon as
 * atoms, bonds and molecules are known, and where it would hold up the page the scene of the whole.
 *
 * @param show told of the sketch, then of the structure, each at most once, before the analysis is given
 */
export function analyseAndDraw(
  bytes: Uint8Array,
  options: AnalysisOptions,
  wish: SceneWish | null,
  work: Work,
  show: ShowScene,
): Result<Analysis, 'cancelled'> {
  if (wish === null) return analyse(bytes, options, work)
  const { style } = wish
  const outcome = analyse(bytes, options, work, (source) => {
    if (wish.sketch) show('sketch', composeScene(source, style))
  })
  if (outcome.ok && outcome.value.kind === 'structure' && isLargeScene(outcome.value)) {
    show('structure', composeScene(outcome.value, style))
  }
  return outcome
}
