import { array, assert, integer, nat, property, shuffledSubarray, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { chooseMolecules } from '../../../shared/ensemble/choose-molecules'
import { apply } from '../../../shared/geometry/mat3'
import { add, pointAt, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { applySymop, TRANSLATION_DENOMINATOR, type Symop } from '../../../shared/symmetry/symop'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

/** Formula, how many, how endless and how many nets, of each kind. */
function kindsOf(crystal: Crystal): string[] {
  const { classes } = chooseMolecules(crystal, buildAtomGraph(crystal).graph)
  return classes
    .map(({ moiety: { formula, perCell, periodicity, nets, siteSymmetryOrder } }) =>
      [formula, perCell, periodicity, nets, siteSymmetryOrder].join(' '),
    )
    .toSorted()
}

/**
 * The sites in another order, each as another of its images, about an origin that is moved by so many
 * steps of the translations of operations.
 */
function redescribed(
  crystal: Crystal,
  order: readonly number[],
  images: readonly number[],
  origin: Vec3,
): Crystal {
  const { sites, spaceGroup } = crystal
  const place = (site: number, i: number): Vec3 => {
    const symop = spaceGroup.symops[images[i % images.length]! % spaceGroup.symops.length]!
    const cell: Vec3 = [images[i % images.length]! % 3, -1, 2]
    const there = scale(origin, 1 / TRANSLATION_DENOMINATOR)
    return add(add(applySymop(symop, pointAt(sites.fract, site)), cell), there)
  }
  const pick = <T>(column: ArrayLike<T>): T[] => order.map((site) => column[site]!)
  return {
    ...crystal,
    spaceGroup: { ...spaceGroup, symops: spaceGroup.symops.map((symop) => moved(symop, origin)) },
    sites: {
      ...sites,
      label: pick(sites.label),
      typeSymbol: pick(sites.typeSymbol),
      element: Uint8Array.from(pick(sites.element)),
      isotope: Uint16Array.from(pick(sites.isotope)),
      fract: Float64Array.from(order.flatMap((site, i) => place(site, i))),
      fractSu: Float64Array.from(order.flatMap((site) => pointAt(sites.fractSu, site))),
      occupancy: Float64Array.from(pick(sites.occupancy)),
      disorderAssembly: pick(sites.disorderAssembly),
      disorderGroup: pick(sites.disorderGroup),
      isConstrained: Uint8Array.from(pick(sites.isConstrained)),
    },
  }
}

/** The operation about an origin that is moved: t + (1 − R) p. */
function moved({ rotation, translation }: Symop, origin: Vec3): Symop {
  return { rotation, translation: add(translation, subtract(origin, apply(rotation, origin))) }
}

// Ordered structures: special positions, a polymer, nets that interpenetrate, several molecules.
const FILES = [
  'special_positions/2155883.cif',
  'special_positions/1518798.cif',
  'clusters/1101073-r-factor.cif',
  'clusters/2015717-long-title.cif',
  'small_molecule/JXUST-1.cif',
  'mof/HKUST-1.cif',
].flatMap((name) => {
  const path = dataPath(`cif/${name}`)
  return path === null ? [] : [{ name, path }]
})

describe('chooseMolecules', () => {
  it.each(FILES)('finds the same in $name however it is described', ({ path }) => {
    const { crystal } = analysed(path)
    const expected = kindsOf(crystal)
    const { count } = crystal.sites
    const order = shuffledSubarray([...Array(count).keys()], { minLength: count })
    const images = array(nat(200), { minLength: 7, maxLength: 7 })
    const step = integer({ min: -12, max: 12 })
    assert(
      property(order, images, tuple(step, step, step), (sites, operations, origin) => {
        expect(kindsOf(redescribed(crystal, sites, operations, origin))).toEqual(expected)
      }),
      { numRuns: 6 },
    )
  })
})
