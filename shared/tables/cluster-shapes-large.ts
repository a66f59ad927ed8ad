/** Shapes of 15 vertices and more; see `clusterShapes`. */
import { augmented, faceDirections, invertedThrough, mirrored } from '../geometry/augmented-solids'
import { disphenocingulum, snubSquareAntiprism } from '../geometry/equal-edges'
import { prism } from '../geometry/polyhedra'
import { cupola, rotunda, stacked } from '../geometry/stacked-solids'
import * as uniform from '../geometry/uniform-solids'
import { dot, type Vec3, normalize } from '../geometry/vec3'
import type { ShapeRow } from './cluster-shapes'
import {
  doubleIcosahedron,
  frankKasper15,
  frankKasper16,
  octahedronOf18,
  triangleStack,
  tetrahedralPile,
} from './cluster-solids'
import { icosahedron } from './johnson-shapes'

const SIDES_OF_SIX: readonly Vec3[] = [30, 150, 270].map((angle) => [
  Math.cos((angle * Math.PI) / 180),
  Math.sin((angle * Math.PI) / 180),
  0,
])
const unit = (vector: Vec3): Vec3 => normalize(vector)
const faceOfIcosahedron = (): Vec3 => unit(faceDirections(icosahedron(), 3)[0]!)
const cappedOnAll = (points: readonly Vec3[], corners: number): Vec3[] =>
  augmented(points, faceDirections(points, corners))
/** Cosines between the directions of two faces of the dodecahedron that are opposite, or apart by two edges. */
const [OPPOSITE, APART] = [-1, -1 / Math.sqrt(5)]
/** Capped on one face, or on two with such a cosine between them. */
const dodecahedronWithCaps = (cosine?: number): Vec3[] => {
  const solid = uniform.dodecahedron()
  const [first, ...others] = faceDirections(solid, 5)
  const second = others.find((other) => Math.abs(dot(first!, other) - (cosine ?? 2)) < 1e-6)
  return augmented(solid, second === undefined ? [first!] : [first!, second])
}

const [tri, square, penta] = [cupola(3), cupola(4), cupola(5)]
const half = rotunda()

// prettier-ignore
export const LARGE_SHAPES: readonly ShapeRow[] = [
  ['Z15-15', 'Frank–Kasper Z15', 'D3h', frankKasper15],
  ['J5-15', 'pentagonal cupola', 'C5v', () => stacked(penta, { middle: 'none' })],
  ['J18-15', 'elongated triangular cupola', 'C3v', () => stacked(tri, { middle: 'prism' })],
  ['J22-15', 'gyroelongated triangular cupola', 'C3v', () => stacked(tri, { middle: 'antiprism' })],
  ['J57-15', 'triaugmented hexagonal prism', 'D3h', () => augmented(prism(6), SIDES_OF_SIX)],
  ['SOT-15', 'four octahedra sharing faces in a row', 'D3h', () => triangleStack(5)],

  ['Z16-16', 'Frank–Kasper Z16 (truncated tetrahedron, tetracapped)', 'Td', frankKasper16],
  ['J28-16', 'square orthobicupola', 'D4h', () => stacked(square, { middle: 'none', below: square })],
  ['J29-16', 'square gyrobicupola', 'D4d', () => stacked(square, { middle: 'none', below: square, isTurned: true })],

  ['J85-16', 'snub square antiprism', 'D4d', snubSquareAntiprism],
  ['J90-16', 'disphenocingulum', 'D2d', disphenocingulum],

  ['DIC-17', 'double icosahedron (two interpenetrating)', 'D5h', doubleIcosahedron],

  ['J35-18', 'elongated triangular orthobicupola', 'D3h', () => stacked(tri, { middle: 'prism', below: tri })],
  ['J36-18', 'elongated triangular gyrobicupola', 'D3d', () => stacked(tri, { middle: 'prism', below: tri, isTurned: true })],
  ['J44-18', 'gyroelongated triangular bicupola', 'D3', () => stacked(tri, { middle: 'antiprism', below: tri })],
  ['O-18', 'octahedron of close-packed layers (ν2)', 'Oh', octahedronOf18],

  ['DOD-20', 'dodecahedron', 'Ih', uniform.dodecahedron],
  ['TP-20', 'tetrahedron of twenty (ν3)', 'Td', () => tetrahedralPile(4)],
  ['COCt-20', 'cuboctahedron capped on its triangles', 'Oh', () => cappedOnAll(uniform.cuboctahedron(), 3)],
  ['J6-20', 'pentagonal rotunda', 'C5v', () => stacked(half, { middle: 'none' })],
  ['J19-20', 'elongated square cupola', 'C4v', () => stacked(square, { middle: 'prism' })],
  ['J23-20', 'gyroelongated square cupola', 'C4v', () => stacked(square, { middle: 'antiprism' })],
  ['J30-20', 'pentagonal orthobicupola', 'D5h', () => stacked(penta, { middle: 'none', below: penta })],
  ['J31-20', 'pentagonal gyrobicupola', 'D5d', () => stacked(penta, { middle: 'none', below: penta, isTurned: true })],

  ['FII-21', 'two icosahedra sharing a face', 'D3h', () => mirrored(icosahedron(), faceOfIcosahedron())],
  ['J58-21', 'augmented dodecahedron', 'C5v', () => dodecahedronWithCaps()],
  ['J59-22', 'parabiaugmented dodecahedron', 'D5d', () => dodecahedronWithCaps(OPPOSITE)],
  ['J60-22', 'metabiaugmented dodecahedron', 'C2v', () => dodecahedronWithCaps(APART)],
  ['VII-23', 'two icosahedra sharing a vertex, eclipsed', 'D5h', () => mirrored(icosahedron(), [0, 0, 1])],
  ['VIIs-23', 'two icosahedra sharing a vertex, staggered', 'D5d', () => invertedThrough(icosahedron(), [0, 0, 1])],

  ['TCU-24', 'truncated cube', 'Oh', uniform.truncatedCube],
  ['TOC-24', 'truncated octahedron', 'Oh', uniform.truncatedOctahedron],
  ['RCO-24', 'rhombicuboctahedron', 'Oh', uniform.rhombicuboctahedron],
  ['SCU-24', 'snub cube', 'O', uniform.snubCube],
  ['J37-24', 'elongated square gyrobicupola', 'D4d', () => stacked(square, { middle: 'prism', below: square, isTurned: true })],
  ['J45-24', 'gyroelongated square bicupola', 'D4', () => stacked(square, { middle: 'antiprism', below: square })],

  ['J20-25', 'elongated pentagonal cupola', 'C5v', () => stacked(penta, { middle: 'prism' })],
  ['J24-25', 'gyroelongated pentagonal cupola', 'C5v', () => stacked(penta, { middle: 'antiprism' })],
  ['J32-25', 'pentagonal orthocupolarotunda', 'C5v', () => stacked(half, { middle: 'none', below: penta, isTurned: true })],
  ['J33-25', 'pentagonal gyrocupolarotunda', 'C5v', () => stacked(half, { middle: 'none', below: penta })],

  ['CCO-26', 'cuboctahedron capped on all faces', 'Oh', () => [...cappedOnAll(uniform.cuboctahedron(), 4), ...cappedOnAll(uniform.cuboctahedron(), 3).slice(12)]],

  ['IDD-30', 'icosidodecahedron', 'Ih', uniform.icosidodecahedron],
  ['J34-30', 'pentagonal orthobirotunda', 'D5h', () => stacked(half, { middle: 'none', below: half })],
  ['J21-30', 'elongated pentagonal rotunda', 'C5v', () => stacked(half, { middle: 'prism' })],
  ['J25-30', 'gyroelongated pentagonal rotunda', 'C5v', () => stacked(half, { middle: 'antiprism' })],
  ['J38-30', 'elongated pentagonal orthobicupola', 'D5h', () => stacked(penta, { middle: 'prism', below: penta })],
  ['J39-30', 'elongated pentagonal gyrobicupola', 'D5d', () => stacked(penta, { middle: 'prism', below: penta, isTurned: true })],
  ['J46-30', 'gyroelongated pentagonal bicupola', 'D5', () => stacked(penta, { middle: 'antiprism', below: penta })],

  ['RTC-32', 'rhombic triacontahedron', 'Ih', uniform.rhombicTriacontahedron],
  ['PKD-32', 'pentakis dodecahedron', 'Ih', () => cappedOnAll(uniform.dodecahedron(), 5)],
  ['TKI-32', 'icosahedron capped on all faces', 'Ih', () => cappedOnAll(icosahedron(), 3)],
  ['TOCc-32', 'truncated octahedron centred on its hexagons', 'Oh', () => [...uniform.truncatedOctahedron(), ...uniform.permuted([1, 1, 1])]],

  ['J40-35', 'elongated pentagonal orthocupolarotunda', 'C5v', () => stacked(half, { middle: 'prism', below: penta, isTurned: true })],
  ['J41-35', 'elongated pentagonal gyrocupolarotunda', 'C5v', () => stacked(half, { middle: 'prism', below: penta })],
  ['J47-35', 'gyroelongated pentagonal cupolarotunda', 'C5', () => stacked(half, { middle: 'antiprism', below: penta })],
  ['J42-40', 'elongated pentagonal orthobirotunda', 'D5h', () => stacked(half, { middle: 'prism', below: half })],
  ['J43-40', 'elongated pentagonal gyrobirotunda', 'D5d', () => stacked(half, { middle: 'prism', below: half, isTurned: true })],
  ['J48-40', 'gyroelongated pentagonal birotunda', 'D5', () => stacked(half, { middle: 'antiprism', below: half })],

  ['MAC-42', 'icosahedron of two shells (Mackay)', 'Ih', () => uniform.withEdgeMiddles(icosahedron())],
  ['COC2-42', 'cuboctahedron of two shells', 'Oh', () => [...uniform.withEdgeMiddles(uniform.cuboctahedron()), ...uniform.permuted([1, 0, 0])]],

  ['TCO-48', 'truncated cuboctahedron', 'Oh', uniform.truncatedCuboctahedron],
  ['TIC-60', 'truncated icosahedron', 'Ih', uniform.truncatedIcosahedron],
  ['TDD-60', 'truncated dodecahedron', 'Ih', uniform.truncatedDodecahedron],
  ['RID-60', 'rhombicosidodecahedron', 'Ih', uniform.rhombicosidodecahedron],
]
