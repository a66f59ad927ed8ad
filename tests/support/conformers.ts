import { ConformerGenerator, Molecule, Resources } from 'openchemlib'
import { add, length, scale, subtract, type Vec3 } from '../../shared/geometry/vec3'

export interface PlacedAtom {
  readonly symbol: string
  /** Å */
  readonly cartn: Vec3
}

/** A ligand in three dimensions, with a copper atom on each donor, away from what the donor is bonded to. */
export interface BoundLigand {
  readonly atoms: readonly PlacedAtom[]
  readonly bonds: readonly (readonly [number, number])[]
}

let areResourcesRead = false

/**
 * Some conformer of a ligand with all its hydrogen, as OpenChemLib builds it from stated configurations
 * and usual torsions, bound to copper.
 *
 * @param isDonor by symbol and charge
 * @returns null when no conformer without collisions was found
 */
export function boundLigand(
  smiles: string,
  isDonor: (symbol: string, charge: number) => boolean,
): BoundLigand | null {
  if (!areResourcesRead) Resources.registerFromNodejs()
  areResourcesRead = true
  const molecule = new ConformerGenerator(1).getOneConformerAsMolecule(Molecule.fromSmiles(smiles))
  if (molecule === null) return null
  const count = molecule.getAllAtoms()
  const atoms = Array.from({ length: count }, (_, atom): PlacedAtom => {
    const cartn = [
      molecule.getAtomX(atom),
      molecule.getAtomY(atom),
      molecule.getAtomZ(atom),
    ] as const
    return { symbol: molecule.getAtomLabel(atom), cartn }
  })
  const bonds = Array.from(
    { length: molecule.getAllBonds() },
    (_, bond) => [molecule.getBondAtom(0, bond), molecule.getBondAtom(1, bond)] as const,
  )
  const metals = atoms.flatMap(({ symbol }, atom) =>
    isDonor(symbol, molecule.getAtomCharge(atom)) ? [copperOn({ atoms, bonds }, atom)] : [],
  )
  return { atoms: [...atoms, ...metals], bonds }
}

/** Å: Cu–P 2.25, Cu–S 2.25, Cu–N and Cu–O 2.0, Cu–C 1.9. */
const LENGTHS: Readonly<Record<string, number>> = { P: 2.25, S: 2.25, Se: 2.4, N: 2, O: 2, C: 1.9 }

function copperOn({ atoms, bonds }: BoundLigand, donor: number): PlacedAtom {
  const { symbol, cartn } = atoms[donor]!
  const away = bonds
    .filter((bond) => bond.includes(donor))
    .map(([first, second]) => atoms[first === donor ? second : first]!.cartn)
    .map((neighbor) => {
      const bond = subtract(cartn, neighbor)
      return scale(bond, 1 / length(bond))
    })
    .reduce<Vec3>(add, [0, 0, 0])
  const bond = LENGTHS[symbol] ?? 2.2
  return { symbol: 'Cu', cartn: add(cartn, scale(away, bond / length(away))) }
}

/** The mirror image. */
export function mirrored({ atoms, bonds }: BoundLigand): BoundLigand {
  const turned = atoms.map(({ symbol, cartn: [x, y, z] }): PlacedAtom => ({
    symbol,
    cartn: [-x, y, z],
  }))
  return { atoms: turned, bonds }
}

/** In the middle of a large cubic cell, P 1. */
export function cifOf({ atoms }: BoundLigand): string {
  const edge = 60
  const rows = atoms.map(({ symbol, cartn }, index) => {
    const fract = cartn.map((x) => (x / edge + 0.5).toFixed(6))
    return `${symbol}${index + 1} ${symbol} ${fract.join(' ')}`
  })
  return `data_bound
_cell_length_a ${edge}
_cell_length_b ${edge}
_cell_length_c ${edge}
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_space_group_name_H-M_alt 'P 1'
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
${rows.join('\n')}
`
}
