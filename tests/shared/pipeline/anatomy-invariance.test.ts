/** The anatomy belongs to the crystal, not to the way in which a file lists it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part, Unit } from '../../../shared/dissection/dissection'
import type { Fusion, UncentredFit } from '../../../shared/polyhedron/polyhedron'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { buildEnsemble } from '../../../shared/ensemble/build-ensemble'
import { parseCif } from '../../../shared/cif/parse-cif'
import { noStatedGeometry } from '../../../shared/crystal/stated-geometry'
import type { Crystal } from '../../../shared/crystal/crystal'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { toCartesian } from '../../../shared/geometry/cell'
import { apply, IDENTITY } from '../../../shared/geometry/mat3'
import { length } from '../../../shared/geometry/vec3'
import { isMetal } from '../../../shared/tables/elements'
import { changedCrystal, turnedAxes } from '../../support/changed-crystal'
import { corpus } from '../../support/cif'
import { anatomyOf } from '../../support/crystals'

/** Above this a crystal takes too long for so many runs. */
const MOST_SITES = 500

/** The first crystal of a file, if it is of a finite metal complex without disorder. */
function clusterIn(bytes: Uint8Array): Crystal | null {
  const document = parseCif(bytes)
  for (const block of document.blocks) {
    const { crystal } = readCrystal(document, block)
    if (crystal === null) continue
    if (crystal.sites.count > MOST_SITES || !crystal.sites.element.some(isMetal)) return null
    if (crystal.sites.disorderGroup.some((group) => group !== '')) return null
    if (!keepsLengths(crystal)) return null
    const { graph } = buildAtomGraph(crystal)
    if (graph.atoms.isPresent.includes(0)) return null
    const [main, ...others] = buildEnsemble(crystal, graph).ensemble.moieties
    if (main?.role !== 'cluster' || main.periodicity > 0) return null
    // Which of several clusters that symmetry does not relate is shown goes by the order of the file.
    if (others.some(({ formula }) => formula === main.formula)) return null
    return {
      ...crystal,
      statedBonds: noStatedGeometry(2),
      statedAngles: noStatedGeometry(3),
      statedTorsions: noStatedGeometry(4),
    }
  }
  return null
}

/** Whether the operators are isometries of the cell that the file states: else images differ in shape. */
function keepsLengths({ cell, spaceGroup }: Crystal): boolean {
  return spaceGroup.symops.every(({ rotation }) =>
    IDENTITY.every((edge) => {
      const image = length(toCartesian(cell, apply(rotation, edge)))
      return Math.abs(image - length(toCartesian(cell, edge))) < 1e-3
    }),
  )
}

/**
 * All that must not change, in an order of its own.
 *
 * @param siteBefore the site that a site was before the crystal was changed
 */
function factsOf(crystal: Crystal, siteBefore: (site: number) => number) {
  const { anatomy, ensemble } = anatomyOf(crystal)
  const { graph } = buildAtomGraph(crystal)
  const sitesOf = (atoms: Iterable<number>): string =>
    Array.from(atoms, (atom) => siteBefore(graph.atoms.site[ensemble.atom[atom]!]!))
      .toSorted((p, q) => p - q)
      .join(' ')
  const fitOf = (fit: UncentredFit | null) =>
    fit === null ? '' : `${fit.code} ${fit.measure.toFixed(1)}`
  const unitOf = ({ kind, name, atoms, fit }: Unit) =>
    [kind, name, sitesOf(atoms), fitOf(fit)].join(' ')
  const partOf = ({ name, role, formula, atoms, units, fit, pointGroup, meanRadius }: Part) =>
    [
      [name, role, formula, sitesOf(atoms), fitOf(fit), pointGroup, meanRadius.toFixed(2)].join(
        ' ',
      ),
      ...units.map(unitOf).toSorted(),
    ].join('; ')
  const fusionOf = ({ kind, text, atoms }: Fusion) => [kind, text, sitesOf(atoms)].join(' ')
  const { polyhedra, symmetry, size } = anatomy
  return {
    dissections: anatomy.dissections.map(({ scheme, score, reason, formula, parts, fusions }) => ({
      scheme,
      score: score.toFixed(4),
      reason,
      formula,
      names: parts.map(({ name }) => name),
      parts: parts.map(partOf).toSorted(),
      fusions: fusions.map(fusionOf).toSorted(),
    })),
    absent: anatomy.absentSchemes,
    contested: anatomy.contested
      .map(({ atoms, layers }) => `${sitesOf(atoms)} ${JSON.stringify(layers)}`)
      .toSorted(),
    polyhedra: polyhedra.list
      .map(({ name, vertices, inside, fit }) =>
        [name, sitesOf(vertices), sitesOf(inside), fitOf(fit)].join(' | '),
      )
      .toSorted(),
    fusions: polyhedra.fusions.map(fusionOf).toSorted(),
    symmetry: symmetry?.rows.map((row) =>
      [row.of, row.formula, row.symmetry.pointGroup.symbol, row.symmetry.isChiral].join(' '),
    ),
    size: size === null ? null : [size.skeleton, size.whole].map((box) => box?.length.toFixed(2)),
    stops: anatomy.peel.stops,
  }
}

describe('describeAnatomy on a crystal described otherwise', () => {
  const clusters = [...corpus('models'), ...corpus('cif')].flatMap(({ name, bytes }) => {
    const crystal = clusterIn(bytes)
    return crystal === null ? [] : [[name, crystal] as const]
  })

  it.each(clusters)('gives %s the same anatomy', (_, crystal) => {
    const facts = factsOf(crystal, (site) => site)
    expect(facts.dissections.length).toBeGreaterThan(0)
    const numbers = fc.array(fc.nat(1000), {
      minLength: crystal.sites.count,
      maxLength: crystal.sites.count,
    })
    fc.assert(
      fc.property(numbers, numbers, fc.boolean(), (order, symop, isTurned) => {
        const changed = changedCrystal(crystal, {
          order: (site) => order[site]!,
          symop: (site) => symop[site]!,
          label: (row) => `Q${row}`,
        })
        const before = [...order.keys()].toSorted((a, b) => order[a]! - order[b]! || a - b)
        const other = isTurned ? turnedAxes(changed) : changed
        expect(factsOf(other, (site) => before[site]!)).toEqual(facts)
      }),
      { numRuns: 2, seed: 6, endOnFailure: true },
    )
  })
})
