import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linearFromHex } from '../../../shared/scene/color'

const css = readFileSync(new URL('../../../renderer/style/tokens.css', import.meta.url), 'utf8')
const [, light = '', dark = ''] = /:root \{(.*?)\n\}.*?'dark'\] \{(.*?)\n\}/s.exec(css) ?? []

/** The custom properties of a theme that are plain colours. */
const colorsOf = (block: string) =>
  new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linearFromHex(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [less, more] = [luminance(a), luminance(b)].toSorted((p, q) => p - q)
  return (more! + 0.05) / (less! + 0.05)
}

describe.each([
  ['light', colorsOf(light)],
  ['dark', colorsOf(dark)],
])('the %s theme', (_theme, colors) => {
  const of = (name: string) => colors.get(name) ?? '#ff00ff'
  const codes = [...colors.keys()].filter((name) => name.startsWith('code-'))

  it('has a colour for every sort of word', () => {
    expect(codes).toHaveLength(8)
  })

  it.each(['panel', 'accent-soft'])('tells the words of a file from %s', (ground) => {
    for (const name of ['text', 'text-soft', ...codes]) {
      expect({ name, ratio: contrast(of(name), of(ground)) }).toEqual({
        name,
        ratio: expect.toSatisfy((ratio: number) => ratio >= 4.5),
      })
    }
  })

  it('tells text from the ground it is marked with', () => {
    for (const mark of ['mark', 'mark-current']) {
      expect(contrast(of('text'), of(mark))).toBeGreaterThan(4.5)
    }
  })
})
