/** What the stage is told and what it tells: its only ties to the rest of the page. */
import type { Vec3 } from '../../shared/geometry/vec3'
import type { SightLine } from '../../shared/scene/sight-line'
import type { SceneView } from '../../shared/scene/visibility'
import type { StageLook } from '../../shared/scene/stage-look'
import type { PictureOptions, VectorFileOptions } from '../picture/picture-options'

export type Projection = 'orthographic' | 'perspective'
export type CrystalAxis = 'a' | 'b' | 'c' | 'a*' | 'b*' | 'c*'

/** Ensemble atoms, and an ensemble bond or null. */
export interface StageSelection {
  readonly atoms: readonly number[]
  readonly bond: number | null
}

export interface StageView extends SceneView {
  readonly selection: StageSelection
  readonly projection: Projection
  /** `#rrggbb`: what lies behind the scene, and what far things fade into. */
  readonly background: string
  /** `#rrggbb` of the ring around what is selected. */
  readonly accent: string
  /** Nothing glides: the peel and the camera jump. */
  readonly reducedMotion: boolean
  readonly lines: readonly StageLine[]
  readonly planes: readonly StagePlane[]
  readonly polyhedra: readonly StagePolyhedron[]
  readonly labels: readonly StageLabel[]
  /** How large words are: 1 as in the window. */
  readonly labelScale: number
  /** Ensemble atoms that keep their colours while all else is dimmed; null: all do. */
  readonly focus: ReadonlySet<number> | null
  readonly rings: readonly StageRing[]
  /** What dragging on the stage does: turn it, or draw a curve about atoms. */
  readonly tool: StageTool
  /** Light, lines and distance. */
  readonly look: StageLook
}

/** `lasso` and `box` enclose atoms. */
export type StageTool = 'orbit' | 'lasso' | 'box'

/** A ring of atoms, filled translucently, with an outline. */
export interface StageRing {
  /** Ensemble atoms in their order along it, three or more. */
  readonly atoms: readonly number[]
  /** Index into `Anatomy.peel.parts`: it fades with this part; null: with its atoms. */
  readonly part: number | null
  /** `#rrggbb` */
  readonly color: string
}

/**
 * A line through points in the crystal's Cartesian frame (Å); of one point, a dot. Measurements and
 * contacts are dashed and follow the atoms they join when parts are moved apart; an axis of symmetry is
 * thin, whole, and has its label beyond its last point.
 */
export interface StageLine {
  readonly points: readonly Vec3[]
  /** Stands at the middle: of a distance, at the vertex of an angle, at the axis of a torsion. */
  readonly label: string | null
  readonly kind: 'measurement' | 'contact' | 'axis'
}

/** A translucent disc in the crystal's Cartesian frame, Å. */
export interface StagePlane {
  readonly center: Vec3
  /** Of any length but 0. */
  readonly normal: Vec3
  readonly radius: number
}

/** Translucent faces with edges, in the crystal's Cartesian frame, Å. */
export interface StagePolyhedron {
  /** The ensemble atom it is about: it goes with it, and fades with it where it is of no part. */
  readonly atom: number
  /** Index into `Anatomy.peel.parts`: it fades with this part. */
  readonly part?: number
  /** The ensemble atom at each vertex: where parts are moved apart it falls into hulls of those that stay together. */
  readonly corners?: readonly number[]
  readonly vertices: readonly Vec3[]
  /** Vertices of each face in order; coplanar triangles are one face. */
  readonly faces: readonly (readonly number[])[]
  /** `#rrggbb` */
  readonly color: string
}

/**
 * Words on an ensemble atom or at the middle of an ensemble bond, `μ3`; digits after μ stand low, after κ
 * and η high, of a formula as in formulas.
 */
export type StageLabel = {
  readonly text: string
  readonly isFormula?: true
} & ({ readonly atom: number } | { readonly bond: number })

/** An atom, a bond or a dangling bond of the ensemble, by its row there. */
export interface StageTarget {
  readonly kind: 'atom' | 'bond' | 'dangling'
  readonly index: number
}

/** `extend`: Shift, Ctrl or Cmd was held. */
export interface PickModifiers {
  readonly extend: boolean
  /** Alt was held. */
  readonly remove: boolean
}

/** Where a menu was asked for: CSS pixels of the window, as in pointer events. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
}

/** Where the camera stands; plain numbers that can be kept and compared. */
export interface CameraPlace {
  /** Å, in the scene's frame. */
  readonly target: Vec3
  /** Camera to scene, a unit quaternion x, y, z, w. */
  readonly rotation: readonly [number, number, number, number]
  /** Å seen at the target across the shorter side of the stage. */
  readonly extent: number
}

export interface CameraState extends CameraPlace {
  readonly projection: Projection
}

/** Milliseconds of each measured frame. */
export type FrameTimes = readonly number[]

export interface StageDrawn {
  readonly calls: number
  readonly triangles: number
  readonly points: number
  readonly lines: number
}

/** Counts, as the renderer keeps them. */
export interface StageResources {
  readonly geometries: number
  readonly textures: number
  readonly programs: number
}

export interface StageHandle {
  /** All that is shown, as large as the stage allows. */
  fit(): void
  /** Turns the axis towards the viewer. */
  lookAlong(axis: CrystalAxis): void
  /** Turns a direction of the crystal's Cartesian frame towards the viewer; another upright, as far as it can be. */
  lookDown(direction: Vec3, upright?: Vec3): void
  /** Looks along a line from its nearer end. */
  lookDownLine(line: SightLine): void
  /** Turns as little as brings the line between two points (crystal's Cartesian frame, Å) into the plane of the picture, level. */
  straighten(from: Vec3, to: Vec3): void
  /** Looks from the other side. */
  flip(): void
  /** Turns the picture in its plane, radians counter-clockwise. */
  roll(angle: number): void
  /** Glides to where the camera stood before somebody last moved it, or with 1 to where it stood after that. */
  stepView(direction: -1 | 1): void
  /** Glides to a place of the crystal's frame; it is not a move of which `onMoved` tells. */
  goTo(camera: CameraPlace): void
  /** Brings an ensemble atom to the middle; it becomes the point that the camera turns about. */
  centerOn(atom: number): void
  /** Brings the mean place of some ensemble atoms to the middle. */
  centerOnAtoms(atoms: readonly number[]): void
  /** The view as a PNG. The selection ring is left out. */
  renderPicture(options: PictureOptions): Promise<Blob>
  /** The view as the text of an SVG file: lines, arcs and words that a drawing program can change. */
  renderVector(options: VectorFileOptions): string
  /** A PNG of what a stop of the peel shows, all of it in view, from where the camera looks. */
  renderStop(stop: number, options: PictureOptions): Promise<Blob>
  cameraState(): CameraState
  /** CSS pixels. */
  size(): { readonly width: number; readonly height: number }
  /** Turns the scene a little for each of `count` frames and waits until each is drawn. */
  measureFrames(count: number): Promise<FrameTimes>
  /** How many frames have been drawn so far: stands still while nothing moves. */
  framesDrawn(): number
  /** How much of the scene is ready to be drawn, 0 to 1. */
  progress(): number
  /** What the last rendering was made of. */
  drawn(): StageDrawn
  /** What the graphics card holds of the stage now. */
  resources(): StageResources
}
