import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { QUIET } from '../../../shared/base/work'
import { analyseAndDraw } from '../../../shared/pipeline/analyse-and-draw'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'
import type { SceneOf } from '../../../shared/pipeline/scene-wish'
import { composeScene } from '../../../shared/scene/compose-scene'
import type { Scene } from '../../../shared/scene/scene'
import { PAPER_BALLS } from '../../support/scene-style'

const SAMPLE = new URL('../../../resources/samples/Cu14-TXP35.cif', import.meta.url)

function drawn(sketch: boolean, work = QUIET) {
  const scenes: [SceneOf, Scene][] = []
  const outcome = analyseAndDraw(
    readFileSync(SAMPLE),
    DEFAULT_OPTIONS,
    { style: PAPER_BALLS, sketch },
    work,
    (of, scene) => scenes.push([of, scene]),
  )
  return { scenes, outcome }
}

/** Å, rounded, in the crystal's frame, by ensemble atom. */
function places({ spheres, origin }: Scene): string[] {
  const rows = Array.from(spheres.atom, (atom, row) => {
    const place = origin.map((from, axis) => (spheres.center[3 * row + axis]! + from).toFixed(2))
    return `${String(atom).padStart(6)} ${place.join(' ')} ${spheres.radius[row]!.toFixed(3)}`
  })
  return rows.toSorted()
}

describe('analyseAndDraw', () => {
  it('sketches the atoms and bonds of the report where they stand, as large as they will be', () => {
    const { scenes, outcome } = drawn(true)
    if (!outcome.ok || outcome.value.kind !== 'structure') throw new Error('the sample is one')
    const whole = composeScene(outcome.value, PAPER_BALLS)
    expect(scenes.map(([of]) => of)).toEqual(['sketch'])
    const sketch = scenes[0]![1]
    expect(places(sketch)).toEqual(places(whole))
    expect(sketch.cylinders.count).toBe(whole.cylinders.count)
  })

  it('draws no sketch that nobody wants', () => {
    expect(drawn(false).scenes).toEqual([])
  })

  it('stops after the sketch where it is called off then', () => {
    let isOver = false
    const work = {
      get cancelled() {
        return isOver
      },
      report: () => {},
    }
    const seen: SceneOf[] = []
    const outcome = analyseAndDraw(
      readFileSync(SAMPLE),
      DEFAULT_OPTIONS,
      { style: PAPER_BALLS, sketch: true },
      work,
      (of) => {
        seen.push(of)
        isOver = true
      },
    )
    expect(seen).toEqual(['sketch'])
    expect(outcome).toEqual({ ok: false, failure: 'cancelled' })
  })
})
