/**
 * The scene as a drawing of outlines and gradients, that needs no graphics card and can be taken apart in
 * a drawing program. Outlines of balls and ellipsoids are exact in both projections, rods are cut where
 * they meet balls, and everything lies on one another as `orderFromBehind` says. Approximate are: the rim
 * of a rod at an ellipsoid and in strong perspective, balls that cut into one another in perspective,
 * translucent faces through which a body passes, and light, of which a body has one amount all over.
 */
import { displayFromHex, type Rgb } from '../scene/color'
import { movedScene } from '../scene/moved-scene'
import type { Scene } from '../scene/scene'
import type { StageLook } from '../scene/stage-look'
import type { GroupVisibility } from '../scene/visibility'
import { escapeXml, svgNumber } from './svg-text'
import { atomBodies } from './vector-atoms'
import { projectorOf, type SheetSize, type VectorCamera } from './vector-camera'
import {
  discBodies,
  faceBodies,
  labelText,
  lineBodies,
  markText,
  throughLines,
  type VectorDisc,
  type VectorFace,
  type VectorLabel,
  type VectorLine,
  type VectorMark,
} from './vector-flat'
import { orderFromBehind, type Body } from './vector-order'
import { createPaints } from './vector-paints'
import { svgColor } from './vector-shading'
import { depthCue, opacityAttribute, type VectorStage } from './vector-stage'
import { ringBodies, stickBodies } from './vector-sticks'

/** What is drawn beside atoms and bonds. */
export interface VectorAnnotations {
  readonly lines: readonly VectorLine[]
  readonly faces: readonly VectorFace[]
  readonly discs: readonly VectorDisc[]
  readonly labels: readonly VectorLabel[]
  readonly marks: readonly VectorMark[]
}

export interface VectorOptions {
  /** The units of the picture: as many as the stage has CSS pixels, so that strokes and words are as thick and large. */
  readonly size: SheetSize
  /** Width and height on paper, mm; null: as large as it is put. */
  readonly paper: SheetSize | null
  /** `#rrggbb` behind everything; null: nothing. */
  readonly background: string | null
  /** `#rrggbb` that far things fade into. */
  readonly ground: string
  /** `#rrggbb` of planes. */
  readonly accent: string
  /** Å about the scene's origin that the depth cue spans. */
  readonly radius: number
  /** Ensemble atoms that keep their colours while all else is dimmed; null: all do. */
  readonly focus: ReadonlySet<number> | null
  readonly annotations: VectorAnnotations
  /** What it shows, for those who cannot see it. */
  readonly title: string
  readonly description: string
  /** Of the names of gradients: two pictures in one document must not share them. */
  readonly prefix: string
}

const DARK_INK: Rgb = [0.16, 0.16, 0.16]
const LIGHT_INK: Rgb = [0.9, 0.9, 0.9]

/**
 * The text of an SVG file (SVG 1.1 with `href` of SVG 2). The same scene and view give the same text.
 *
 * Cost: n log n for n bodies where they do not crowd on the sheet.
 */
export function vectorPicture(
  still: Scene,
  visibility: GroupVisibility,
  look: StageLook,
  camera: VectorCamera,
  options: VectorOptions,
): string {
  const { size, annotations } = options
  const ground = displayFromHex(options.ground)
  const projector = projectorOf(camera, size)
  const stage: VectorStage = {
    scene: movedScene(still, visibility),
    visibility,
    projector,
    look,
    paints: createPaints(look, ground, options.prefix),
    cueAt: depthCue(projector, look.depthCue, options.radius),
    ground,
    ink: ground[0] + ground[1] + ground[2] < 1.5 ? LIGHT_INK : DARK_INK,
    accent: displayFromHex(options.accent),
    focus: options.focus,
  }
  const bodies = allBodies(stage, annotations)
  const drawn = inLayers(bodies, orderFromBehind(bodies))
  const through = throughLines(stage, annotations.lines)
  return [
    header(options),
    stage.paints.definitions(),
    options.background === null
      ? ''
      : `<path d="M0 0H${svgNumber(size.width)}V${svgNumber(size.height)}H0Z" fill="${svgColor(displayFromHex(options.background))}"/>`,
    drawn,
    through,
    markText(stage, annotations.marks),
    labelText(stage, annotations.labels),
    '</svg>\n',
  ].join('')
}

function allBodies(stage: VectorStage, annotations: VectorAnnotations): Body[] {
  const { cylinders, stubs } = stage.scene
  const atoms = atomBodies(stage)
  const indexOf = new Map(atoms.map(({ sphere }, index) => [sphere, index]))
  const bodies: Body[] = [...atoms]
  for (const sticks of [cylinders, stubs]) {
    for (const body of stickBodies(stage, sticks, atoms, indexOf, bodies.length)) bodies.push(body)
  }
  const others = [
    ringBodies(stage, stubs),
    lineBodies(stage, annotations.lines),
    faceBodies(stage, annotations.faces),
    discBodies(stage, annotations.discs),
  ]
  for (const kind of others) for (const body of kind) bodies.push(body)
  return bodies
}

/** Bodies that follow one another and are equally faint are faint as a whole: of these only the nearest is seen. */
function inLayers(bodies: readonly Body[], order: readonly number[]): string {
  const pieces: string[] = []
  for (let i = 0; i < order.length;) {
    const { opacity } = bodies[order[i]!]!
    const layer: string[] = []
    while (i < order.length && bodies[order[i]!]!.opacity === opacity) {
      layer.push(bodies[order[i]!]!.svg)
      i++
    }
    pieces.push(
      opacity >= 1 ? layer.join('') : `<g${opacityAttribute(opacity)}>${layer.join('')}</g>`,
    )
  }
  return pieces.join('')
}

function header({ size, paper, title, description, prefix }: VectorOptions): string {
  const [width, height] = [svgNumber(size.width), svgNumber(size.height)]
  const onPaper =
    paper === null
      ? ''
      : ` width="${svgNumber(paper.width)}mm" height="${svgNumber(paper.height)}mm"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${onPaper} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${prefix}title ${prefix}desc">` +
    `<title id="${prefix}title">${escapeXml(title)}</title><desc id="${prefix}desc">${escapeXml(description)}</desc>`
  )
}
