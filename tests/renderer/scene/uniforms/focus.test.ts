import { describe, expect, it } from 'vitest'
import { aimFocus, moveFocus } from '../../../../renderer/scene/uniforms/focus'
import {
  createStageUniforms,
  type StageUniforms,
} from '../../../../renderer/scene/uniforms/stage-uniforms'
import { madeScene } from '../made-scene'
import { RED } from '../stage-pixels'

const { spheres } = madeScene(
  [0, 1, 2].map((x) => ({ at: [x, 0, 0] as const, radius: 0.3, color: RED })),
)

/** How far each sphere is mixed into the background, as the shader reads it; 1: as far as dimming goes. */
function dimming({ uFocus, uFocusShare, uDimming }: StageUniforms): number[] {
  const { data } = uFocus.value.image
  return [0, 1, 2].map((sphere) => {
    if (uDimming.value === 0) return 0
    const [before, after] = [data![2 * sphere]! / 255, data![2 * sphere + 1]! / 255]
    return before + uFocusShare.value * (after - before)
  })
}

describe('aimFocus', () => {
  it('sets out from what is seen, and arrives where all but the focus is dimmed', () => {
    const uniforms = createStageUniforms()
    aimFocus(uniforms, spheres, new Set([1]))
    expect(dimming(uniforms)).toEqual([0, 0, 0])
    moveFocus(uniforms, 1, new Set([1]))
    expect(dimming(uniforms)).toEqual([1, 0, 1])
    expect(uniforms.uDimming.value).toBeGreaterThan(0.5)
    expect(uniforms.uDimming.value).toBeLessThan(1)
  })

  it('goes on from where a change was interrupted', () => {
    const uniforms = createStageUniforms()
    aimFocus(uniforms, spheres, new Set([0]))
    moveFocus(uniforms, 0.5, new Set([0]))
    aimFocus(uniforms, spheres, new Set([1]))
    for (const [sphere, expected] of [0, 0.5, 0.5].entries()) {
      expect(dimming(uniforms)[sphere]).toBeCloseTo(expected, 1)
    }
    moveFocus(uniforms, 1, new Set([1]))
    expect(dimming(uniforms)).toEqual([1, 0, 1])
  })

  it('keeps the texture from one focus to the next, and costs nothing without one', () => {
    const uniforms = createStageUniforms()
    aimFocus(uniforms, spheres, null)
    expect(uniforms.uDimming.value).toBe(0)
    aimFocus(uniforms, spheres, new Set([0]))
    const texture = uniforms.uFocus.value
    aimFocus(uniforms, spheres, new Set([2]))
    expect(uniforms.uFocus.value).toBe(texture)
    aimFocus(uniforms, spheres, null)
    expect(uniforms.uDimming.value).toBeGreaterThan(0)
    moveFocus(uniforms, 1, null)
    expect(uniforms.uDimming.value).toBe(0)
  })
})
