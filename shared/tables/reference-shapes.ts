/**
 * The reference shapes of SHAPE 2.1 for coordination numbers 2 to 12, by its codes, each written from
 * its definition about the metal in the origin. A leading J is a Johnson solid, all edges equal; its
 * namesake without J has all donors at one distance from the metal. A leading v is a polyhedron with
 * vertices left out.
 *
 * Source of the list: M. Llunell, D. Casanova, J. Cirera, P. Alemany & S. Alvarez, SHAPE 2.1 User's
 * Manual (2013). Its point groups of JEPBPY-12 and JSPMC-12 (D6h, Cs) are misprints.
 */
import { antiprism, circumradius, prism, pyramidHeight, ring, sideCap } from '../geometry/polyhedra'
import { scale, type Vec3 } from '../geometry/vec3'
import * as johnson from './johnson-shapes'
import * as spherical from './spherical-shapes'

export interface ReferenceShape {
  /** As SHAPE has it: `T-4`. */
  readonly code: string
  readonly name: string
  /** Schoenflies symbol, of the shape with the metal. */
  readonly pointGroup: string
  /** About the metal, in any unit. */
  readonly vertices: readonly Vec3[]
}

const UP: Vec3 = [0, 0, 1]
const DOWN: Vec3 = [0, 0, -1]
const [X, Y]: readonly [Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
]
const TETRAHEDRON: readonly Vec3[] = [
  [1, 1, 1],
  [1, -1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
]
const CUBOCTAHEDRON_HALF: readonly Vec3[] = [
  [1, 1, 0],
  [1, -1, 0],
  [1, 0, 1],
  [1, 0, -1],
  [0, 1, 1],
  [0, 1, -1],
]

/** About the metal, which lies in the plane of the base in all three. */
const polygon = (corners: number): Vec3[] => ring(corners, 1, 0)
const pyramid = (corners: number): Vec3[] => [...polygon(corners), UP]
const bipyramid = (corners: number): Vec3[] => [...pyramid(corners), DOWN]

/** The same with all edges equal. */
const johnsonPyramid = (corners: number): Vec3[] => [
  ...ring(corners, circumradius(corners), 0),
  scale(UP, pyramidHeight(corners)),
]
const johnsonBipyramid = (corners: number): Vec3[] => [
  ...johnsonPyramid(corners),
  scale(DOWN, pyramidHeight(corners)),
]

const withInverses = (points: readonly Vec3[]): Vec3[] =>
  points.flatMap((point) => [point, scale(point, -1)])
const augmentedPrism = (corners: number, sides: readonly number[]): Vec3[] => [
  ...prism(corners),
  ...sides.map((side) => sideCap(corners, side)),
]
const truncatedTetrahedron = (): Vec3[] =>
  TETRAHEDRON.flatMap(([x, y, z]): Vec3[] => [
    [3 * x, y, z],
    [x, 3 * y, z],
    [x, y, 3 * z],
  ])

type Row = readonly [code: string, name: string, pointGroup: string, vertices: () => Vec3[]]

// prettier-ignore
const ROWS: readonly Row[] = [
  ['L-2', 'linear', 'D∞h', () => [UP, DOWN]],
  ['vT-2', 'bent, 109.5° (divacant tetrahedron)', 'C2v', () => TETRAHEDRON.slice(0, 2)],
  ['vOC-2', 'bent, 90° (tetravacant octahedron)', 'C2v', () => [X, Y]],

  ['TP-3', 'trigonal plane', 'D3h', () => polygon(3)],
  ['vT-3', 'trigonal pyramid (vacant tetrahedron)', 'C3v', () => TETRAHEDRON.slice(0, 3)],
  ['fac-vOC-3', 'fac-trivacant octahedron', 'C3v', () => [X, Y, UP]],
  ['mer-vOC-3', 'T-shape (mer-trivacant octahedron)', 'C2v', () => [X, UP, DOWN]],

  ['SP-4', 'square plane', 'D4h', () => polygon(4)],
  ['T-4', 'tetrahedron', 'Td', () => [...TETRAHEDRON]],
  ['SS-4', 'seesaw (cis-divacant octahedron)', 'C2v', () => [X, Y, UP, DOWN]],
  ['vTBPY-4', 'axially vacant trigonal bipyramid', 'C3v', () => pyramid(3)],

  ['PP-5', 'pentagon', 'D5h', () => polygon(5)],
  ['vOC-5', 'vacant octahedron', 'C4v', () => pyramid(4)],
  ['TBPY-5', 'trigonal bipyramid', 'D3h', () => bipyramid(3)],
  ['SPY-5', 'square pyramid', 'C4v', spherical.squarePyramid],
  ['JTBPY-5', 'Johnson trigonal bipyramid (J12)', 'D3h', () => johnsonBipyramid(3)],

  ['HP-6', 'hexagon', 'D6h', () => polygon(6)],
  ['PPY-6', 'pentagonal pyramid', 'C5v', () => pyramid(5)],
  ['OC-6', 'octahedron', 'Oh', () => bipyramid(4)],
  ['TPR-6', 'trigonal prism', 'D3h', () => prism(3)],
  ['JPPY-6', 'Johnson pentagonal pyramid (J2)', 'C5v', () => johnsonPyramid(5)],

  ['HP-7', 'heptagon', 'D7h', () => polygon(7)],
  ['HPY-7', 'hexagonal pyramid', 'C6v', () => pyramid(6)],
  ['PBPY-7', 'pentagonal bipyramid', 'D5h', () => bipyramid(5)],
  ['COC-7', 'capped octahedron', 'C3v', spherical.cappedOctahedron],
  ['CTPR-7', 'capped trigonal prism', 'C2v', spherical.cappedTrigonalPrism],
  ['JPBPY-7', 'Johnson pentagonal bipyramid (J13)', 'D5h', () => johnsonBipyramid(5)],
  ['JETPY-7', 'elongated triangular pyramid (J7)', 'C3v', () => johnson.cappedPrism(3, 1)],

  ['OP-8', 'octagon', 'D8h', () => polygon(8)],
  ['HPY-8', 'heptagonal pyramid', 'C7v', () => pyramid(7)],
  ['HBPY-8', 'hexagonal bipyramid', 'D6h', () => bipyramid(6)],
  ['CU-8', 'cube', 'Oh', () => withInverses(TETRAHEDRON)],
  ['SAPR-8', 'square antiprism', 'D4d', () => antiprism(4)],
  ['TDD-8', 'triangular dodecahedron', 'D2d', spherical.triangularDodecahedron],
  ['JGBF-8', 'gyrobifastigium (J26)', 'D2d', johnson.gyrobifastigium],
  ['JETBPY-8', 'elongated triangular bipyramid (J14)', 'D3h', () => johnson.cappedPrism(3, 2)],
  ['JBTP-8', 'Johnson biaugmented trigonal prism (J50)', 'C2v', () => augmentedPrism(3, [0, 1])],
  ['BTPR-8', 'biaugmented trigonal prism', 'C2v', spherical.biaugmentedPrism],
  ['JSD-8', 'snub disphenoid (J84)', 'D2d', johnson.snubDisphenoid],
  ['TT-8', 'triakis tetrahedron', 'Td', spherical.triakisTetrahedron],
  ['ETBPY-8', 'elongated trigonal bipyramid', 'D3h', spherical.elongatedBipyramid],

  ['EP-9', 'enneagon', 'D9h', () => polygon(9)],
  ['OPY-9', 'octagonal pyramid', 'C8v', () => pyramid(8)],
  ['HBPY-9', 'heptagonal bipyramid', 'D7h', () => bipyramid(7)],
  ['JTC-9', 'triangular cupola (J3)', 'C3v', johnson.triangularCupola],
  ['JCCU-9', 'Johnson capped cube (J8)', 'C4v', () => johnson.cappedPrism(4, 1)],
  ['CCU-9', 'capped cube', 'C4v', spherical.cappedCube],
  ['JCSAPR-9', 'Johnson capped square antiprism (J10)', 'C4v', () => johnson.cappedAntiprism(4, 1)],
  ['CSAPR-9', 'capped square antiprism', 'C4v', spherical.cappedSquareAntiprism],
  ['JTCTPR-9', 'Johnson tricapped trigonal prism (J51)', 'D3h', () => augmentedPrism(3, [0, 1, 2])],
  ['TCTPR-9', 'tricapped trigonal prism', 'D3h', spherical.tricappedTrigonalPrism],
  ['JTDIC-9', 'tridiminished icosahedron (J63)', 'C3v', johnson.tridiminishedIcosahedron],
  ['HH-9', 'hula-hoop', 'C2v', spherical.hulaHoop],
  ['MFF-9', 'muffin', 'Cs', spherical.muffin],

  ['DP-10', 'decagon', 'D10h', () => polygon(10)],
  ['EPY-10', 'enneagonal pyramid', 'C9v', () => pyramid(9)],
  ['OBPY-10', 'octagonal bipyramid', 'D8h', () => bipyramid(8)],
  ['PPR-10', 'pentagonal prism', 'D5h', () => prism(5)],
  ['PAPR-10', 'pentagonal antiprism', 'D5d', () => antiprism(5)],
  ['JBCCU-10', 'Johnson bicapped cube (J15)', 'D4h', () => johnson.cappedPrism(4, 2)],
  ['JBCSAPR-10', 'Johnson bicapped square antiprism (J17)', 'D4d', () => johnson.cappedAntiprism(4, 2)],
  ['JMBIC-10', 'metabidiminished icosahedron (J62)', 'C2v', johnson.metabidiminishedIcosahedron],
  ['JATDI-10', 'augmented tridiminished icosahedron (J64)', 'C3v', johnson.augmentedTridiminishedIcosahedron],
  ['JSPC-10', 'sphenocorona (J86)', 'C2v', johnson.sphenocorona],
  ['SDD-10', 'staggered dodecahedron, 2:6:2', 'D2', () => spherical.hexagonWithEdges(60, -60)],
  ['TD-10', 'tetradecahedron, 2:6:2', 'C2v', () => spherical.hexagonWithEdges(0, 90)],
  ['HD-10', 'hexadecahedron, 2:6:2', 'D4h', () => spherical.hexagonWithEdges(0, 0)],

  ['HP-11', 'hendecagon', 'D11h', () => polygon(11)],
  ['DPY-11', 'decagonal pyramid', 'C10v', () => pyramid(10)],
  ['EBPY-11', 'enneagonal bipyramid', 'D9h', () => bipyramid(9)],
  ['JCPPR-11', 'Johnson capped pentagonal prism (J9)', 'C5v', () => johnson.cappedPrism(5, 1)],
  ['JCPAPR-11', 'Johnson capped pentagonal antiprism (J11)', 'C5v', () => johnson.cappedAntiprism(5, 1)],
  ['JAPPR-11', 'augmented pentagonal prism (J52)', 'C2v', () => augmentedPrism(5, [0])],
  ['JASPC-11', 'augmented sphenocorona (J87)', 'Cs', johnson.augmentedSphenocorona],

  ['DP-12', 'dodecagon', 'D12h', () => polygon(12)],
  ['HPY-12', 'hendecagonal pyramid', 'C11v', () => pyramid(11)],
  ['DBPY-12', 'decagonal bipyramid', 'D10h', () => bipyramid(10)],
  ['HPR-12', 'hexagonal prism', 'D6h', () => prism(6)],
  ['HAPR-12', 'hexagonal antiprism', 'D6d', () => antiprism(6)],
  ['TT-12', 'truncated tetrahedron', 'Td', truncatedTetrahedron],
  ['COC-12', 'cuboctahedron', 'Oh', () => withInverses(CUBOCTAHEDRON_HALF)],
  ['ACOC-12', 'anticuboctahedron (J27)', 'D3h', johnson.triangularOrthobicupola],
  ['IC-12', 'icosahedron', 'Ih', johnson.icosahedron],
  ['JSC-12', 'square cupola (J4)', 'C4v', johnson.squareCupola],
  ['JEPBPY-12', 'elongated pentagonal bipyramid (J16)', 'D5h', () => johnson.cappedPrism(5, 2)],
  ['JBAPPR-12', 'biaugmented pentagonal prism (J53)', 'C2v', () => augmentedPrism(5, [0, 2])],
  ['JSPMC-12', 'sphenomegacorona (J88)', 'C2v', johnson.sphenomegacorona],
]

/** Coordination numbers that have reference shapes. */
export const [FEWEST_VERTICES, MOST_VERTICES] = [2, 12]

const byVertices = new Map<number, readonly ReferenceShape[]>()

/** All reference shapes of a coordination number, in the order of SHAPE; empty below 2 and above 12. */
export function referenceShapes(vertices: number): readonly ReferenceShape[] {
  const known = byVertices.get(vertices)
  if (known !== undefined) return known
  const shapes = ROWS.filter(([code]) => code.endsWith(`-${vertices}`)).map(
    ([code, name, pointGroup, make]) => ({ code, name, pointGroup, vertices: make() }),
  )
  byVertices.set(vertices, shapes)
  return shapes
}
