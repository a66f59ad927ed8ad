import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { analyse, DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
import { QUIET } from '../../../shared/base/work'
import { dataPath } from '../../support/data'

/** The part of an expectation that molecules answer for; see the README of the conformance data. */
interface ExpectedStructure {
  readonly block: string
  readonly sites: readonly {
    readonly label: string
    readonly xyz: readonly (number | null)[]
    readonly multiplicity: number
    readonly multiplicity_tolerance_sensitive?: boolean
  }[]
  readonly cif_molecule?: {
    readonly default: { readonly moieties: readonly ExpectedMoiety[] | null }
  }
}

interface ExpectedMoiety {
  readonly formula: string
  readonly n_atoms: number
  readonly polymer: 'yes' | 'no'
  /** Labels and Å. */
  readonly bonds: readonly (readonly [string, string, number])[]
}

interface Case {
  readonly id: string
  readonly report: StructureReport
  readonly expected: ExpectedStructure
}

function cases(): readonly Case[] {
  const root = dataPath(join('conformance', 'structures'))
  if (root === null) return []
  const index: readonly { id: string; input: string; expected: string }[] = JSON.parse(
    readFileSync(join(root, 'index.json'), 'utf8'),
  )
  return index.flatMap(({ id, input, expected: path }) => {
    const expected: ExpectedStructure = JSON.parse(readFileSync(join(root, path), 'utf8'))
    const options = { ...DEFAULT_OPTIONS, block: expected.block }
    const outcome = analyse(new Uint8Array(readFileSync(join(root, input))), options, QUIET)
    if (!outcome.ok || outcome.value.kind === 'nothing') return []
    return [{ id, report: outcome.value, expected }]
  })
}

const CASES = cases()
const DONE = CASES.filter(
  ({ expected }) => (expected.cif_molecule?.default.moieties ?? []).length > 0,
)

/**
 * Where cif_molecule gives other molecules, each looked at. It bonds up to the sum of its own radii
 * + 0.35 Å, and makes every disorder group a moiety of its own.
 */
const OTHER_MOLECULES: Readonly<Record<string, string>> = {
  codinput__08755: 'K–Cl 3.03 to 3.39 Å are bonds by the radii of Cordero',
  codinput__1010246: 'Li–O 1.82 to 2.11 Å are bonds by the radii of Cordero',
  codinput__2005206: 'Li–N and Li–O 1.92 to 2.06 Å are bonds by the radii of Cordero',
  'codinput__4320780-negative-value': 'the tetrahydrofuran is 2.64 Å from U: a ligand',
  'codinput__1000026-MgB2': 'Mg–B 2.51 Å is a bond by the radii of Cordero',
  'codinput__4302333-Ortho-and-missing-braces':
    'Hg–O 2.41 to 2.63 Å are longer than our limit, 2.38',
  'codinput__4308312-audit-dict-name': 'one hexane about a centre, badly refined: C91–C92 1.83 Å',
  codinput__2010787: 'disorder: it gives Hg with one group, the methyl groups of the other',
  codinput__1100893: 'disorder: it gives each of three groups of one BF4',
  'codinput__4063196-short-H-M': 'disorder: it gives each of two groups of one CF3',
  'codinput__ic0485312si20041025_103940_5-ED':
    'disorder: it gives each of two groups of one triflate',
}

/** Where the molecules are the same and bonds are not. */
const OTHER_BONDS: Readonly<Record<string, string>> = {
  'codinput__2005372-atom-name-with-spaces':
    'Mo–C 2.69 and 2.70 Å, semibridging carbonyls, are bonds to 2.70 Å by the radii of Cordero',
}

function formulasOf({ ensemble }: StructureReport): string[] {
  return ensemble.moieties
    .map(({ formula, periodicity }) => (periodicity > 0 ? 'polymer' : formula))
    .toSorted()
}

function expectedMoieties({ cif_molecule: oracle }: ExpectedStructure): readonly ExpectedMoiety[] {
  return oracle?.default.moieties ?? []
}

function expectedFormulas(expected: ExpectedStructure): string[] {
  return expectedMoieties(expected)
    .map(({ formula, polymer }) => (polymer === 'yes' ? 'polymer' : formula))
    .toSorted()
}

interface Bond {
  readonly labels: string
  /** Å. */
  readonly length: number
}

/** By labels, then by length. */
function sortedBonds(bonds: readonly Bond[]): Bond[] {
  return bonds.toSorted((p, q) =>
    p.labels === q.labels ? p.length - q.length : p.labels < q.labels ? -1 : 1,
  )
}

/** The bonds of the first molecule of a kind. */
function bondsOf({ ensemble, crystal, graph }: StructureReport, moiety: number): Bond[] {
  const molecule = ensemble.molecule[ensemble.moiety.indexOf(moiety)]
  const label = (row: number) => crystal.sites.label[graph.atoms.site[ensemble.atom[row]!]!]!
  const { first, second, bond } = ensemble.bonds
  return sortedBonds(
    [...bond.keys()]
      .filter((i) => ensemble.molecule[first[i]!] === molecule)
      .map((i) => ({
        labels: [label(first[i]!), label(second[i]!)].toSorted().join(' '),
        length: graph.bonds.length[bond[i]!]!,
      })),
  )
}

function expectedBonds({ bonds }: ExpectedMoiety): Bond[] {
  return sortedBonds(
    bonds.map(([first, second, length]) => ({
      labels: [first, second].toSorted().join(' '),
      length,
    })),
  )
}

function areEqual(bonds: readonly Bond[], others: readonly Bond[]): boolean {
  return (
    bonds.length === others.length &&
    bonds.every(
      ({ labels, length }, i) =>
        labels === others[i]!.labels && Math.abs(length - others[i]!.length) < 0.0006,
    )
  )
}

/** Molecules that end and are not found among those expected with all their atoms and bonds. */
function strangersOf({ report, expected }: Case): string[] {
  return report.ensemble.moieties.flatMap(({ formula, atoms, periodicity }, moiety) => {
    if (periodicity > 0) return []
    const bonds = bondsOf(report, moiety)
    const isKnown = expectedMoieties(expected).some(
      (other) =>
        other.formula === formula &&
        other.n_atoms === atoms &&
        areEqual(bonds, expectedBonds(other)),
    )
    return isKnown ? [] : [formula]
  })
}

// Expected: cod-tools 3.7.0, cif_molecule; gemmi 0.5.7 (see the data's README).
describe.skipIf(CASES.length === 0)('buildEnsemble on real structures', () => {
  it('finds the molecules that cif_molecule finds, but for those that are explained', () => {
    const others = DONE.filter(
      ({ report, expected }) =>
        formulasOf(report).join(', ') !== expectedFormulas(expected).join(', '),
    )
    expect(others.map(({ id }) => id).toSorted()).toEqual(Object.keys(OTHER_MOLECULES).toSorted())
    expect(DONE).toHaveLength(48)
    expect(DONE.length - others.length).toBe(37)
  })

  it('gives each molecule the same atoms and bonds', () => {
    const same = DONE.filter(({ id }) => OTHER_MOLECULES[id] === undefined)
    const others = same.filter((it) => strangersOf(it).length > 0).map(({ id }) => id)
    expect(others).toEqual(Object.keys(OTHER_BONDS))
    expect(same.length - others.length).toBe(36)
  })

  it('puts as many images of each site into the cell as gemmi', () => {
    let compared = 0
    const others = CASES.flatMap(({ id, report, expected }) => {
      const images = new Int32Array(report.crystal.sites.count)
      for (const site of report.graph.atoms.site) images[site]!++
      let site = 0
      return expected.sites.flatMap((row) => {
        // Sites without place, and dummies, are not among ours.
        if (row.xyz.includes(null) || report.crystal.sites.label[site] !== row.label) return []
        const found = images[site]!
        site++
        if (row.multiplicity_tolerance_sensitive === true) return []
        compared++
        return found === row.multiplicity ? [] : [`${id} ${row.label}`]
      })
    })
    expect(others).toEqual([])
    expect(compared).toBe(3022)
  })
})
