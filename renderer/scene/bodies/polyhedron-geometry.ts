/** Polyhedra as triangles that can be drawn from behind, and their edges as lines. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Vector3 } from 'three'
import { convexHull } from '../../../shared/geometry/convex-hull'
import { centroid } from '../../../shared/geometry/moments'
import { edgesOf } from '../../../shared/geometry/solid-body'
import { add, length, pointAt, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { displayFromHex, type Rgb } from '../../../shared/scene/color'
import { shiftOfSphere } from '../../../shared/scene/moved-scene'
import type { Scene } from '../../../shared/scene/scene'
import { carrierOf } from '../../../shared/scene/hull-of-atoms'
import type { LineColumns } from '../labels/annotation-columns'
import type { StageCamera } from '../camera/camera-pose'
import { areaOf, fromBehind, partition, type Polygon, type SpacePartition } from './space-partition'
import type { StagePolyhedron, StageRing } from '../stage-view'

/** CSS pixels. */
const EDGE_WIDTH = 1.4
const RING_WIDTH = 2.4
/** Opacity of a face: hulls of parts stand in one another, and what they hold is to be seen. */
const FILL = { polyhedron: 0.3, hull: 0.18, ring: 0.34 } as const
/** Means of sRGB components. */
const [DARKEST, LIGHTEST] = [0.3, 0.62] as const

/** A polyhedron or a ring in the scene's frame, where it is seen. */
interface PlacedPolyhedron {
  readonly vertices: readonly Vec3[]
  readonly faces: StagePolyhedron['faces']
  /** Rows of `vertices`, each edge once. */
  readonly edges: readonly (readonly [number, number])[]
  readonly edgeWidth: number
  /** Opacity of a face. */
  readonly fill: number
  readonly color: Rgb
  /** The group, or beyond the groups the part, that it fades with. */
  readonly group: number
}

type Placing = Pick<Scene, 'origin' | 'spheres' | 'groups' | 'explosion'>

/**
 * Those about atoms that have spheres, moved with these.
 *
 * @param shift Å, 3 per fragment
 */
export function placePolyhedra(
  { origin, spheres, groups, explosion }: Placing,
  polyhedra: readonly StagePolyhedron[],
  shift: Float32Array,
): PlacedPolyhedron[] {
  return polyhedra
    .flatMap((whole) => divided(spheres, explosion, whole, shift))
    .flatMap(({ atom, part, vertices, faces, color }) => {
      const sphere = spheres.atom.indexOf(atom)
      if (sphere < 0) return []
      const move = subtract(shiftOfSphere(explosion, shift, sphere), origin)
      return [
        {
          vertices: vertices.map((vertex) => add(vertex, move)),
          faces,
          edges: edgesOf({ faces }),
          edgeWidth: EDGE_WIDTH,
          fill: part === undefined ? FILL.polyhedron : FILL.hull,
          color: onAnyGround(displayFromHex(color)),
          group: part === undefined ? spheres.group[sphere]! : groups.length + part,
        },
      ]
    })
}

/** A polyhedron whose corners are moved apart, as the hulls of those that are moved alike. */
function divided(
  spheres: Scene['spheres'],
  { fragmentOfSphere }: Scene['explosion'],
  whole: StagePolyhedron,
  shift: Float32Array,
): readonly StagePolyhedron[] {
  const { corners } = whole
  if (corners === undefined || shift.length === 0) return [whole]
  const rowsOf = new Map<number, number[]>()
  for (const [row, atom] of corners.entries()) {
    const fragment = fragmentOfSphere[spheres.atom.indexOf(atom)] ?? -1
    rowsOf.set(fragment, [...(rowsOf.get(fragment) ?? []), row])
  }
  if (rowsOf.size === 1) return [{ ...whole, atom: corners[0]! }]
  return [...rowsOf.values()].flatMap((rows) => {
    const vertices = rows.map((row) => whole.vertices[row]!)
    const faces = convexHull(vertices)
    return faces.length === 0 ? [] : [{ ...whole, atom: corners[rows[0]!]!, vertices, faces }]
  })
}

/** Rings whose atoms all have spheres, moved with the fragment of most of them. */
export function placeRings(
  { spheres, groups, explosion }: Placing,
  rings: readonly StageRing[],
  shift: Float32Array,
): PlacedPolyhedron[] {
  return rings.flatMap(({ atoms, part, color }) => {
    const rows = atoms.map((atom) => spheres.atom.indexOf(atom))
    if (rows.length < 3 || rows.some((row) => row < 0)) return []
    const carrier = carrierOf(rows, explosion.fragmentOfSphere)
    const move = shiftOfSphere(explosion, shift, carrier)
    const corners = rows.map((row) => add(pointAt(spheres.center, row), move))
    const sides = corners.map((_, i) => [i, (i + 1) % corners.length] as const)
    return [
      {
        // Seldom flat: a fan about its middle.
        vertices: [...corners, centroid(corners)],
        faces: sides.map(([from, to]) => [from, to, corners.length]),
        edges: sides,
        edgeWidth: RING_WIDTH,
        fill: FILL.ring,
        color: onAnyGround(displayFromHex(color)),
        group: part === null ? spheres.group[carrier]! : groups.length + part,
      },
    ]
  })
}

/** Neither so light nor so dark that it is lost on white or on black. */
function onAnyGround(color: Rgb): Rgb {
  const light = (color[0] + color[1] + color[2]) / 3
  const share = light > LIGHTEST ? LIGHTEST / light : 1
  const more = Math.max(0, DARKEST - light)
  return [color[0] * share + more, color[1] * share + more, color[2] * share + more]
}

/** Every edge once. */
export function edgeLines(polyhedra: readonly PlacedPolyhedron[]): LineColumns {
  const rows = polyhedra.flatMap(({ vertices, edges, edgeWidth, color, group }) =>
    edges.map(([from, to]) => {
      return { start: vertices[from]!, end: vertices[to]!, width: edgeWidth, color, group }
    }),
  )
  return {
    count: rows.length,
    start: rows.flatMap(({ start }) => start),
    end: rows.flatMap(({ end }) => end),
    color: rows.flatMap(({ color }) => [...color, 1]),
    width: rows.map(({ width }) => width),
    dash: rows.map(() => 0),
    group: rows.map(({ group }) => group),
  }
}

interface FaceOrder {
  readonly root: SpacePartition | null
  /** The first vertex of each polygon. */
  readonly firstOf: ReadonlyMap<Polygon, number>
}

/** By the index of a geometry of faces. */
const orderOf = new WeakMap<BufferAttribute, FaceOrder>()

/** The faces of polyhedra; `sortFaces` has to be called before they are drawn. */
export function faceGeometry(polyhedra: readonly PlacedPolyhedron[]): BufferGeometry {
  const faces = polyhedra.flatMap(({ vertices, faces: own, color, fill, group }) =>
    own.map((face) => ({ corners: face.map((row) => vertices[row]!), color, fill, group })),
  )
  const root = partition(faces.map(({ corners }, source) => ({ corners, source })))
  const columns = { position: [] as number[], outward: [] as number[], color: [] as number[], group: [] as number[] } // prettier-ignore
  const firstOf = new Map<Polygon, number>()
  let triangles = 0
  eachPolygon(root, (polygon) => {
    const { color, fill, group, corners } = faces[polygon.source]!
    const area = areaOf(corners)
    const normal = scale(area, 1 / length(area))
    firstOf.set(polygon, columns.group.length)
    triangles += polygon.corners.length - 2
    for (const corner of polygon.corners) {
      columns.position.push(...corner)
      columns.outward.push(...normal)
      columns.color.push(...color, fill)
      columns.group.push(group)
    }
  })
  const geometry = new BufferGeometry()
  for (const [name, size] of [
    ['position', 3],
    ['outward', 3],
    ['color', 4],
    ['group', 1],
  ] as const) {
    // prettier-ignore
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(columns[name]), size))
  }
  const index = new BufferAttribute(new Uint32Array(3 * triangles), 1)
  index.setUsage(DynamicDrawUsage)
  geometry.setIndex(index)
  orderOf.set(index, { root, firstOf })
  return geometry
}

const eye = new Vector3()

/** Puts the farthest polygon first, each as a fan of triangles. */
export function sortFaces({ index }: BufferGeometry, camera: StageCamera): void {
  const order = index === null ? undefined : orderOf.get(index)
  if (index === null || order === undefined) return
  const { root, firstOf } = order
  const isParallel = 'isOrthographicCamera' in camera
  eye.setFromMatrixColumn(camera.matrixWorld, isParallel ? 2 : 3)
  let at = 0
  fromBehind(root, eye.toArray(), isParallel, (polygon) => {
    const first = firstOf.get(polygon)!
    for (let corner = 2; corner < polygon.corners.length; corner++) {
      index.setX(at++, first)
      index.setX(at++, first + corner - 1)
      index.setX(at++, first + corner)
    }
  })
  index.needsUpdate = true
}

function eachPolygon(root: SpacePartition | null, visit: (polygon: Polygon) => void): void {
  fromBehind(root, [0, 0, 1], true, visit)
}
