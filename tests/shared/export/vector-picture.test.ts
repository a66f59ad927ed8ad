import { describe, expect, it } from 'vitest'
import { vectorPicture, type VectorOptions } from '../../../shared/export/vector-picture'
import type { VectorCamera } from '../../../shared/export/vector-camera'
import { SCREEN_LOOK } from '../../../shared/scene/stage-look'
import { groupVisibility } from '../../../shared/scene/visibility'
import { madeScene } from '../../renderer/scene/made-scene'

const CAMERA: VectorCamera = {
  target: [0, 0, 0],
  rotation: [0, 0, 0, 1],
  extent: 10,
  distance: null,
}
const OPTIONS: VectorOptions = {
  size: { width: 100, height: 100 },
  paper: { width: 85, height: 85 },
  background: null,
  ground: '#ffffff',
  accent: '#ff0000',
  radius: 5,
  focus: null,
  annotations: { lines: [], faces: [], discs: [], labels: [], marks: [] },
  title: 'Cu2',
  description: 'Two atoms',
  prefix: 'p',
}
const FLAT = { ...SCREEN_LOOK, material: 'flat', outline: 0, depthCue: 0, occlusion: 0 } as const
const PAIR = madeScene(
  [
    { at: [-2, 0, 0], radius: 1, color: '#ff0000' },
    { at: [2, 0, 0], radius: 1, color: '#0000ff', part: 1 },
  ],
  [{ joins: [0, 1], radius: 0.3, color: '#00ff00' }],
)

function drawn(
  { peel = 9, opacityOfPart = new Map<number, number>() } = {},
  options: Partial<VectorOptions> = {},
  scene = PAIR,
  look: typeof SCREEN_LOOK = FLAT,
): string {
  const visibility = groupVisibility(scene, { peel, opacityOfPart, hiddenParts: new Set() })
  return vectorPicture(scene, visibility, look, CAMERA, { ...OPTIONS, ...options })
}

describe('vectorPicture', () => {
  it('draws a ball where the camera puts it: 10 units per Å about the middle', () => {
    const svg = drawn()
    expect(svg).toContain('<circle cx="30" cy="50" r="10" fill="#f00"/>')
    expect(svg).toContain('<circle cx="70" cy="50" r="10" fill="#00f"/>')
  })

  it('leaves out what is peeled off, with its bonds', () => {
    const svg = drawn({ peel: 0 })
    expect(svg.match(/<circle/g)).toHaveLength(1)
    expect(svg).not.toContain('#0f0')
  })

  it('makes ghosts faint', () => {
    expect(drawn({ opacityOfPart: new Map([[1, 0.25]]) })).toMatch(
      /<g opacity="\.25">.*<circle cx="70".*<\/g>/,
    )
  })

  it('has the size on paper, and no background where none is asked for', () => {
    expect(drawn()).toContain('width="85mm" height="85mm" viewBox="0 0 100 100"')
    expect(drawn()).not.toContain('H100V100')
    expect(drawn({}, { background: '#123456' })).toContain('H100V100H0Z" fill="#123456"')
  })

  it('tells what it shows, with all characters that mean something to XML escaped', () => {
    const svg = drawn({}, { title: 'H@Cu6 <& "x">\u0000', description: 'μ3' })
    expect(svg).toContain('<title id="ptitle">H@Cu6 &lt;&amp; &quot;x&quot;&gt;</title>')
    expect(svg).toContain('<desc id="pdesc">μ3</desc>')
  })

  it('cuts the nearer of two balls that share space along the circle in which they meet', () => {
    const scene = madeScene([
      { at: [-0.5, 0, 0], radius: 1, color: '#ff0000' },
      { at: [0.5, 0, 0], radius: 1, color: '#0000ff' },
    ])
    // Equally near: the circle is seen as a straight line at x = 50, its ends √(1 − ¼) Å up and down.
    const path = /d="(M[^"]*)" fill="#00f"/.exec(drawn({}, {}, scene))?.[1] ?? ''
    const end = 50 + 10 * Math.sqrt(0.75)
    expect(path).toMatch(/L50 /)
    for (const y of [end, 100 - end]) {
      const near = [...path.matchAll(/50[ ](\d+\.?\d*)/g)].map((match) => Number(match[1]))
      expect(Math.min(...near.map((found) => Math.abs(found - y)))).toBeLessThan(0.05)
    }
  })

  it('gives the same text for the same view', () => {
    expect(drawn({}, {}, PAIR, SCREEN_LOOK)).toBe(drawn({}, {}, PAIR, SCREEN_LOOK))
  })

  it('writes no number longer than three decimals', () => {
    expect(drawn({}, {}, PAIR, SCREEN_LOOK)).not.toMatch(/\d\.\d{4}/)
  })
})
