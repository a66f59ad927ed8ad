/** Polyhedra as triangles that can be drawn from behind, and their edges as lines. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Vector3 } from 'three'
import { length, scale, subtract, type Vec3 } from '../../shared/geometry/vec3'
import { displayFromHex, type Rgb } from '../../shared/scene/color'
import type { Scene } from '../../shared/scene/scene'
import type { LineColumns } from './annotation-columns'
import type { StageCamera } from './camera-pose'
import { areaOf, fromBehind, partition, type Polygon, type SpacePartition } from './space-partition'
import type { StagePolyhedron } from './stage-view'

/** CSS pixels. */
const EDGE_WIDTH = 1.4
/** Means of sRGB components. */
const [DARKEST, LIGHTEST] = [0.3, 0.62] as const

/** A polyhedron in the scene's frame, with the group of the atom in its middle. */
interface PlacedPolyhedron {
  readonly vertices: readonly Vec3[]
  readonly faces: StagePolyhedron['faces']
  readonly color: Rgb
  readonly group: number
}

/** Those about atoms that have spheres. */
export function placePolyhedra(
  { origin, spheres }: Pick<Scene, 'origin' | 'spheres'>,
  polyhedra: readonly StagePolyhedron[],
): PlacedPolyhedron[] {
  return polyhedra.flatMap(({ atom, vertices, faces, color }) => {
    const sphere = spheres.atom.indexOf(atom)
    if (sphere < 0) return []
    return [
      {
        vertices: vertices.map((vertex) => subtract(vertex, origin)),
        faces,
        color: onAnyGround(displayFromHex(color)),
        group: spheres.group[sphere]!,
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
  const rows = polyhedra.flatMap(({ vertices, faces, color, group }) => {
    const edges = new Map(
      faces.flatMap((face) =>
        face.map((from, k) => {
          const to = face[(k + 1) % face.length]!
          const [low, high] = [Math.min(from, to), Math.max(from, to)]
          return [`${low} ${high}`, { start: vertices[low]!, end: vertices[high]!, color, group }]
        }),
      ),
    )
    return [...edges.values()]
  })
  return {
    count: rows.length,
    start: rows.flatMap(({ start }) => start),
    end: rows.flatMap(({ end }) => end),
    color: rows.flatMap(({ color }) => [...color, 1]),
    width: rows.map(() => EDGE_WIDTH),
    dash: rows.map(() => 0),
    group: rows.map(({ group }) => group),
  }
}

/** The faces of polyhedra, and the order in which they are drawn. */
export interface FaceGeometry {
  readonly geometry: BufferGeometry
  /** Sorts the faces for a camera: the farthest first. */
  readonly sort: (camera: StageCamera) => void
}

export function faceGeometry(polyhedra: readonly PlacedPolyhedron[]): FaceGeometry {
  const faces = polyhedra.flatMap(({ vertices, faces: own, color, group }) =>
    own.map((face) => ({ corners: face.map((row) => vertices[row]!), color, group })),
  )
  const root = partition(faces.map(({ corners }, source) => ({ corners, source })))
  const columns = { position: [] as number[], outward: [] as number[], color: [] as number[], group: [] as number[] } // prettier-ignore
  const firstOf = new Map<Polygon, number>()
  let triangles = 0
  eachPolygon(root, (polygon) => {
    const { color, group, corners } = faces[polygon.source]!
    const area = areaOf(corners)
    const normal = scale(area, 1 / length(area))
    firstOf.set(polygon, columns.group.length)
    triangles += polygon.corners.length - 2
    for (const corner of polygon.corners) {
      columns.position.push(...corner)
      columns.outward.push(...normal)
      columns.color.push(...color)
      columns.group.push(group)
    }
  })
  const geometry = new BufferGeometry()
  for (const [name, size] of [
    ['position', 3],
    ['outward', 3],
    ['color', 3],
    ['group', 1],
  ] as const) {
    // prettier-ignore
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(columns[name]), size))
  }
  const index = new BufferAttribute(new Uint32Array(3 * triangles), 1)
  index.setUsage(DynamicDrawUsage)
  geometry.setIndex(index)
  return { geometry, sort: (camera) => writeOrder(root, firstOf, index, camera) }
}

const eye = new Vector3()

/** Fans of triangles, the farthest polygon first. */
function writeOrder(
  root: SpacePartition | null,
  firstOf: ReadonlyMap<Polygon, number>,
  index: BufferAttribute,
  camera: StageCamera,
): void {
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
