/** Composes the scenes of large structures, away from the page. */
import { largeBuffers } from '../../shared/base/buffers'
import { composeScene } from '../../shared/scene/compose-scene'
import type { SceneSource } from '../../shared/scene/scene-source'
import type { SceneAnswer, SceneOrder } from './scene-messages'

let source: SceneSource | null = null

self.addEventListener('message', ({ data }: MessageEvent<SceneOrder>) => {
  if (data.kind === 'source') source = data.source
  else if (source !== null) {
    const answer: SceneAnswer = { scene: composeScene(source, data.style) }
    self.postMessage(answer, { transfer: largeBuffers(answer) })
  }
})
