/** `flat`: as drawn with ink and one tone for each colour. */
export const MATERIALS = ['matte', 'glossy', 'flat'] as const
export type Material = (typeof MATERIALS)[number]

/** What is drawn on ellipsoids: nothing, their principal circles, or these with one octant cut out. */
export const ELLIPSOID_MARKS = ['plain', 'circles', 'octants'] as const

/**
 * How light, lines and distance are drawn: what a look changes without composing anything anew.
 */
export interface StageLook {
  readonly material: Material
  /** CSS pixels: the stroke along outlines; 0: none. */
  readonly outline: number
  /** 0 to 1: how dark it is where neighbours take the light. */
  readonly occlusion: number
  /** 0 to 1: how far the farthest fade into the background. */
  readonly depthCue: number
  readonly ellipsoids: (typeof ELLIPSOID_MARKS)[number]
}

export const SCREEN_LOOK: StageLook = {
  material: 'glossy',
  outline: 1.1,
  occlusion: 0.6,
  depthCue: 0.56,
  ellipsoids: 'circles',
}
