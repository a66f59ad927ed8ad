/** The view of a stage as a vector picture: the camera, and what is drawn beside atoms and bonds. */
import type {
  VectorFace,
  VectorLabel,
  VectorLine,
  VectorMark,
} from '../../../shared/export/vector-flat'
import { vectorPicture, type VectorAnnotations } from '../../../shared/export/vector-picture'
import type { SheetSize } from '../../../shared/export/vector-camera'
import { pointAt, type Vec3 } from '../../../shared/geometry/vec3'
import { displayFromHex } from '../../../shared/scene/color'
import { movedScene } from '../../../shared/scene/moved-scene'
import type { Scene } from '../../../shared/scene/scene'
import {
  cellLabels,
  cellLines,
  lineLabels,
  planeColumns,
  viewLines,
  type Label,
  type LineColumns,
} from '../labels/annotation-columns'
import { cameraOfPose, placeOfPose, type StageCamera, type ViewSize } from '../camera/camera-pose'
import { anchoredLabels } from '../labels/label-anchors'
import { emptyLayout, findSeen } from '../labels/label-geometry'
import { arrangeLabels } from '../labels/label-layout'
import { labelRuns, type TextRun } from '../labels/label-runs'
import { edgeLines, placePolyhedra, placeRings } from '../bodies/polyhedron-geometry'
import { createSight } from '../labels/sight'
import { wholeRadius, type StageCore } from '../stage-core'
import type { StageView } from '../stage-view'

export interface VectorSheet {
  /** Width and height on paper, mm; null: as large as the stage. */
  readonly paper: SheetSize | null
  /** `#rrggbb`; null: nothing lies behind the picture, and far things fade into what is behind the stage. */
  readonly background: string | null
  /** Whether rings stand around what is selected. */
  readonly isMarked: boolean
  /** Whether the cell, lines, planes and labels are in it. */
  readonly isAnnotated: boolean
  readonly title: string
  /** Of names within the picture: two on one page must not share them. */
  readonly prefix: string
}

/** CSS pixels of a letter and of what is left around words, as the labels of the stage have them. */
const LETTER = { base: 7.4, low: 5.4, high: 5.4 } as const
const PADDING = 8
const HEIGHT = 22

const NONE: VectorAnnotations = { lines: [], faces: [], discs: [], labels: [], marks: [] }

/** The text of an SVG file of what a stage shows; null before it shows anything. */
export function drawVector(core: StageCore, view: StageView, sheet: VectorSheet): string | null {
  const { scene, visibility, pose, projection } = core
  if (scene === null || visibility.opacity.length === 0) return null
  const size = sheetSize(core.size, sheet.paper)
  const camera = cameraOfPose(pose, projection, size, 1.1 * wholeRadius(core))
  const distance = projection === 'perspective' ? camera.position.distanceTo(pose.target) : null
  return vectorPicture(
    scene,
    visibility,
    view.look,
    { ...placeOfPose(pose), distance },
    {
      size,
      paper: sheet.paper,
      background: sheet.background,
      ground: sheet.background ?? view.background,
      accent: view.accent,
      radius: core.radius,
      focus: view.focus,
      annotations: sheet.isAnnotated
        ? annotationsOf(core, scene, view, camera, size, sheet.isMarked)
        : NONE,
      title: sheet.title,
      description: `Seen in ${projection === 'perspective' ? 'perspective' : 'parallel'}; the shorter side shows ${pose.extent.toFixed(1)} Å.`,
      prefix: sheet.prefix,
    },
  )
}

/** CSS pixels: of the shape of the paper, its shorter side as long as that of the stage. */
function sheetSize(stage: ViewSize, paper: SheetSize | null): SheetSize {
  if (paper === null) return stage
  const scale = Math.min(stage.width, stage.height) / Math.min(paper.width, paper.height)
  return { width: paper.width * scale, height: paper.height * scale }
}

function annotationsOf(
  core: StageCore,
  scene: Scene,
  view: StageView,
  camera: StageCamera,
  size: ViewSize,
  isMarked: boolean,
): VectorAnnotations {
  const { shift, opacity, spread, opacityOfPart } = core.visibility
  const stateOf = (group: number) => ({
    seen: group < 0 ? 1 : (opacity[group] ?? opacityOfPart[group - opacity.length] ?? 0),
    spread: spread[group] ?? 1,
  })
  const placed = [
    ...placePolyhedra(scene, view.polyhedra, shift),
    ...placeRings(scene, view.rings, shift),
  ]
  const faces = placed.flatMap(({ vertices, faces: own, color, fill, group }): VectorFace[] => {
    const { seen, spread: apart } = stateOf(group)
    if (seen <= 0.01) return []
    return own.map((face) => ({
      corners: face.map((row) => spreadBy(vertices[row]!, apart)),
      color,
      opacity: fill * seen,
    }))
  })
  const { center, radius1, radius2 } = planeColumns(scene, view.planes)
  return {
    lines: [
      ...(view.cell ? linesOf(cellLines(scene.cell), stateOf, false) : []),
      ...linesOf(viewLines(scene, view.lines, view.accent, shift), stateOf, true),
      ...linesOf(edgeLines(placed), stateOf, false),
    ],
    faces,
    discs: view.planes.map((_, row) => ({
      center: pointAt(center, row),
      radius1: pointAt(radius1, row),
      radius2: pointAt(radius2, row),
    })),
    labels: labelsOf(core, scene, view, camera, size),
    marks: isMarked ? marksOf(movedScene(scene, core.visibility), view) : [],
  }
}

function linesOf(
  { count, start, end, color, width, dash, group }: LineColumns,
  stateOf: (group: number) => { readonly seen: number; readonly spread: number },
  showsThrough: boolean,
): VectorLine[] {
  return Array.from({ length: count }, (_, row): VectorLine => {
    const { seen, spread } = stateOf(group[row]!)
    const [red, green, blue, opacity] = color.slice(4 * row, 4 * row + 4)
    return {
      start: spreadBy(pointAt(start, row), spread),
      end: spreadBy(pointAt(end, row), spread),
      color: red! < 0 ? null : [red!, green!, blue!],
      opacity: opacity! * seen,
      width: width[row]!,
      dash: dash[row]!,
      showsThrough,
    }
  }).filter(({ opacity }) => opacity > 0.01)
}

function spreadBy([x, y, z]: Vec3, factor: number): Vec3 {
  return [factor * x, factor * y, factor * z]
}

/** Those that have room and are seen, where the stage would put them. */
function labelsOf(
  core: StageCore,
  scene: Scene,
  view: StageView,
  camera: StageCamera,
  size: ViewSize,
): VectorLabel[] {
  const labels: readonly Label[] = [
    ...lineLabels(scene, view.lines),
    ...(view.cell ? cellLabels(scene.cell) : []),
    ...anchoredLabels(scene, view.labels),
  ]
  if (labels.length === 0) return []
  const runs = labels.map((label) => labelRuns(label))
  const layout = emptyLayout(runs.map((own) => ({ size: sizeOf(own, view.labelScale), box: [0, 0, 0, 0] }))) // prettier-ignore
  findSeen(core, labels, camera, size, layout)
  const sees = createSight(core)(camera)
  arrangeLabels(layout, (row) => sees(labels[row]!.sphere, labels[row]!.otherEnd))
  const { seen, offset, isDrawn } = layout
  return labels.flatMap(({ isItalic, color }, row): VectorLabel[] => {
    if (isDrawn[row] === 0) return []
    const x = size.width / 2 + seen[2 * row]! + offset[2 * row]!
    const y = size.height / 2 - seen[2 * row + 1]! - offset[2 * row + 1]!
    const shown = color === null ? null : displayFromHex(color)
    return [{ at: [x, y], runs: runs[row]!, isItalic, color: shown, scale: view.labelScale }]
  })
}

/** About as large as words are drawn: they are not measured, so that the same view gives the same picture everywhere. */
function sizeOf(runs: readonly TextRun[], scale: number): readonly [number, number] {
  const width = runs.reduce((sum, { text, level }) => sum + text.length * LETTER[level], PADDING)
  return [scale * width, scale * HEIGHT]
}

/** What is selected: atoms, and of a bond its ends. */
function marksOf({ spheres }: Scene, { selection }: StageView): VectorMark[] {
  const wanted = new Set(selection.atoms)
  const marks: VectorMark[] = []
  for (let row = 0; row < spheres.count; row++) {
    if (!wanted.has(spheres.atom[row]!)) continue
    marks.push({ center: pointAt(spheres.center, row), radius: spheres.radius[row]! })
  }
  return marks
}
