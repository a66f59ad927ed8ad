import { describe, expect, it } from 'vitest'
import { distance, length, pointAt, subtract } from '../../../shared/geometry/vec3'
import { composeScene } from '../../../shared/scene/compose-scene'
import type { SceneSource } from '../../../shared/scene/scene-source'
import { groupVisibility } from '../../../shared/scene/visibility'
import { pick } from '../../../shared/scene/pick'
import { RING } from '../../../shared/scene/sizes'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

/** The made report without its last P, its bond to it left dangling, and Se1 an alternative. */
function changed(): SceneSource {
  const report = madeReport()
  const { ensemble } = report
  const chloride = ensemble.count - 1
  const at = pointAt(ensemble.cartn, chloride)
  return {
    ...report,
    ensemble: {
      ...ensemble,
      isAlternative: ensemble.isAlternative.map((_, atom) =>
        Number(report.crystal.sites.label[atom] === 'Se1'),
      ),
      dangling: {
        count: 2,
        atom: Int32Array.of(chloride, chloride),
        bond: Int32Array.of(0, 0),
        partner: Int32Array.of(0, 0),
        partnerShift: new Int32Array(6),
        // One far away in +x, one so near that half the way is inside the ball.
        partnerCartn: Float64Array.of(at[0] + 3, at[1], at[2], at[0], at[1] + 0.5, at[2]),
      },
    },
  }
}

const source = changed()
const scene = composeScene(source, PAPER_BALLS)
const { stubs, spheres } = scene
const chloride = source.ensemble.count - 1
const ball = spheres.atom.indexOf(chloride)

describe('composeScene, of dangling bonds', () => {
  it('reaches half-way to the missing atom, up to the ring', () => {
    const row = stubs.dangling.indexOf(0)
    const from = pointAt(spheres.center, ball)
    const [tip, end] = [pointAt(stubs.tip, row), pointAt(stubs.end, row)]
    expect(subtract(tip, from)[0]).toBeCloseTo(1.5, 5)
    expect(distance(tip, end)).toBeCloseTo(RING.radius, 5)
  })

  it('keeps the ring clear of the ball', () => {
    const row = stubs.dangling.indexOf(1)
    const reach = length(subtract(pointAt(stubs.tip, row), pointAt(spheres.center, ball)))
    expect(reach).toBeGreaterThan(spheres.radius[ball]! + RING.radius)
  })

  it('goes with the group of its atom', () => {
    expect([...stubs.group]).toEqual([...stubs.group].map(() => spheres.group[ball]))
    expect(stubs.group).toHaveLength(4)
    const hidden = new Set(scene.groups[spheres.group[ball]!]!.parts)
    const shown = (hiddenParts: ReadonlySet<number>) => {
      const view = groupVisibility(scene, {
        peel: 9,
        opacityOfPart: new Map(),
        hiddenParts,
      })
      const [x, y] = pointAt(stubs.tip, stubs.dangling.indexOf(0))
      return pick(scene, view, { origin: [x, y, 50], direction: [0, 0, -1] })
    }
    expect(shown(new Set())).toMatchObject({ kind: 'dangling', index: 0 })
    expect(shown(hidden)).toBeNull()
  })
})

describe('composeScene, of alternatives', () => {
  it('marks them, and draws them smaller and their bonds thinner', () => {
    const plain = composeScene(madeReport(), PAPER_BALLS)
    const atom = source.crystal.sites.label.indexOf('Se1')
    const row = spheres.atom.indexOf(atom)
    expect([...spheres.isAlternative.keys()].filter((i) => spheres.isAlternative[i] === 1)).toEqual([row]) // prettier-ignore
    expect(spheres.radius[row]!).toBeLessThan(plain.spheres.radius[plain.spheres.atom.indexOf(atom)]!) // prettier-ignore
    const { cylinders } = scene
    for (const [i, bond] of cylinders.bond.entries()) {
      const touches = cylinders.spheres[2 * i] === row || cylinders.spheres[2 * i + 1] === row
      expect(cylinders.isAlternative[i]).toBe(Number(touches))
      const before = plain.cylinders.radius[plain.cylinders.bond.indexOf(bond)]!
      if (touches) expect(cylinders.radius[i]!).toBeLessThan(0.7 * before)
      else expect(cylinders.radius[i]).toBe(before)
    }
  })
})
