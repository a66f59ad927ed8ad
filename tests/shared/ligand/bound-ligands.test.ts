import { describe, expect, it } from 'vitest'
import { analyse, DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
import { QUIET } from '../../../shared/base/work'
import { cross, distance, dot, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import type { LigandKind } from '../../../shared/ligand/ligand'
import { COMMON_LIGANDS } from '../../../shared/tables/common-ligands'
import { boundLigand, cifOf, mirrored, type BoundLigand } from '../../support/conformers'

const isPhosphorus = (symbol: string) => symbol === 'P'
const isAnion = (_: string, charge: number) => charge < 0

function kindIn(bound: BoundLigand): LigandKind {
  const outcome = analyse(new TextEncoder().encode(cifOf(bound)), DEFAULT_OPTIONS, QUIET)
  if (!outcome.ok || outcome.value.kind === 'nothing') throw new Error('no structure')
  const { kinds } = outcome.value.ligands
  expect(kinds).toHaveLength(1)
  return kinds[0]!
}

/** By coordinates alone: a conformer, bound to copper, written to a file and read again. */
function named(smiles: string, isDonor: typeof isAnion): LigandKind {
  const bound = boundLigand(smiles, isDonor)
  if (bound === null) throw new Error(`no conformer of ${smiles}`)
  return kindIn(bound)
}

const BINAP = 'c1ccccc1P(c1ccccc1)c1ccc2ccccc2c1c1c2ccccc2ccc1P(c1ccccc1)c1ccccc1'

describe('a ligand in three dimensions', () => {
  // (R,R): C[C@H](CX)P has P before CH2 before CH3 clockwise, seen from the side away from H.
  it.each([
    ['(R,R)-BDPP', 'C[C@H](C[C@@H](C)P(c1ccccc1)c1ccccc1)P(c1ccccc1)c1ccccc1'],
    ['meso-BDPP', 'C[C@H](C[C@H](C)P(c1ccccc1)c1ccccc1)P(c1ccccc1)c1ccccc1'],
  ])('is %s by its coordinates', (name, smiles) => {
    expect(named(smiles, isPhosphorus)).toMatchObject({ name, abbreviation: 'BDPP' })
  })

  it('is (S,S)-BDPP in the mirror', () => {
    const bound = boundLigand(
      'C[C@H](C[C@@H](C)P(c1ccccc1)c1ccccc1)P(c1ccccc1)c1ccccc1',
      isPhosphorus,
    )
    expect(kindIn(mirrored(bound!))).toMatchObject({ name: '(S,S)-BDPP', abbreviation: 'BDPP' })
  })

  it('is BINAP of the hand that its torsion angle has', () => {
    const bound = boundLigand(BINAP, isPhosphorus)!
    // Positive between the carbons that bear phosphorus: P, which is S for an axis.
    const hand = torsionSign(bound) > 0 ? 'S' : 'R'
    expect(kindIn(bound)).toMatchObject({ name: `(${hand})-BINAP`, abbreviation: 'BINAP' })
    const other = hand === 'S' ? 'R' : 'S'
    expect(kindIn(mirrored(bound)).name).toBe(`(${other})-BINAP`)
  })

  it.each(['P(OMe)3', 'PMePh2'])('is %s without a descriptor', (name) => {
    const [, , smiles] = COMMON_LIGANDS.find((row) => row[0] === name)!
    expect(named(smiles, isPhosphorus)).toMatchObject({ name, charge: 0 })
  })

  it.each([
    ['BnSe', -1],
    ['SPhMe2', -1],
    ['3,5-SPhMe2', -1],
    ['iPr2dtp', -1],
    ['CF3COO', -1],
    ['MBD', -1],
    ['C≡CPh', -1],
    ['dmpz', -1],
  ])('is %s with charge %i', (name, charge) => {
    const [, , smiles] = COMMON_LIGANDS.find((row) => row[0] === name)!
    expect(named(smiles, isAnion)).toMatchObject({ name, charge })
  })
})

/** Of the torsion C–C–C–C whose ends bear phosphorus. */
function torsionSign({ atoms, bonds }: BoundLigand): number {
  const neighbors = (atom: number) =>
    bonds.flatMap(([first, second]) => (first === atom ? [second] : second === atom ? [first] : []))
  const bearers = atoms.flatMap(({ symbol }, atom) => (symbol === 'P' ? neighbors(atom) : []))
  for (const [index, first] of bearers.entries()) {
    for (const last of bearers.slice(index + 1)) {
      for (const second of neighbors(first)) {
        const third = neighbors(second).find(
          (atom) => neighbors(atom).includes(last) && atom !== first,
        )
        if (third === undefined || second === last || third === last) continue
        return signOf([first, second, third, last].map((atom) => atoms[atom]!.cartn))
      }
    }
  }
  throw new Error('no axis')
}

function signOf([p, q, r, s]: readonly Vec3[]): number {
  expect(distance(q!, r!)).toBeLessThan(1.6)
  const first = subtract(q!, p!)
  const normal = cross(subtract(r!, q!), subtract(s!, r!))
  // IUPAC: positive when, seen from the front, the far bond is clockwise of the near one.
  return Math.sign(dot(first, normal))
}
