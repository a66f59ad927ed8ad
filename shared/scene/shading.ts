/** How light, ink and distance are drawn, by the shaders of the stage and in vector pictures alike. */
import { normalize, type Vec3 } from '../geometry/vec3'
import type { Material } from './stage-look'

/** Towards the two lamps, unit vectors of view space. */
export const KEY_LAMP: Vec3 = normalize([-0.42, 0.56, 0.714])
export const FILL_LAMP: Vec3 = normalize([0.78, -0.22, 0.586])

/** What each light gives to a surface that faces it; the sky gives `skyTilt` more from above, less from below. */
export const LIGHT_OF = { key: 0.86, fill: 0.16, sky: 0.42, skyTilt: 0.1 } as const
/** The share of the key lamp that no neighbour takes away. */
export const KEY_UNSHADED = 0.4
/** Of a glossy surface: a bright spot of power 52 and a glow of power 8. */
export const GLOSS = { spot: 0.24, glow: 0.035 } as const

/** How strongly neighbours darken where a look wants it most. */
export const DARKEST = 3

/** How dark strokes are: this much of a colour is taken away; along flat bodies they are ink, sRGB. */
export const STROKE_DARKNESS = 0.62
export const INK_LEVEL = 0.07
/** How much of the thickness of a body its strokes may take. */
export const STROKE_SHARE: Readonly<Record<Material, number>> = {
  matte: 0.22,
  glossy: 0.22,
  flat: 0.32,
}
/** CSS pixels: lines drawn on bodies. */
export const FINE_LINE = 1.1

/** Lines across each side of an octant that is cut out, and how much of its colour is left there; the rest is white. */
export const CUT = { hatches: 6, color: 0.3 } as const

/** Of alternatives: Å of a stripe and a gap on atoms and along sticks, and how far a stripe fades. */
export const STRIPES = { atom: 0.15, stick: 0.2, fade: 0.85 } as const

/** The depth cue begins and ends at these shares of the radius before and behind the origin. */
export const CUE = { before: 0.3, behind: 1.3 } as const
/** Å: the depth cue of a smaller scene is that of this one, so that the far side of a core stays clear. */
export const SHALLOWEST = 7

/** How far what is out of focus is mixed into the background. */
export const DIMMING = 0.82
