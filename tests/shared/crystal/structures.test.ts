import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCif } from '../../../shared/cif/parse-cif'
import type { Crystal } from '../../../shared/crystal/crystal'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { multiply, transpose, type Mat3 } from '../../../shared/geometry/mat3'
import { parseSymop } from '../../../shared/symmetry/parse-symop'
import { symopKey } from '../../../shared/symmetry/symop'
import { dataPath } from '../../support/data'

/** The part of an expectation that a crystal answers for; see the README of the conformance data. */
interface ExpectedStructure {
  readonly block: string
  readonly cell: {
    readonly values: readonly number[]
    readonly su: readonly (number | null)[]
    readonly volume: number
  }
  readonly symmetry: { readonly ops_from: string; readonly ops: readonly string[] }
  readonly sites: readonly {
    readonly label: string
    readonly xyz: readonly (number | null)[]
    readonly su: readonly (number | null)[]
    readonly occ?: string
    readonly disorder?: readonly (string | null)[]
    readonly u_eq_from_aniso?: number
  }[]
}

interface IndexRow {
  readonly id: string
  readonly input: string
  readonly expected: string
}

function structures() {
  const root = dataPath(join('conformance', 'structures'))
  if (root === null) return []
  const index: readonly IndexRow[] = JSON.parse(readFileSync(join(root, 'index.json'), 'utf8'))
  return index.map(({ id, input, expected }) => ({
    id,
    bytes: new Uint8Array(readFileSync(join(root, input))),
    expected: JSON.parse(readFileSync(join(root, expected), 'utf8')) as ExpectedStructure,
  }))
}

/** Ueq = ⅓ trace of U in Cartesian axes. Source: Trueblood et al., Acta Cryst. A52, 1996, 770. */
function equivalentU({ cell, sites }: Crystal, site: number): number {
  const [u11, u22, u33, u23, u13, u12] = sites.uAniso.subarray(6 * site, 6 * site + 6)
  const [a, b, c] = cell.cartnToFract.map((row) => Math.hypot(...row))
  const scaled: Mat3 = [
    [u11! * a! * a!, u12! * a! * b!, u13! * a! * c!],
    [u12! * a! * b!, u22! * b! * b!, u23! * b! * c!],
    [u13! * a! * c!, u23! * b! * c!, u33! * c! * c!],
  ]
  const cartesian = multiply(multiply(cell.fractToCartn, scaled), transpose(cell.fractToCartn))
  return (cartesian[0][0] + cartesian[1][1] + cartesian[2][2]) / 3
}

/** Sites that their file calls dummies (`_atom_site_calc_flag dum`), which gemmi lists and we do not. */
const DUMMIES: ReadonlySet<string> = new Set([
  'codinput__2009668-with-dummy-atom Cp1',
  'codinput__2009668-with-dummy-atom Cp2',
  'codinput__1001031 H1',
  'codinput__1010246 H1',
])

const CASES = structures()
const [EMPTY, PLACED] = [true, false].map((isEmpty) =>
  CASES.filter(({ expected }) => expected.sites.every(({ xyz }) => xyz.includes(null)) === isEmpty),
)

// Expected: gemmi 0.5.7 and cod-tools 3.7.0 (see the data's README).
describe('readCrystal on real structures', () => {
  it.each(PLACED!)(
    'reads cell and sites of $id as other programs do',
    ({ id, bytes, expected }) => {
      const document = parseCif(bytes)
      const block = document.blocks.find(({ name }) => name === expected.block)
      const { crystal } = readCrystal(document, block!)
      const { cell, sites, spaceGroup } = crystal!
      const parameters = [
        cell.lengthA,
        cell.lengthB,
        cell.lengthC,
        cell.angleAlpha,
        cell.angleBeta,
        cell.angleGamma,
      ]
      expect(parameters.map(({ value }) => value)).toEqual(expected.cell.values)
      parameters.forEach(({ su }, i) => expect(su ?? 0).toBeCloseTo(expected.cell.su[i] ?? 0, 10))
      expect(cell.volume.value / expected.cell.volume).toBeCloseTo(1, 5)

      const placed = expected.sites.filter(
        ({ label, xyz }) => !xyz.includes(null) && !DUMMIES.has(`${id} ${label}`),
      )
      expect(sites.label).toEqual(placed.map(({ label }) => label))
      placed.forEach((site, i) => {
        expect([...sites.fract.subarray(3 * i, 3 * i + 3)], site.label).toEqual(site.xyz)
        site.su.forEach((su, axis) => {
          const read = sites.fractSu[3 * i + axis]
          if (su === null) expect(read, site.label).toBeNaN()
          else expect(read, site.label).toBeCloseTo(su, 12)
        })
        expect(sites.occupancy[i]).toBe(parseFloat(site.occ ?? '1'))
        if (site.disorder !== undefined) {
          expect([sites.disorderAssembly[i], sites.disorderGroup[i]]).toEqual(
            site.disorder.map((name) => (name === null || name === '?' ? '' : name)),
          )
        }
        if (site.u_eq_from_aniso !== undefined) {
          expect(equivalentU(crystal!, i), site.label).toBeCloseTo(site.u_eq_from_aniso, 4)
        }
      })
      if (expected.symmetry.ops_from === 'symop list') {
        const operators = expected.symmetry.ops.map((text) => symopKey(parseSymop(text)!))
        expect(spaceGroup.symops.map(symopKey)).toEqual(operators)
      }
    },
  )

  it.each(EMPTY!)('gives no crystal for $id, whose sites have no coordinates', ({ bytes }) => {
    const document = parseCif(bytes)
    const { crystal, problems } = readCrystal(document, document.blocks[0]!)
    expect(crystal).toBeNull()
    expect(problems.map(({ code }) => code)).toContain('crystal.no-coordinates')
  })
})
