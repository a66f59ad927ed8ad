/** The light of the stage, worked out where a gradient has its stops. */
import { dot, normalize, type Vec3 } from '../geometry/vec3'
import type { Rgb } from '../scene/color'
import type { StageLook } from '../scene/stage-look'

/** Towards the lights, in view space. */
const KEY: Vec3 = [-0.42, 0.56, 0.714]
const FILL: Vec3 = [0.78, -0.22, 0.586]
const HALF: Vec3 = normalize([KEY[0], KEY[1], KEY[2] + 1])
/** What is left of a colour at an outline; of a flat body the outline is ink. */
const RIM = 0.38
const INK: Rgb = [0.07, 0.07, 0.07]

type Material = StageLook['material']

/**
 * What a surface sends to the eye, sRGB components.
 *
 * @param base linear light
 * @param open 0 to 1: how much of the sky its neighbours leave
 */
export function lit(base: Rgb, normal: Vec3, material: Material, open: number): Rgb {
  if (material === 'flat') return display([base[0] * open, base[1] * open, base[2] * open])
  const key = Math.max(0, dot(normal, KEY))
  const fill = Math.max(0, dot(normal, FILL))
  const sky = 0.42 + 0.1 * normal[1]
  const light = open * (sky + 0.16 * fill) + (0.4 + 0.6 * open) * 0.86 * key
  const shine = Math.max(0, dot(normal, HALF))
  const gloss = material === 'glossy' ? open * (0.24 * shine ** 52 + 0.035 * shine ** 8) : 0
  return display([base[0] * light + gloss, base[1] * light + gloss, base[2] * light + gloss])
}

/** sRGB from linear light, IEC 61966-2-1. */
export function display([r, g, b]: Rgb): Rgb {
  const channel = (x: number) => {
    const inside = Math.min(1, Math.max(0, x))
    return inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055
  }
  return [channel(r), channel(g), channel(b)]
}

export function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ]
}

/** The stroke along an outline of this colour (sRGB). */
export function rimOf(shown: Rgb, material: Material): Rgb {
  if (material === 'flat') return INK
  return [RIM * shown[0], RIM * shown[1], RIM * shown[2]]
}

/** A colour as SVG writes it, `#rgb` where that says the same. */
export function svgColor(color: Rgb): string {
  const digits = color
    .map((x) => Math.round(255 * Math.min(1, Math.max(0, x))))
    .map((byte) => byte.toString(16).padStart(2, '0'))
  const isShort = digits.every(([first, second]) => first === second)
  return `#${digits.map((pair) => (isShort ? pair[0]! : pair)).join('')}`
}
