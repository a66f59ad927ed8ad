/** One and the same crystal described otherwise. */
import { noStatedGeometry } from '../../shared/crystal/stated-geometry'
import type { Crystal, Sites } from '../../shared/crystal/crystal'
import { pointAt, type Vec3 } from '../../shared/geometry/vec3'
import { applySymop, type Symop } from '../../shared/symmetry/symop'
import { cellOf } from './cells'

export interface Change {
  /** Any numbers, one for each site: sites are sorted by them. */
  readonly order: (site: number) => number
  /** The operation that moves a site to another asymmetric unit. */
  readonly symop: (site: number) => number
  readonly label: (row: number) => string
}

/** Sites reordered, relabelled and moved by operations of the group. What was stated of bonds is dropped. */
export function changedCrystal(crystal: Crystal, change: Change): Crystal {
  const { sites, spaceGroup } = crystal
  const rows = Array.from({ length: sites.count }, (_, site) => site).toSorted(
    (a, b) => change.order(a) - change.order(b) || a - b,
  )
  const fract = rows.flatMap((site) => {
    const symop = spaceGroup.symops[change.symop(site) % spaceGroup.symops.length]!
    return [...applySymop(symop, pointAt(sites.fract, site))]
  })
  return {
    ...crystal,
    sites: {
      ...reordered(sites, rows),
      label: rows.map((_, row) => change.label(row)),
      // The label may no longer tell the element.
      typeSymbol: rows.map((site) => sites.typeSymbol[site] ?? null),
      fract: Float64Array.from(fract),
    },
    statedBonds: noStatedGeometry(2),
    statedAngles: noStatedGeometry(3),
    statedTorsions: noStatedGeometry(4),
  }
}

function reordered(sites: Sites, rows: readonly number[]): Sites {
  const floats = (column: Float64Array, per = 1) =>
    Float64Array.from(
      rows.flatMap((site) => Array.from(column.subarray(per * site, per * (site + 1)))),
    )
  return {
    ...sites,
    element: Uint8Array.from(rows, (site) => sites.element[site]!),
    isotope: Uint16Array.from(rows, (site) => sites.isotope[site]!),
    fractSu: floats(sites.fractSu, 3),
    fractRounding: floats(sites.fractRounding, 3),
    occupancy: floats(sites.occupancy),
    occupancySu: floats(sites.occupancySu),
    uIsoOrEquiv: floats(sites.uIsoOrEquiv),
    uIsoOrEquivSu: floats(sites.uIsoOrEquivSu),
    uAniso: floats(sites.uAniso, 6),
    disorderAssembly: rows.map((site) => sites.disorderAssembly[site]!),
    disorderGroup: rows.map((site) => sites.disorderGroup[site]!),
    isConstrained: Uint8Array.from(rows, (site) => sites.isConstrained[site]!),
    isRestrained: Uint8Array.from(rows, (site) => sites.isRestrained[site]!),
    statedMultiplicity: Uint16Array.from(rows, (site) => sites.statedMultiplicity[site]!),
    statedSiteSymmetryOrder: Uint16Array.from(rows, (site) => sites.statedSiteSymmetryOrder[site]!),
  }
}

/** The axes a, b, c renamed b, c, a, about the same origin; s.u. are dropped. */
export function turnedAxes(crystal: Crystal): Crystal {
  const { cell, spaceGroup, sites } = crystal
  const turned = ([x, y, z]: Vec3): Vec3 => [y, z, x]
  return {
    ...crystal,
    cell: cellOf(
      cell.lengthB.value,
      cell.lengthC.value,
      cell.lengthA.value,
      cell.angleBeta.value,
      cell.angleGamma.value,
      cell.angleAlpha.value,
    ),
    spaceGroup: {
      ...spaceGroup,
      symops: spaceGroup.symops.map(({ rotation: [x, y, z], translation }): Symop => ({
        rotation: [turned(y), turned(z), turned(x)],
        translation: turned(translation),
      })),
    },
    sites: {
      ...sites,
      fract: Float64Array.from(
        Array.from({ length: sites.count }, (_, site) => [
          ...turned(pointAt(sites.fract, site)),
        ]).flat(),
      ),
      fractSu: new Float64Array(3 * sites.count).fill(Number.NaN),
      uAniso: new Float64Array(6 * sites.count).fill(Number.NaN),
    },
    statedBonds: noStatedGeometry(2),
    statedAngles: noStatedGeometry(3),
    statedTorsions: noStatedGeometry(4),
  }
}
