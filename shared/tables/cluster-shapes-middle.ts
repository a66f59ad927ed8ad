/** Shapes of 10 to 14 vertices; see `clusterShapes`. */
import { augmented, faceDirections, mirrored, without } from '../geometry/augmented-solids'
import { bilunabirotunda } from '../geometry/equal-edges'
import { antiprism, prism } from '../geometry/polyhedra'
import { apex, cupola, stacked } from '../geometry/stacked-solids'
import {
  cube,
  cuboctahedron,
  faceCenteredCube,
  octahedron,
  rhombicDodecahedron,
  truncatedTetrahedron,
} from '../geometry/uniform-solids'
import type { Vec3 } from '../geometry/vec3'
import type { ShapeRow } from './cluster-shapes'
import { frankKasper14, spindle, tetrahedralPile, triangleStack } from './cluster-solids'
import * as johnson from './johnson-shapes'

const [X, Y, Z]: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
const SIDE_OF_FIVE: Vec3 = [Math.cos(Math.PI / 5), Math.sin(Math.PI / 5), 0]
const OTHER_SIDE_OF_FIVE: Vec3 = [-1, 0, 0]
const SIDES_OF_THREE: readonly Vec3[] = [60, 180, 300].map((angle) => [
  Math.cos((angle * Math.PI) / 180),
  Math.sin((angle * Math.PI) / 180),
  0,
])
const SIDES_OF_SIX: readonly Vec3[] = [30, 90, 150, 210].map((angle) => [
  Math.cos((angle * Math.PI) / 180),
  Math.sin((angle * Math.PI) / 180),
  0,
])
/** Middles of edges of the octahedron, vertices of the cuboctahedron. */
const [XY, XZ, YX, OPPOSITE]: readonly [Vec3, Vec3, Vec3, Vec3] = [
  [1, 1, 0],
  [1, 0, 1],
  [1, -1, 0],
  [-1, -1, 0],
]
const FAR_FROM_XY: Vec3 = [-1, 0, 1]
const TOP_OF_ORTHOBICUPOLA: Vec3 = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6), 3]

const elongated = (corners: 3 | 4 | 5): Vec3[] =>
  stacked(apex(corners), { middle: 'prism', below: apex(corners) })
const gyroelongated = (corners: 4 | 5): Vec3[] =>
  stacked(apex(corners), { middle: 'antiprism', below: apex(corners) })

// prettier-ignore
export const MIDDLE_SHAPES: readonly ShapeRow[] = [
  ['J17-10', 'bicapped square antiprism', 'D4d', () => gyroelongated(4)],
  ['J15-10', 'bicapped cube', 'D4h', () => elongated(4)],
  ['J62-10', 'metabidiminished icosahedron', 'C2v', johnson.metabidiminishedIcosahedron],
  ['oBIC-10', 'icosahedron less two adjacent vertices', 'C2v', () => johnson.icosahedron().slice(2)],
  ['J64-10', 'augmented tridiminished icosahedron', 'C3v', johnson.augmentedTridiminishedIcosahedron],
  ['J86-10', 'sphenocorona', 'C2v', johnson.sphenocorona],
  ['PPR-10', 'pentagonal prism', 'D5h', () => prism(5)],
  ['PAPR-10', 'pentagonal antiprism', 'D5d', () => antiprism(5)],
  ['TP-10', 'tetracapped octahedron (tetrahedron of ten)', 'Td', () => tetrahedralPile(3)],
  ['EOO-10', 'two octahedra sharing an edge', 'D2h', () => mirrored(octahedron(), [Math.SQRT1_2, Math.SQRT1_2, 0])],
  ['OBPY-10', 'octagonal bipyramid', 'D8h', () => spindle(8)],
  ['vCOCo-10', 'cuboctahedron less two adjacent vertices', 'Cs', () => without(cuboctahedron(), [XY, XZ])],
  ['vCOCs-10', 'cuboctahedron less two vertices across a square', 'C2v', () => without(cuboctahedron(), [XY, YX])],
  ['vCOCm-10', 'cuboctahedron less two vertices at 120°', 'C2', () => without(cuboctahedron(), [XY, FAR_FROM_XY])],
  ['vCOCp-10', 'cuboctahedron less two opposite vertices', 'D2h', () => without(cuboctahedron(), [XY, OPPOSITE])],

  ['J11-11', 'capped pentagonal antiprism (vacant icosahedron)', 'C5v', () => stacked(apex(5), { middle: 'antiprism' })],
  ['J9-11', 'capped pentagonal prism', 'C5v', () => stacked(apex(5), { middle: 'prism' })],
  ['J52-11', 'augmented pentagonal prism', 'C2v', () => augmented(prism(5), [SIDE_OF_FIVE])],
  ['J87-11', 'augmented sphenocorona', 'Cs', johnson.augmentedSphenocorona],
  ['EDS-11', 'pentacapped trigonal prism (Edshammar)', 'D3h', () => augmented(prism(3), [...SIDES_OF_THREE, Z, [0, 0, -1]])],
  ['VOO-11', 'two octahedra sharing a vertex', 'D4h', () => mirrored(octahedron(), Z)],
  ['vCOC-11', 'vacant cuboctahedron', 'C2v', () => without(cuboctahedron(), [XY])],
  ['vACOCe-11', 'anticuboctahedron less a vertex of its hexagon', 'Cs', () => without(johnson.triangularOrthobicupola(), [X])],
  ['vACOCt-11', 'anticuboctahedron less a vertex of a triangle', 'Cs', () => without(johnson.triangularOrthobicupola(), [TOP_OF_ORTHOBICUPOLA])],

  ['IC-12', 'icosahedron', 'Ih', johnson.icosahedron],
  ['COC-12', 'cuboctahedron', 'Oh', cuboctahedron],
  ['J27-12', 'anticuboctahedron', 'D3h', johnson.triangularOrthobicupola],
  ['TT-12', 'truncated tetrahedron', 'Td', truncatedTetrahedron],
  ['HPR-12', 'hexagonal prism', 'D6h', () => prism(6)],
  ['HAPR-12', 'hexagonal antiprism', 'D6d', () => antiprism(6)],
  ['J4-12', 'square cupola', 'C4v', () => stacked(cupola(4), { middle: 'none' })],
  ['J16-12', 'Ino decahedron (elongated pentagonal bipyramid)', 'D5h', () => elongated(5)],
  ['J53-12', 'biaugmented pentagonal prism', 'C2v', () => augmented(prism(5), [SIDE_OF_FIVE, OTHER_SIDE_OF_FIVE])],
  ['J88-12', 'sphenomegacorona', 'C2v', johnson.sphenomegacorona],
  ['FOOO-12', 'three octahedra sharing faces in a row', 'D3d', () => triangleStack(4)],

  ['CIC-13', 'centred icosahedron', 'Ih', () => [...johnson.icosahedron(), [0, 0, 0]]],
  ['CCOC-13', 'centred cuboctahedron', 'Oh', () => [...cuboctahedron(), [0, 0, 0]]],
  ['CACOC-13', 'centred anticuboctahedron', 'D3h', () => [...johnson.triangularOrthobicupola(), [0, 0, 0]]],
  ['J54-13', 'augmented hexagonal prism', 'C2v', () => augmented(prism(6), SIDES_OF_SIX.slice(0, 1))],
  ['ICc-13', 'capped icosahedron', 'C3v', () => augmented(johnson.icosahedron(), faceDirections(johnson.icosahedron(), 3).slice(0, 1))],
  ['CHPR-13', 'capped hexagonal antiprism', 'C6v', () => frankKasper14().slice(0, 13)],
  ['CCOC4-13', 'cuboctahedron capped on a square', 'C4v', () => augmented(cuboctahedron(), [Z])],
  ['CCOC3-13', 'cuboctahedron capped on a triangle', 'C3v', () => augmented(cuboctahedron(), [[1, 1, 1]])],

  ['RD-14', 'rhombic dodecahedron', 'Oh', rhombicDodecahedron],
  ['FCC-14', 'face-centred cube (octahedron capped on all faces)', 'Oh', faceCenteredCube],
  ['TKH-14', 'hexacapped cube (tetrakis hexahedron)', 'Oh', () => augmented(cube(), [X, Y, Z, [-1, 0, 0], [0, -1, 0], [0, 0, -1]])],
  ['Z14-14', 'bicapped hexagonal antiprism (Frank–Kasper Z14)', 'D6d', frankKasper14],
  ['J55-14', 'parabiaugmented hexagonal prism', 'D2h', () => augmented(prism(6), [SIDES_OF_SIX[0]!, SIDES_OF_SIX[3]!])],
  ['J56-14', 'metabiaugmented hexagonal prism', 'C2v', () => augmented(prism(6), [SIDES_OF_SIX[0]!, SIDES_OF_SIX[2]!])],
  ['J91-14', 'bilunabirotunda', 'D2h', bilunabirotunda],
  ['HPRp-14', 'bicapped hexagonal prism', 'D6h', () => [...prism(6), [0, 0, 1], [0, 0, -1]]],
]
