import { describe, expect, it } from 'vitest'
import { writeOcclusion } from '../../../../renderer/scene/uniforms/occlusion-texture'
import { createStageUniforms, loadScene } from '../../../../renderer/scene/uniforms/stage-uniforms'
import { ALL_AS_GROUPS, IN_PLACE } from '../../../../shared/scene/visibility'
import { madeScene } from '../made-scene'
import { BLUE, GREEN, RED } from '../stage-pixels'

/** The middle one has a neighbour of its own part and one of another. */
const ROW = madeScene([
  { at: [-1.6, 0, 0], radius: 0.8, color: RED, part: 0 },
  { at: [0, 0, 0], radius: 0.8, color: GREEN, part: 0 },
  { at: [1.6, 0, 0], radius: 0.8, color: BLUE, part: 1 },
])

/** Mean and lobe that the spheres lose, one written after the other to the same texture. */
function written(...views: readonly (readonly [opacity: readonly number[], veil: Uint8Array])[]) {
  const uniforms = createStageUniforms()
  loadScene(uniforms, ROW)
  for (const [opacity, opacityOfSphere] of views) {
    writeOcclusion(uniforms, ROW, { opacity: Float32Array.from(opacity), shift: IN_PLACE, opacityOfSphere }) // prettier-ignore
  }
  return [...(uniforms.uOcclusion.value.image.data ?? [])].slice(0, 12)
}

const lost = (numbers: readonly number[], sphere: number) => numbers[4 * sphere]!

describe('writeOcclusion', () => {
  const all = written([[1, 1], ALL_AS_GROUPS])

  it('lets atoms that a veil hides take no light from their neighbours', () => {
    const veiled = written([[1, 1], Uint8Array.of(0, 255, 255)])
    // Either neighbour of the middle one takes as much, from opposite sides.
    expect(lost(veiled, 1)).toBeCloseTo(lost(all, 1) / 2, 6)
    expect(veiled[5]).toBeGreaterThan(0)
    expect(all[5]).toBeCloseTo(0, 6)
  })

  it('counts a hidden atom as it does a hidden group', () => {
    const byGroup = written([[1, 0], ALL_AS_GROUPS])
    const byVeil = written([[1, 1], Uint8Array.of(255, 255, 0)])
    for (const sphere of [0, 1]) expect(lost(byVeil, sphere)).toBeCloseTo(lost(byGroup, sphere), 6)
  })

  it('counts a ghosted atom by what is seen of it', () => {
    const veiled = written([[1, 1], Uint8Array.of(51, 255, 255)])
    expect(lost(veiled, 1)).toBeCloseTo(0.6 * lost(all, 1), 6)
  })

  it('follows a veil as it comes and goes', () => {
    const hidden = [[1, 1], Uint8Array.of(0, 255, 255)] as const
    expect(written([[1, 1], ALL_AS_GROUPS], hidden)).toEqual(written(hidden))
    expect(written(hidden, [[1, 1], ALL_AS_GROUPS])).toEqual(all)
    expect(written([[1, 1], Uint8Array.of(255, 255, 255)])).toEqual(all)
  })
})
