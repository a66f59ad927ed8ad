import { describe, expect, it } from 'vitest'
import type { StagePolyhedron } from '../../../../renderer/scene/stage-view'
import { convexHull } from '../../../../shared/geometry/convex-hull'
import type { Vec3 } from '../../../../shared/geometry/vec3'
import type { Png } from '../../../support/png'
import { madeScene } from '../made-scene'
import { openStageForTests, type StagePage } from '../stage-page'
import { BLUE, GREEN, RED, transparent } from '../stage-pixels'

/** An atom so small that it hides nothing, and two that span the view. */
const FRAME = madeScene([
  { at: [0, 0, 0], radius: 0.02, color: GREEN },
  { at: [-3, -3, 0], radius: 0.02, color: GREEN },
  { at: [3, 3, 0], radius: 0.02, color: GREEN },
])

function polyhedron(vertices: readonly Vec3[], color: string, atom = 0): StagePolyhedron {
  return { atom, vertices, faces: convexHull(vertices), color }
}

const square = (z: number): Vec3[] => [[-2, -2, z], [2, -2, z], [2, 2, z], [-2, 2, z]] // prettier-ignore
const CUBE = polyhedron([...square(-2), ...square(2)], RED)

const opened = openStageForTests()

type View = NonNullable<Parameters<StagePage['show']>[1]>

/** The scene with such polyhedra, seen along c. */
async function seen(view: View, scene = FRAME): Promise<(x: number, y: number) => number[]> {
  await opened.stage.show(scene, view)
  await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
  await opened.stage.rest()
  const { extent } = await opened.stage.camera()
  const png: Png = await opened.stage.picture(transparent(40, 30))
  return (x, y) => {
    const column = Math.round(200 + (x * 300) / extent)
    const row = Math.round(150 - (y * 300) / extent)
    return [...png.rgba.subarray(4 * (row * 400 + column), 4 * (row * 400 + column) + 4)]
  }
}

describe('Polyhedra', () => {
  it.each(['orthographic', 'perspective'] as const)(
    'shows through two faces what is behind them (%s)',
    async (projection) => {
      const at = await seen({ polyhedra: [CUBE], projection })
      // Two layers of 0.3: 1 − 0.7².
      const [red, green, , alpha] = at(1, 0.5)
      expect(alpha! / 255).toBeCloseTo(0.51, 1)
      expect(red!).toBeGreaterThan(2 * green!)
      expect(at(2.9, 0.5)).toEqual([0, 0, 0, 0])
    },
  )

  it('draws its edges, and none across faces of several triangles', async () => {
    const at = await seen({ polyhedra: [CUBE] })
    expect(at(2, 0.7)[3]).toBeGreaterThan(150)
    // Of a square cut along its diagonals nothing is to be seen.
    expect(at(1, 1)).toEqual(at(1, 0.5))
    expect(at(1, -1)).toEqual(at(1, 0.5))
  })

  it('lays what is nearer over what is farther, however they are listed', async () => {
    const [front, back] = [polyhedron(square(1), RED), polyhedron(square(-1), BLUE)]
    const swapped = [polyhedron(square(-1), RED), polyhedron(square(1), BLUE)]
    for (const polyhedra of [
      [front, back],
      [back, front],
    ]) {
      // prettier-ignore
      const at = await seen({ polyhedra })
      const [red, , blue] = at(1, 0.5)
      expect(red!).toBeGreaterThan(blue!)
    }
    const at = await seen({ polyhedra: swapped })
    const [red, , blue] = at(1, 0.5)
    expect(blue!).toBeGreaterThan(red!)
  })

  it('is hidden by solid atoms before it, and tints those behind', async () => {
    const scene = madeScene([
      { at: [0, 0, 0], radius: 0.02, color: GREEN },
      { at: [-1, 0, 3], radius: 0.5, color: GREEN },
      { at: [1, 0, -3], radius: 0.5, color: GREEN },
    ])
    const polyhedra = [polyhedron(square(0), RED)]
    const [bare, at] = [await seen({}, scene), await seen({ polyhedra }, scene)]
    expect(at(-1, 0)).toEqual(bare(-1, 0))
    const [redBefore, greenBefore] = bare(1, 0)
    const [red, green] = at(1, 0)
    expect(red!).toBeGreaterThan(redBefore! + 40)
    expect(green!).toBeLessThan(greenBefore! - 20)
  })

  it('goes with the atom in its middle', async () => {
    const layered = madeScene([
      { at: [0, 0, 0], radius: 0.02, color: GREEN, part: 1 },
      { at: [-3, -3, 0], radius: 0.02, color: GREEN, part: 0 },
      { at: [3, 3, 0], radius: 0.02, color: GREEN, part: 0 },
    ])
    const at = await seen({ polyhedra: [CUBE], peel: 0 }, layered)
    expect(at(1, 0.5)).toEqual([0, 0, 0, 0])
    expect(at(2, 0.7)).toEqual([0, 0, 0, 0])
    const ghostly = await seen({ polyhedra: [CUBE], opacityOfPart: [[1, 0.5]] }, layered)
    // Two layers of 0.15.
    expect(ghostly(1, 0.5)[3]! / 255).toBeCloseTo(0.28, 1)
  })

  it('gives back all that it takes of the graphics card', async () => {
    const counted = await opened.pages.open(() => {
      const counter = window as unknown as { live: number }
      counter.live = 0
      for (const kind of ['Buffer', 'Texture', 'Program', 'VertexArray'] as const) {
        for (const [verb, step] of [
          ['create', 1],
          ['delete', -1],
        ] as const) {
          // prettier-ignore
          const name = `${verb}${kind}` as const
          const original = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => unknown
          Object.defineProperty(WebGL2RenderingContext.prototype, name, {
            value(this: WebGL2RenderingContext, ...args: unknown[]) {
              counter.live += step
              return original.apply(this, args)
            },
          })
        }
      }
    })
    const live = () => counted.page.evaluate(() => (window as unknown as { live: number }).live)
    const labels = [{ atom: 0, text: 'μ3-Se' }]
    await counted.show(FRAME)
    const before = await live()
    expect(before).toBeGreaterThan(0)
    for (const focus of [[0], [1]]) {
      await counted.show(null, { polyhedra: [CUBE], labels, focus })
      expect(await live()).toBeGreaterThan(before)
      await counted.show(null, { polyhedra: [CUBE], labels: [], focus })
      await counted.show(null, {})
    }
    const after = await live()
    await counted.show(null, { polyhedra: [CUBE], labels, focus: [0] })
    await counted.show(null, {})
    expect(await live()).toBe(after)
    // What stays is the texture of the focus, one for a scene.
    expect(after - before).toBeLessThanOrEqual(1)
    await counted.page.close()
  })
})
