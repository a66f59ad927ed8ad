import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { octahedron } from '../../../shared/geometry/uniform-solids'
import { icosahedron } from '../../../shared/tables/johnson-shapes'
import { clusterShapes } from '../../../shared/tables/cluster-shapes'
import { expectedOf, MODELS_AT_HAND } from '../../support/models'
import type { Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { fusionsOf, shapesOf, subjectOfAtoms, subjectOfFile } from '../../support/polyhedra-of-file'
import { readXyz } from '../../support/xyz'

/** What the papers say, see the models' expected.json: parts, their shapes and how they fuse. */
const MODELS: Record<string, { shapes: string[]; fusions: string[] }> = {
  'Cu14-TXP35': { shapes: ['1 H@Cu6 OC-6', '1 H@Cu6@Cu8 CU-8'], fusions: [] },
  'Cu8-DPPP': { shapes: ['1 Cu4 T-4'], fusions: [] },
  'Cu3-alkynyl': { shapes: [], fusions: [] },
  // Au11 is a center with ten of the twelve vertices of a cuboctahedron, Au10 with nine.
  Au21: {
    shapes: ['1 Au@Au10 vCOCs-10', '1 Au@Au9 vCOC2-9'],
    fusions: ['1 face: Au17 = Au11 + Au10 sharing Au4'],
  },
  Au22: {
    shapes: ['2 Au@Au10 vCOCs-10'],
    fusions: ['1 face: Au18 = Au11 + Au11 sharing Au4'],
  },
}

/** Real clusters, what the papers say of their kernels, and what must be among the polyhedra. */
const PUBLISHED: readonly (readonly [
  file: string,
  says: string,
  shapes: string[],
  fusions: string[],
])[] = [
  [
    'cif/clusters_xyz/au25_opt.xyz',
    'an Au13 icosahedron; M. Zhu et al., J. Am. Chem. Soc. 130 (2008) 5883',
    ['1 Au@Au12 IC-12'],
    [],
  ],
  [
    'cif/clusters_xyz/au18_opt.xyz',
    'an Au9 kernel of two octahedra fused by a face; A. Das et al., Angew. Chem. Int. Ed. 54 (2015) 3140',
    ['1 Au9 FOO-9'],
    [],
  ],
  [
    'cif/clusters_xyz/canela_au20_tbbt16.xyz',
    'an Au7 kernel of two tetrahedra sharing a vertex; C. Zeng et al., J. Am. Chem. Soc. 136 (2014) 11922',
    ['2 Au4 T-4'],
    ['1 vertex: Au7 = Au4 + Au4 sharing Au'],
  ],
  [
    'cif/clusters_xyz/au36_opt.xyz',
    'four interpenetrating cuboctahedra; C. Zeng et al., Angew. Chem. Int. Ed. 51 (2012) 13114',
    ['4 Au@Au12 COC-12'],
    ['6 interpenetrating: Au20 = Au13 + Au13 sharing Au6'],
  ],
  [
    'cif/clusters/1004000-atom-names-not-unique.cif',
    'a W6S8 cluster, an octahedron of tungsten (name in the file)',
    ['1 W6 OC-6'],
    [],
  ],
  [
    'cif/clusters/7000165-disorder.cif',
    'a carbido cluster of ruthenium, C in an octahedron of Ru6 (formula in the file)',
    ['1 C@Ru6 OC-6'],
    [],
  ],
]

describe('findPolyhedra', () => {
  it.each(MODELS_AT_HAND.filter((name) => name in MODELS))(
    'finds in %s what its paper says',
    (name) => {
      const { polyhedra } = subjectOfFile(`models/${name}.cif`)!
      expect(shapesOf(polyhedra)).toEqual(MODELS[name]!.shapes)
      expect(fusionsOf(polyhedra)).toEqual(MODELS[name]!.fusions)
    },
  )

  it.each(MODELS_AT_HAND.filter((name) => name === 'Cu14-TXP35'))(
    'measures the edges of the octahedron in %s as published',
    (name) => {
      const [octahedral] = subjectOfFile(`models/${name}.cif`)!.polyhedra.list
      expect(octahedral!.edges).toHaveLength(12)
      expect(octahedral!.meanEdge).toBeCloseTo(2.817, 3)
      expect(expectedOf(name)).not.toBeNull()
    },
  )

  it.each(MODELS_AT_HAND.filter((name) => name === 'Cu58-shells'))(
    'finds in %s the cubes and the octahedron about each other',
    (name) => {
      const found = shapesOf(subjectOfFile(`models/${name}.cif`)!.polyhedra)
      expect(found).toEqual(expect.arrayContaining(['1 Cu8 CU-8', '1 Cu6 OC-6', '1 Cu14@Cu8 CU-8']))
    },
  )

  it.each(PUBLISHED)('finds in %s %s', (file, _, shapes, fusions) => {
    const subject = subjectOfFile(file)
    if (subject === null) return
    expect(shapesOf(subject.polyhedra)).toEqual(expect.arrayContaining(shapes))
    expect(fusionsOf(subject.polyhedra)).toEqual(expect.arrayContaining(fusions))
  })

  it.each([
    // Octahedra of the secondary building unit: J. H. Cavka et al., J. Am. Chem. Soc. 130 (2008) 13850.
    ['cif/mof/UiO-66.cif', ['4 Zr6 OC-6']],
    // Re6Se8: octahedra (formula in the file).
    ['cif/mof/CORE2019MOF1978.cif', ['4 Re6 OC-6']],
  ])('finds in the repeat unit of %s polyhedra that end within it', (file, shapes) => {
    const subject = subjectOfFile(file)
    if (subject === null) return
    expect(shapesOf(subject.polyhedra)).toEqual(shapes)
  })

  it('finds none in fluorite, whose tetrahedra the cell tears apart', () => {
    const subject = subjectOfFile('cif/inorganic/CaF2.cif')
    if (subject === null) return
    expect(subject.polyhedra.list).toEqual([])
  })

  const au36 = dataPath('cif/clusters_xyz/au36_opt.xyz')
  it.skipIf(au36 === null)('does not depend on the order or the place of the atoms', () => {
    const atoms = readXyz(au36!)
    const turned = atoms
      .map(([label, x, y, z]): Atom => [label, 0.6 * x - 0.8 * y + 1, z - 2, -(0.8 * x + 0.6 * y)])
      .toReversed()
    const [here, there] = [subjectOfAtoms(atoms), subjectOfAtoms(turned)]
    expect(shapesOf(there.polyhedra)).toEqual(shapesOf(here.polyhedra))
    expect(fusionsOf(there.polyhedra)).toEqual(fusionsOf(here.polyhedra))
  })

  it('names kernels that are one shape as a whole', () => {
    // The bicapped tetrahedron of Os6(CO)18: R. Mason et al., J. Chem. Soc. Chem. Commun. (1973) 87.
    const shape = clusterShapes(6).find(({ code }) => code === 'BCT-6')!
    const edge = 2.81 / (2 * Math.SQRT2)
    const { polyhedra } = subjectOfAtoms(metals('Os', shape.vertices, edge))
    expect(shapesOf(polyhedra)).toEqual(['1 Os6 BCT-6'])
  })

  it('finds a pentagonal bipyramid in a larger cluster, and no tetrahedra in it', () => {
    // Five tetrahedra about an edge, and a sixth that hangs on by a vertex.
    const shape = clusterShapes(7).find(({ code }) => code === 'J13-7')!
    const [apex] = shape.vertices.toSorted((p, q) => q[2] - p[2])
    const height = Math.sqrt(2 / 3)
    const hanging = [0, 120, 240].map((angle): Vec3 => {
      const rad = (angle * Math.PI) / 180
      return [Math.cos(rad) / Math.sqrt(3), Math.sin(rad) / Math.sqrt(3), apex![2] + height]
    })
    const { polyhedra } = subjectOfAtoms(metals('Ag', [...shape.vertices, ...hanging], 2.88))
    expect(shapesOf(polyhedra)).toEqual(['1 Ag4 T-4', '1 Ag7 J13-7'])
    expect(fusionsOf(polyhedra)).toEqual(['1 vertex: Ag10 = Ag7 + Ag4 sharing Ag'])
  })

  it('tells two icosahedra that share a face, as in Au38', () => {
    // H. Qian et al., J. Am. Chem. Soc. 132 (2010) 8280: Au23 of two Au13 sharing Au3.
    const shape = clusterShapes(21).find(({ code }) => code === 'FII-21')!
    const scale = 2.9
    const far = shape.vertices.slice(12)
    const missing = icosahedron().length - far.length
    expect(missing).toBe(3)
    const centers = [centroidOf(icosahedron()), mirrorCenter(shape.vertices)]
    const { polyhedra } = subjectOfAtoms(metals('Au', [...shape.vertices, ...centers], scale))
    expect(shapesOf(polyhedra)).toEqual(['2 Au@Au12 IC-12'])
    expect(fusionsOf(polyhedra)).toEqual(['1 face: Au23 = Au13 + Au13 sharing Au3'])
  })

  it('says how an octahedron is stretched and twisted', () => {
    const long = octahedron().map(([x, y, z]): Vec3 => [x, y, 1.2 * z])
    const { polyhedra } = subjectOfAtoms(metals('Cu', long, 1.85))
    const [found] = polyhedra.list
    expect(found!.distortions).toHaveLength(1)
    expect(found!.distortions[0]!.kind).toBe('elongated')
    expect(found!.distortions[0]!.amount).toBeCloseTo(1.2, 6)

    // A trigonal antiprism with its upper face turned by 12°.
    const [c, s] = [Math.cos(Math.PI / 15), Math.sin(Math.PI / 15)]
    const antiprism = [0, 120, 240].flatMap((angle): Vec3[] => {
      const [up, down] = [angle, angle + 60].map((degrees) => (degrees * Math.PI) / 180)
      const [x, y] = [Math.cos(up!), Math.sin(up!)]
      return [
        [c * x - s * y, s * x + c * y, Math.SQRT1_2],
        [Math.cos(down!), Math.sin(down!), -Math.SQRT1_2],
      ]
    })
    const twisted = subjectOfAtoms(metals('Cu', antiprism, 1.55)).polyhedra.list[0]!
    const twist = twisted.distortions.find(({ kind }) => kind === 'twisted')
    expect(twist?.amount).toBeCloseTo(12, 0)
  })

  it('lists a bounded number of polyhedra in a piece of close-packed metal', () => {
    const points: Vec3[] = []
    for (let i = -4; i <= 4; i++) {
      for (let j = -4; j <= 4; j++) {
        for (let k = -4; k <= 4; k++) {
          if ((i + j + k) % 2 === 0 && i * i + j * j + k * k <= 16) points.push([i, j, k])
        }
      }
    }
    const { list } = subjectOfAtoms(metals('Ag', points, 2.04)).polyhedra
    expect(list.length).toBeGreaterThan(0)
    expect(list.length).toBeLessThanOrEqual(64)
    expect(list.some(({ name, fit }) => name === 'Ag@Ag12' && fit?.code === 'COC-12')).toBe(true)
  })
})

function metals(symbol: string, points: readonly Vec3[], scale: number): Atom[] {
  return points.map(([x, y, z], k) => [`${symbol}${k + 1}`, scale * x, scale * y, scale * z])
}

function centroidOf(points: readonly Vec3[]): Vec3 {
  const sum = points.reduce<Vec3>(
    (total, p) => [total[0] + p[0], total[1] + p[1], total[2] + p[2]],
    [0, 0, 0],
  )
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length]
}

/** The center of the second icosahedron: twice the centroid of all less that of the first, weighed by vertices. */
function mirrorCenter(vertices: readonly Vec3[]): Vec3 {
  // Both have twelve vertices; the three that they share are in the plane between the centers.
  const shared = vertices
    .slice(0, 12)
    .filter(
      (p) =>
        vertices.slice(12).filter((q) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) < 1.05)
          .length > 1,
    )
  const middle = centroidOf(shared)
  return [2 * middle[0], 2 * middle[1], 2 * middle[2]]
}
