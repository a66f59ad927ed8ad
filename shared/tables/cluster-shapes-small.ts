/** Shapes of 3 to 9 vertices; see `clusterShapes`. */
import { augmented, invertedThrough, mirrored, without } from '../geometry/augmented-solids'
import { antiprism, circumradius, prism, ring } from '../geometry/polyhedra'
import { apex, cupola, stacked } from '../geometry/stacked-solids'
import { cube, cuboctahedron, octahedron, tetrahedron } from '../geometry/uniform-solids'
import type { Vec3 } from '../geometry/vec3'
import type { ShapeRow } from './cluster-shapes'
import * as johnson from './johnson-shapes'
import { spindle, trigonalBipyramid } from './cluster-solids'

const HEIGHT = Math.sqrt(3) / 2
const [X, Y, Z]: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
const [PPP, MMM, PPM, PMP, PMM]: readonly [Vec3, Vec3, Vec3, Vec3, Vec3] = [
  [1, 1, 1],
  [-1, -1, -1],
  [1, 1, -1],
  [1, -1, 1],
  [1, -1, -1],
]
const polygon = (corners: number): Vec3[] => ring(corners, circumradius(corners), 0)
const chain = (length: number): Vec3[] => Array.from({ length }, (_, k) => [k, 0, 0])
/** Directions to the sides of `prism(3)`. */
const SIDES: readonly Vec3[] = [
  [-1, 0, 0],
  [0.5, HEIGHT, 0],
  [0.5, -HEIGHT, 0],
]
/** Of alternating steps, as a strip of equilateral triangles has it. */
const zigzag = (length: number): Vec3[] =>
  Array.from({ length }, (_, k) => [k / 2, k % 2 === 0 ? 0 : HEIGHT, 0])
/** A chain of steps of 1 with angles of 120°, trans. */
const bentChain = (length: number): Vec3[] =>
  Array.from({ length }, (_, k) => [k * HEIGHT, k % 2 === 0 ? 0 : 0.5, 0])

// prettier-ignore
export const SMALL_SHAPES: readonly ShapeRow[] = [
  ['TP-3', 'triangle', 'D3h', () => polygon(3)],
  ['L-3', 'linear chain', 'D∞h', () => chain(3)],
  ['vSP-3', 'right-angled triangle (vacant square)', 'C2v', () => polygon(4).slice(1)],
  ['A-3', 'bent chain, 120°', 'C2v', () => bentChain(3)],

  ['T-4', 'tetrahedron', 'Td', tetrahedron],
  ['SP-4', 'square', 'D4h', () => polygon(4)],
  ['RH-4', 'rhombus', 'D2h', () => zigzag(4)],
  ['BF-4', 'butterfly (cis-divacant octahedron)', 'C2v', () => without(octahedron(), [X, Y])],
  ['TPL-4', 'centred triangle', 'D3h', () => [...ring(3, 1, 0), [0, 0, 0]]],
  ['L-4', 'linear chain', 'D∞h', () => chain(4)],
  ['A-4', 'zigzag chain, 120°', 'C2h', () => bentChain(4)],

  ['J12-5', 'trigonal bipyramid', 'D3h', trigonalBipyramid],
  ['J1-5', 'square pyramid', 'C4v', () => stacked(apex(4), { middle: 'none' })],
  ['PP-5', 'pentagon', 'D5h', () => polygon(5)],
  ['CSP-5', 'centred square', 'D4h', () => [...ring(4, 1, 0), [0, 0, 0]]],
  ['CT-5', 'centred tetrahedron', 'Td', () => [...tetrahedron(), [0, 0, 0]]],
  ['TZ-5', 'trapezium of three triangles', 'C2v', () => zigzag(5)],
  ['BT-5', 'bow tie', 'D2h', () => mirrored(polygon(3), X)],
  ['L-5', 'linear chain', 'D∞h', () => chain(5)],

  ['OC-6', 'octahedron', 'Oh', octahedron],
  ['TPR-6', 'trigonal prism', 'D3h', () => prism(3)],
  ['J2-6', 'pentagonal pyramid', 'C5v', () => stacked(apex(5), { middle: 'none' })],
  ['HP-6', 'hexagon', 'D6h', () => polygon(6)],
  ['BCT-6', 'bicapped tetrahedron', 'C2v', () => augmented(tetrahedron(), [PPM, PMP])],
  ['CSPY-6', 'capped square pyramid', 'Cs', () => augmented(without(octahedron(), [[0, 0, -1]]), [PPP])],
  ['TRI-6', 'triangle of six (ν2)', 'D3h', () => [...ring(3, 2 * circumradius(3), 0), ...ring(3, circumradius(3), 0, 60)]],
  ['CPP-6', 'centred pentagon', 'D5h', () => [...ring(5, 1, 0), [0, 0, 0]]],
  ['ETT-6', 'two tetrahedra sharing an edge', 'D2h', () => mirrored(tetrahedron(), Z)],
  ['L-6', 'linear chain', 'D∞h', () => chain(6)],

  ['J13-7', 'pentagonal bipyramid', 'D5h', () => stacked(apex(5), { middle: 'none', below: apex(5) })],
  ['COC-7', 'capped octahedron', 'C3v', () => augmented(octahedron(), [PPP])],
  ['J49-7', 'capped trigonal prism', 'C2v', () => augmented(prism(3), SIDES.slice(0, 1))],
  ['J7-7', 'elongated triangular pyramid', 'C3v', () => stacked(apex(3), { middle: 'prism' })],
  ['TCT-7', 'tricapped tetrahedron', 'C3v', () => augmented(tetrahedron(), [PPM, [-1, 1, 1], [1, -1, 1]])],
  ['HCP-7', 'centred hexagon', 'D6h', () => [...polygon(6), [0, 0, 0]]],
  ['HPY-7', 'hexagonal pyramid', 'C6v', () => [...polygon(6), Z]],
  ['HP-7', 'heptagon', 'D7h', () => polygon(7)],
  ['vCU-7', 'vacant cube', 'C3v', () => without(cube(), [PPP])],
  ['VTT-7', 'two tetrahedra sharing a vertex, staggered', 'D3d', () => invertedThrough(tetrahedron(), PPP)],
  ['VTTe-7', 'two tetrahedra sharing a vertex, eclipsed', 'D3h', () => mirrored(tetrahedron(), unit(PPP))],

  ['CU-8', 'cube', 'Oh', cube],
  ['SAPR-8', 'square antiprism', 'D4d', () => antiprism(4)],
  ['J84-8', 'triangular dodecahedron (snub disphenoid)', 'D2d', johnson.snubDisphenoid],
  ['J50-8', 'bicapped trigonal prism', 'C2v', () => augmented(prism(3), SIDES.slice(0, 2))],
  ['J14-8', 'elongated triangular bipyramid', 'D3h', () => stacked(apex(3), { middle: 'prism', below: apex(3) })],
  ['J26-8', 'gyrobifastigium', 'D2d', johnson.gyrobifastigium],
  ['tBOC-8', 'trans-bicapped octahedron', 'D3d', () => augmented(octahedron(), [PPP, MMM])],
  ['cBOC-8', 'cis-bicapped octahedron', 'C2v', () => augmented(octahedron(), [PPP, PPM])],
  ['mBOC-8', 'meta-bicapped octahedron', 'C2v', () => augmented(octahedron(), [PPP, PMM])],
  ['TT-8', 'tetracapped tetrahedron', 'Td', () => augmented(tetrahedron(), tetrahedron().map(([x, y, z]): Vec3 => [-x, -y, -z]))],
  ['HBPY-8', 'hexagonal bipyramid', 'D6h', () => spindle(6)],
  ['OP-8', 'octagon', 'D8h', () => polygon(8)],

  ['J51-9', 'tricapped trigonal prism', 'D3h', () => augmented(prism(3), SIDES)],
  ['J10-9', 'capped square antiprism', 'C4v', () => stacked(apex(4), { middle: 'antiprism' })],
  ['J8-9', 'capped cube', 'C4v', () => stacked(apex(4), { middle: 'prism' })],
  ['J3-9', 'triangular cupola', 'C3v', () => stacked(cupola(3), { middle: 'none' })],
  ['J63-9', 'tridiminished icosahedron', 'C3v', johnson.tridiminishedIcosahedron],
  ['FOO-9', 'two octahedra sharing a face', 'D3h', () => mirrored(octahedron(), unit(PPP))],
  ['TCOC-9', 'tricapped octahedron', 'C3v', () => augmented(octahedron(), [PPM, [1, -1, 1], [-1, 1, 1]])],
  ['vCOC1-9', 'cuboctahedron less three vertices of a square', 'C2v', () => without(cuboctahedron(), [[1, 1, 0], [1, -1, 0], [-1, 1, 0]])],
  ['vCOC2-9', 'cuboctahedron less three vertices (60°, 60°, 90°)', 'Cs', () => without(cuboctahedron(), [[1, 1, 0], [1, -1, 0], [1, 0, 1]])],
  ['vCOC3-9', 'cuboctahedron less three vertices (90°, 120°, 120°)', 'Cs', () => without(cuboctahedron(), [[1, 1, 0], [1, -1, 0], [-1, 0, 1]])],
  ['vCOC4-9', 'cuboctahedron less three vertices (60°, 90°, 120°)', 'C1', () => without(cuboctahedron(), [[1, 1, 0], [1, -1, 0], [0, 1, 1]])],
  ['vCOC5-9', 'cuboctahedron less three vertices (60°, 120°, 180°)', 'C1', () => without(cuboctahedron(), [[1, 1, 0], [-1, -1, 0], [1, 0, 1]])],
  ['vCOC6-9', 'cuboctahedron less three vertices (60°, 60°, 120°)', 'C2', () => without(cuboctahedron(), [[1, 1, 0], [1, 0, 1], [0, 1, -1]])],
  ['vCOC7-9', 'cuboctahedron less three vertices (60°, 120°, 120°)', 'Cs', () => without(cuboctahedron(), [[1, 1, 0], [1, 0, 1], [0, -1, -1]])],
  ['vCOC8-9', 'cuboctahedron less three vertices (120°, 120°, 120°)', 'D3', () => without(cuboctahedron(), [[1, 1, 0], [-1, 0, 1], [0, -1, -1]])],
  ['vIC1-9', 'icosahedron less a triangle', 'C3v', () => icosahedronLess(0, 1, 2)],
  ['vIC2-9', 'icosahedron less three vertices (63°, 63°, 117°)', 'Cs', () => icosahedronLess(0, 1, 3)],
  ['vIC3-9', 'icosahedron less three vertices (63°, 117°, 117°)', 'Cs', () => icosahedronLess(0, 1, 7)],
  ['vIC4-9', 'icosahedron less three vertices (63°, 117°, 180°)', 'Cs', () => icosahedronLess(0, 1, 8)],
  ['HBPY-9', 'heptagonal bipyramid', 'D7h', () => spindle(7)],
  ['SQ-9', 'square of nine', 'D4h', () => [...ring(4, Math.SQRT2, 0, 45), ...ring(4, 1, 0), [0, 0, 0]]],
  ['CCU-9', 'centred cube', 'Oh', () => [...cube(), [0, 0, 0]]],
]

function unit([x, y, z]: Vec3): Vec3 {
  const size = Math.hypot(x, y, z)
  return [x / size, y / size, z / size]
}

/** Without some of its vertices, numbered as there. */
function icosahedronLess(...left: readonly number[]): Vec3[] {
  return johnson.icosahedron().filter((_, vertex) => !left.includes(vertex))
}
