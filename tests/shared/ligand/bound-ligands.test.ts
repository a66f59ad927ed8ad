import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cross, distance, dot, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { describeLigands } from '../../../shared/ligand/describe-ligands'
import type { LigandKind } from '../../../shared/ligand/ligand'
import { DEFAULT_LIGAND_CHOICES } from '../../../shared/ligand/ligand-choices'
import { moleculeInBox, type Atom } from '../../support/crystals'
import { specimenOf } from '../../support/made-ligands'
import { readXyz } from '../../support/xyz'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'fixtures', 'ligands')

/** A conformer with copper on its donors: see tests/fixtures/PROVENANCE.md. */
const atomsOf = (name: string) => readXyz(join(FOLDER, `${name}.xyz`))

function kindOf(atoms: readonly Atom[]): LigandKind {
  const { kinds } = describeLigands(
    specimenOf(moleculeInBox(atoms)),
    DEFAULT_LIGAND_CHOICES,
  ).ligands
  expect(kinds).toHaveLength(1)
  return kinds[0]!
}

const mirrored = (atoms: readonly Atom[]) =>
  atoms.map(([label, x, y, z]): Atom => [label, -x, y, z])

describe('describeLigands', () => {
  it.each([
    ['BnSe', 'BnSe', -1],
    ['3-5-SPhMe2', '3,5-SPhMe2', -1],
    ['MBD', 'MBD', -1],
    ['p-MBA', 'p-MBA', -1],
    ['iPr2dtp', 'iPr2dtp', -1],
    ['Et2dtc', 'Et2dtc', -1],
    ['CCPh', 'C≡CPh', -1],
    ['dmpz', 'dmpz', -1],
    ['PMePh2', 'PMePh2', 0],
  ])('knows %s by its coordinates alone', (file, name, charge) => {
    expect(kindOf(atomsOf(file))).toMatchObject({ name, charge, nameFrom: 'dictionary' })
  })

  // The configuration that was asked of the conformer: C[C@H](CX)P is R, since P, CH2 and CH3 follow one
  // another clockwise seen from the side away from H; C[C@@H] with the chain before it likewise.
  it('tells the three stereoisomers of BDPP apart', () => {
    const atoms = atomsOf('BDPP-R-R')
    expect(kindOf(atoms)).toMatchObject({ name: '(R,R)-BDPP', abbreviation: 'BDPP' })
    expect(kindOf(mirrored(atoms))).toMatchObject({ name: '(S,S)-BDPP', abbreviation: 'BDPP' })
    const meso = atomsOf('BDPP-meso')
    expect(kindOf(meso)).toMatchObject({ name: 'meso-BDPP', abbreviation: 'BDPP' })
    expect(kindOf(mirrored(meso)).name).toBe('meso-BDPP')
  })

  it('gives BINAP the hand that its torsion angle has', () => {
    const atoms = atomsOf('BINAP')
    // Positive between the carbons that bear phosphorus is P, and P is S for an axis (IUPAC 2013, P-92).
    const [hand, other] = torsionSign(atoms) > 0 ? ['S', 'R'] : ['R', 'S']
    expect(kindOf(atoms)).toMatchObject({ name: `(${hand})-BINAP`, abbreviation: 'BINAP' })
    expect(kindOf(mirrored(atoms)).name).toBe(`(${other})-BINAP`)
  })
})

/** Å: C–C and C–P bonds are shorter. */
const BONDED = 1.95

/** The sign of the torsion C–C–C–C whose ends bear phosphorus. */
function torsionSign(atoms: readonly Atom[]): number {
  const place = (atom: number): Vec3 => {
    const [, x, y, z] = atoms[atom]!
    return [x, y, z]
  }
  const carbons = [...atoms.keys()].filter((atom) => /^C\d/.test(atoms[atom]![0]))
  const phosphorus = [...atoms.keys()].filter((atom) => /^P\d/.test(atoms[atom]![0]))
  const areBonded = (p: number, q: number) => p !== q && distance(place(p), place(q)) < BONDED
  const bearers = carbons.filter((atom) => phosphorus.some((other) => areBonded(atom, other)))
  const found = bearers.flatMap((first) =>
    carbons
      .filter((second) => areBonded(first, second))
      .flatMap((second) =>
        carbons
          .filter((third) => third !== first && areBonded(second, third))
          .flatMap((third) =>
            bearers
              .filter((last) => last !== second && areBonded(third, last))
              .map((last) => [first, second, third, last]),
          ),
      ),
  )
  // From either end.
  expect(found).toHaveLength(2)
  const [p, q, r, s] = found[0]!.map(place)
  // Positive where, seen from the front, the far bond is clockwise of the near one.
  return Math.sign(dot(subtract(q!, p!), cross(subtract(r!, q!), subtract(s!, r!))))
}
