/** What a stage takes of the graphics card and of memory, and gives back. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { StagePolyhedron } from '../../../renderer/scene/stage-view'
import { madeScene, type MadeBall } from './made-scene'
import { openStageForTests, PLAIN_VIEW } from './stage-page'
import type { PlainView } from './page/main'

const CYCLES = 100

const opened = openStageForTests()

/** A scene of some balls; those of another kind are ellipsoids, hatched and divided into sectors. */
function sceneOf(kind: number) {
  const colors = ['#c05030', '#3050c0', '#30c050']
  const balls = Array.from({ length: 12 }, (_, i): MadeBall => {
    const at = [3 * Math.cos(i), 3 * Math.sin(i), 0.4 * i - 2] as const
    const ball = { at, radius: 0.5, color: colors[(i + kind) % 3]!, part: i < 6 ? 0 : 1, fragment: i < 6 ? 0 : 1 } // prettier-ignore
    if (kind % 2 === 0) return ball
    return {
      ...ball,
      axes: [
        [0.5, 0, 0],
        [0, 0.4, 0],
        [0, 0, 0.3],
      ],
      isAlternative: i % 3 === 0,
      ...(i % 4 === 0 && {
        sectors: [
          [0.6, '#c05030'],
          [1, null],
        ] as const,
      }),
    }
  })
  const sticks = balls.slice(1).map((_, i) => ({ joins: [i, i + 1] as const, radius: 0.1, color: '#888888' })) // prettier-ignore
  return madeScene(balls, sticks, [{ ball: 0, tip: [4, 1, 1] }])
}

const POLYHEDRON: StagePolyhedron = {
  atom: 0,
  vertices: [
    [0, 0, 0],
    [2, 0, 0],
    [0, 2, 0],
    [0, 0, 2],
  ],
  faces: [
    [0, 2, 1],
    [0, 1, 3],
    [1, 2, 3],
    [0, 3, 2],
  ],
  color: '#8040c0',
}

/** The views that are gone through, one after the other. */
const VIEWS: readonly Partial<PlainView>[] = [
  {},
  { peel: 0 },
  { explode: 1 },
  { selection: { atoms: [0, 3], bond: null } },
  { labels: [{ atom: 0, text: 'μ3' }], cell: true },
  { polyhedra: [POLYHEDRON], rings: [{ atoms: [0, 1, 2], part: null, color: '#c0a040' }] },
  { lines: [{ points: [[0, 0, 0], [2, 1, 0]], label: '2.2 Å', kind: 'measurement' }] }, // prettier-ignore
  { planes: [{ center: [0, 0, 0], normal: [0, 0, 1], radius: 2 }], opacityOfPart: [[1, 0.3]] },
  { focus: [0, 1, 2] },
  { opacityOfAtom: new Uint8Array(12).fill(120) },
]

async function liveCount(page: Page, kind: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const count = await page.evaluate((name) => {
    const kept = (window as unknown as Record<string, WeakRef<object>[]>)[name]!
    return kept.filter((reference) => reference.deref() !== undefined).length
  }, kind)
  await session.detach()
  return count
}

describe('StageHandle.resources', () => {
  it('is the same after a hundred changes of scene and view as after the first ones', async () => {
    const stage = await opened.pages.open()
    const scenes = [0, 1, 2].map(sceneOf)
    await stage.show(scenes[0]!)
    const countsOfRound = await stage.page.evaluate(
      async ([all, views, plain, cycles]) => {
        const counts: string[] = []
        const drawn = async () => {
          const frames = window.stage.current!.framesDrawn()
          while (window.stage.current!.framesDrawn() === frames) {
            await new Promise((resolve) => requestAnimationFrame(resolve))
          }
        }
        const atRest = async () => {
          for (let before = -1; before !== window.stage.current!.framesDrawn();) {
            before = window.stage.current!.framesDrawn()
            await new Promise((resolve) => setTimeout(resolve, 400))
          }
        }
        for (let cycle = 0; cycle <= cycles; cycle++) {
          const scene = cycle % views.length === 0 ? structuredClone(all[(cycle / views.length) % 2]!) : null // prettier-ignore
          window.show(scene, { ...plain, ...views[cycle % views.length] })
          await drawn()
          if (cycle % (2 * views.length) === 0) {
            await atRest()
            counts.push(JSON.stringify(window.stage.current!.resources()))
          }
        }
        return counts
      },
      [scenes, VIEWS, PLAIN_VIEW, CYCLES] as const,
    )
    // The first round compiles what the others use: from the second on nothing is added.
    expect(new Set(countsOfRound.slice(1)).size).toBe(1)
    const last: { geometries: number; textures: number } = JSON.parse(countsOfRound.at(-1)!)
    expect(last.geometries).toBeLessThan(30)
    expect(last.textures).toBeLessThan(40)
    await stage.page.close()
  }, 120_000)
})

describe('Stage', () => {
  it('leaves no context and no scene behind after a hundred openings', async () => {
    const stage = await opened.pages.open(() => {
      const contexts: WeakRef<object>[] = []
      const scenes: WeakRef<object>[] = []
      Object.assign(window, { contexts, scenes })
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function get(
        this: HTMLCanvasElement,
        ...args: unknown[]
      ) {
        const context: unknown = Reflect.apply(original, this, args)
        if (context instanceof WebGL2RenderingContext) contexts.push(new WeakRef(context))
        return context
      } as typeof original
    })
    const complaints: string[] = []
    stage.page.on('console', (message) => {
      if (/context|WebGL|GL_/i.test(message.text()) && message.type() !== 'log') {
        complaints.push(message.text())
      }
    })
    await stage.page.evaluate(
      async ([scene, view, cycles]) => {
        const { scenes } = window as unknown as { scenes: WeakRef<object>[] }
        for (let cycle = 0; cycle < cycles; cycle++) {
          const own = structuredClone(scene)
          scenes.push(new WeakRef(own))
          window.show(own, view)
          while ((window.stage.current?.framesDrawn() ?? 0) === 0) {
            await new Promise((resolve) => requestAnimationFrame(resolve))
          }
          window.hide()
          await new Promise((resolve) => setTimeout(resolve))
        }
      },
      [sceneOf(1), { ...PLAIN_VIEW, cell: true }, CYCLES] as const,
    )
    // Fiber gives a context back half a second after its canvas is gone.
    await stage.page.waitForTimeout(1500)
    expect(complaints).toEqual([])
    // The page keeps the last scene, and React what it has shown last.
    expect(await liveCount(stage.page, 'scenes')).toBeLessThan(6)
    expect(await liveCount(stage.page, 'contexts')).toBeLessThan(6)
    await stage.page.close()
  }, 240_000)
})
