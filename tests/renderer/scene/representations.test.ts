/** Each representation as it is drawn: what is seen is what a ray meets. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rayThrough } from '../../../renderer/scene/camera/camera-pose'
import { composeScene } from '../../../shared/scene/compose-scene'
import { pick } from '../../../shared/scene/pick'
import { REPRESENTATIONS, type Representation, type Scene } from '../../../shared/scene/scene'
import { groupVisibility } from '../../../shared/scene/visibility'
import { analysed } from '../../support/analysed'
import type { Png } from '../../support/png'
import { PAPER_BALLS } from '../../support/scene-style'
import { openStageForTests } from './stage-page'
import { cameraFrom, coverage, transparent } from './stage-pixels'

const tests = openStageForTests()
const report = analysed(join('resources', 'samples', 'Cu3-alkynyl.cif'))
const SIZE = transparent(32, 24)
const [CARBON, COPPER] = [6, 29]
/** Pixels from one ray to the next. */
const STEP = 4

async function drawn(scene: Scene): Promise<Png> {
  await tests.stage.show(scene)
  return tests.stage.picture(SIZE)
}

/** The share of rays that agree with their pixel: something there, or nothing. */
async function agreement(scene: Scene, picture: Png): Promise<number> {
  const camera = cameraFrom(await tests.stage.camera(), picture.width, picture.height)
  const seen = groupVisibility(scene, { peel: 99, opacityOfPart: new Map(), hiddenParts: new Set() }) // prettier-ignore
  let [rays, alike] = [0, 0]
  for (let y = STEP / 2; y < picture.height; y += STEP) {
    for (let x = STEP / 2; x < picture.width; x += STEP) {
      const place = [x + 0.5 - picture.width / 2, y + 0.5 - picture.height / 2] as const
      const isMet = pick(scene, seen, rayThrough(camera, place, picture)) !== null
      const alpha = picture.rgba[4 * (y * picture.width + x) + 3]!
      rays++
      if (isMet === alpha > 127) alike++
    }
  }
  return alike / rays
}

describe('the stage', () => {
  const covered = new Map<Representation, number>()

  it.each(REPRESENTATIONS)('draws %s where rays meet it', async (representation) => {
    const scene = composeScene(report, { ...PAPER_BALLS, representation })
    const picture = await drawn(scene)
    covered.set(representation, coverage(picture) / (picture.width * picture.height))
    // A line is as wide as it is drawn, not as anything in Å: rays meet it or pass it by.
    if (representation !== 'wires') expect(await agreement(scene, picture)).toBeGreaterThan(0.99)
  })

  it('covers more the fuller a representation is', () => {
    const order = ['wires', 'polyhedra', 'ball-and-stick', 'space-filling'] as const
    const shares = order.map((representation) => covered.get(representation)!)
    expect(shares[0]).toBeGreaterThan(0.005)
    for (const [i, share] of shares.slice(1).entries()) expect(share).toBeGreaterThan(1.3 * shares[i]!) // prettier-ignore
  })

  it('draws multiple bonds and mixed representations where rays meet them', async () => {
    const rules = [
      { of: { kind: 'element', element: 17 }, representation: 'space-filling' },
      { of: { kind: 'element', element: 29 }, representation: 'ellipsoids' },
    ] as const
    const style = { ...PAPER_BALLS, representation: 'ball-and-stick', rules, multipleBonds: true } as const // prettier-ignore
    const scene = composeScene(report, style)
    expect(await agreement(scene, await drawn(scene))).toBeGreaterThan(0.99)
  })

  it('draws nothing of a molecule without metals as metals, and goes on', async () => {
    const element = report.graph.atoms.element.map((own) => (own === COPPER ? CARBON : own))
    const atoms = { ...report.graph.atoms, element }
    const organic = { ...report, graph: { ...report.graph, atoms } }
    const scene = composeScene(organic, { ...PAPER_BALLS, representation: 'metals' })
    expect(scene.spheres.count).toBe(0)
    expect(coverage(await drawn(scene))).toBe(0)
    const again = composeScene(report, PAPER_BALLS)
    expect(coverage(await drawn(again))).toBeGreaterThan(0)
  })
})
