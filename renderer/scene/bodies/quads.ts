import { BufferAttribute, BufferGeometry } from 'three'

export type Column = readonly [name: string, values: ArrayLike<number>, size: number]

/** Corners of a quad, and the two triangles between them. */
const CORNERS = 4
const TRIANGLES = [0, 1, 2, 0, 2, 3] as const
/** Indices to draw for each quad. */
export const INDICES_PER_QUAD = TRIANGLES.length

/**
 * Quads whose four vertices each carry the row's values; a shader tells the corner from the vertex's
 * number. Not instanced: software renderers draw each instance like a mesh of its own, which took ten
 * times as long. Floats hold the numbers of groups and spheres exactly, up to 16 million.
 */
export function quads(count: number, columns: readonly Column[]): BufferGeometry {
  const geometry = new BufferGeometry()
  for (const [name, values, size] of columns) {
    const repeated = new Float32Array(CORNERS * size * count)
    let at = 0
    for (let row = 0; row < size * count; row += size) {
      for (let corner = 0; corner < CORNERS; corner++) {
        for (let k = 0; k < size; k++) repeated[at++] = values[row + k]!
      }
    }
    geometry.setAttribute(name, new BufferAttribute(repeated, size))
  }
  const index = new Uint32Array(INDICES_PER_QUAD * count)
  let at = 0
  for (let first = 0; first < CORNERS * count; first += CORNERS) {
    for (const corner of TRIANGLES) index[at++] = first + corner
  }
  geometry.setIndex(new BufferAttribute(index, 1))
  return geometry
}
