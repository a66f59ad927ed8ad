import { describe, expect, it } from 'vitest'
import { dot, pointAt, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { composeScene } from '../../../shared/scene/compose-scene'
import { EllipsoidShape, type SceneStyle } from '../../../shared/scene/scene'
import type { SceneSource } from '../../../shared/scene/scene-source'
import { applySymop } from '../../../shared/symmetry/symop'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

const HALF: SceneStyle = { ...PAPER_BALLS, representation: 'ellipsoids' }
/** √χ² of three dimensions at one half: the scale of ORTEP's 50 % ellipsoids (Johnson, 1965). */
const SCALE = 1.5382

const NO_TENSOR = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]

/** The made report, whose axes are Cartesian, with these U11 U22 U33 U23 U13 U12 by label. */
function displaced(u: Readonly<Record<string, readonly number[]>>): SceneSource {
  const report = madeReport()
  const { sites } = report.crystal
  const uAniso = Float64Array.from(sites.label.flatMap((label) => u[label] ?? NO_TENSOR))
  return { ...report, crystal: { ...report.crystal, sites: { ...sites, uAniso } } }
}

describe('composeScene, with ellipsoids', () => {
  const source = displaced({
    Se1: [0.01, 0.04, 0.09, 0, 0, 0],
    Se2: [0.02, 0.02, 0.02, 0, 0, 0.03],
    H1: [0.01, 0.04, 0.09, 0, 0, 0],
  })
  const { spheres, ellipsoids } = composeScene(source, HALF)
  const sphereOf = (label: string) => spheres.atom.indexOf(source.crystal.sites.label.indexOf(label)) // prettier-ignore
  const axesOf = (row: number) => [0, 1, 2].map((axis) => pointAt(ellipsoids.axes, 3 * row + axis))

  it('makes the semi-axes the amplitudes, to scale', () => {
    const row = spheres.ellipsoid[sphereOf('Se1')]!
    const lengths = axesOf(row).map((axis) => Math.hypot(...axis))
    for (const [i, amplitude] of [0.1, 0.2, 0.3].entries()) {
      expect(lengths[i]).toBeCloseTo(SCALE * amplitude, 3)
    }
    expect(spheres.radius[sphereOf('Se1')]).toBeCloseTo(SCALE * 0.3, 3)
  })

  it('draws isotropic atoms as balls of the same probability, hydrogen as small ones', () => {
    const [carbon, hydrogen] = [sphereOf('C1'), sphereOf('H1')]
    expect(spheres.ellipsoid[carbon]).toBe(-1)
    expect(spheres.radius[carbon]).toBeCloseTo(SCALE * Math.sqrt(0.03), 3)
    expect(spheres.ellipsoid[hydrogen]).toBe(-1)
    expect(spheres.radius[hydrogen]).toBeLessThan(0.15)
  })

  it('draws what is not positive definite as a cube, never as an ellipsoid', () => {
    // The block of x and y has the eigenvalue 0.02 − 0.03.
    const row = spheres.ellipsoid[sphereOf('Se2')]!
    expect(ellipsoids.shape[row]).toBe(EllipsoidShape.cube)
    expect([...ellipsoids.shape].filter((shape) => shape === EllipsoidShape.cube)).toHaveLength(1)
  })

  it('finds the one atom of a published structure that no ellipsoid can show', () => {
    const path = dataPath('cif/small_molecule/1100977.cif')
    if (path === null) return
    const report = analysed(path)
    const drawn = composeScene(report, HALF)
    const cubes = [...drawn.ellipsoids.sphere].filter((_, row) => drawn.ellipsoids.shape[row] === EllipsoidShape.cube) // prettier-ignore
    const labels = cubes.map((row) => {
      const node = report.ensemble.atom[drawn.spheres.atom[row]!]!
      return report.crystal.sites.label[report.graph.atoms.site[node]!]
    })
    // Its U11 0.019, U22 0.15, U33 0.051, U23 −0.023, U13 0.031, U12 0.008: determinant −2.4·10⁻⁵ Å⁶.
    expect(new Set(labels)).toEqual(new Set(['C3']))
  })

  it('grows with the probability', () => {
    const wide = composeScene(source, { ...HALF, probability: 0.9 })
    const ratio = wide.spheres.radius[sphereOf('Se1')]! / spheres.radius[sphereOf('Se1')]!
    // 2.5003 / 1.5382 (ORTEP's table for 90 %).
    expect(ratio).toBeCloseTo(1.6255, 3)
  })

  it('draws sticks thinner than beside balls', () => {
    const beside = composeScene(source, HALF).cylinders.radius
    const balls = composeScene(source, PAPER_BALLS).cylinders.radius
    expect(Math.max(...beside)).toBeLessThan(0.6 * Math.max(...balls))
  })

  it('turns ellipsoids as symmetry turns their atoms', () => {
    const path = dataPath('cif/clusters/2100446.cif')
    if (path === null) return
    const report = analysed(path)
    const scene = composeScene(report, HALF)
    const { crystal, graph, ensemble } = report
    let images = 0
    for (let row = 0; row < scene.ellipsoids.count; row++) {
      const atom = scene.spheres.atom[scene.ellipsoids.sphere[row]!]!
      const node = ensemble.atom[atom]!
      const [site, symop] = [graph.atoms.site[node]!, graph.atoms.symop[node]!]
      if (symop > 0) images++
      // The tensor from the axes, A = Σ aaᵀ, measured along lattice vectors: r*ᵀ U r* is what the
      // Uij of the file say of the listed site, with r* = (h a*, k b*, l c*) (Trueblood et al. 1996).
      const operation = crystal.spaceGroup.symops[symop]!
      for (const index of [
        [1, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 2],
      ] as const) {
        // prettier-ignore
        const reciprocal = latticeVector(crystal.cell.cartnToFract, index)
        const along = [0, 1, 2].reduce((sum, axis) => {
          const semi = pointAt(scene.ellipsoids.axes, 3 * row + axis)
          return sum + dot(semi, reciprocal) ** 2
        }, 0)
        // h of the image is R h of the listed site, for hᵀ(R u) = (Rᵀh)ᵀ u.
        const back = subtract(applySymop(operation, [0, 0, 0]), [0, 0, 0])
        const turned = [0, 1, 2].map((axis) => {
          const unit = [0, 1, 2].map((other) => Number(other === axis)) as [number, number, number]
          return dot(subtract(applySymop(operation, unit), back), index)
        })
        expect(along / SCALE ** 2).toBeCloseTo(quadratic(crystal, site, turned), 4)
      }
    }
    expect(images).toBeGreaterThan(0)
  })

  function latticeVector(
    cartnToFract: SceneSource['crystal']['cell']['cartnToFract'],
    index: Vec3,
  ) {
    const [x, y, z] = [0, 1, 2].map((axis) =>
      dot(
        [cartnToFract[0][axis as 0], cartnToFract[1][axis as 0], cartnToFract[2][axis as 0]],
        index,
      ),
    )
    return [x!, y!, z!] as const
  }

  function quadratic({ cell, sites }: SceneSource['crystal'], site: number, [h, k, l]: number[]) {
    const [u11, u22, u33, u23, u13, u12] = sites.uAniso.subarray(6 * site, 6 * site + 6)
    const star = cell.cartnToFract.map((row) => Math.hypot(...row))
    const [x, y, z] = [h! * star[0]!, k! * star[1]!, l! * star[2]!]
    return x * x * u11! + y * y * u22! + z * z * u33! + 2 * (y * z * u23! + x * z * u13! + x * y * u12!) // prettier-ignore
  }
})
