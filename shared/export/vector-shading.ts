/** The light of the stage, worked out where a gradient has its stops. */
import { dot, normalize, type Vec3 } from '../geometry/vec3'
import { displayFromLinear, hexFromDisplay, type Rgb } from '../scene/color'
import {
  FILL_LAMP,
  GLOSS,
  INK_LEVEL,
  KEY_LAMP,
  KEY_UNSHADED,
  LIGHT_OF,
  STROKE_DARKNESS,
} from '../scene/shading'
import type { Material } from '../scene/stage-look'

const HALF = normalize([KEY_LAMP[0], KEY_LAMP[1], KEY_LAMP[2] + 1])
const INK: Rgb = [INK_LEVEL, INK_LEVEL, INK_LEVEL]

/**
 * What a surface sends to the eye, sRGB components.
 *
 * @param base linear light
 * @param open 0 to 1: how much of the sky its neighbours leave
 */
export function lit(base: Rgb, normal: Vec3, material: Material, open: number): Rgb {
  if (material === 'flat')
    return displayFromLinear([base[0] * open, base[1] * open, base[2] * open])
  const key = Math.max(0, dot(normal, KEY_LAMP))
  const fill = Math.max(0, dot(normal, FILL_LAMP))
  const sky = LIGHT_OF.sky + LIGHT_OF.skyTilt * normal[1]
  const unshaded = KEY_UNSHADED + (1 - KEY_UNSHADED) * open
  const light = open * (sky + LIGHT_OF.fill * fill) + unshaded * LIGHT_OF.key * key
  const shine = Math.max(0, dot(normal, HALF))
  const gloss =
    material === 'glossy' ? open * (GLOSS.spot * shine ** 52 + GLOSS.glow * shine ** 8) : 0
  return displayFromLinear([
    base[0] * light + gloss,
    base[1] * light + gloss,
    base[2] * light + gloss,
  ])
}

/** A colour some of the way to another. */
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
  return mixed(shown, [0, 0, 0], STROKE_DARKNESS)
}

/** A colour (sRGB) as SVG writes it, `#rgb` where that says the same. */
export function svgColor(color: Rgb): string {
  return hexFromDisplay(color).replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
}
