import { loadOpenChemLib } from './openchemlib'

/** The formula of the molecule that a SMILES says, charge included: `C7H7Se−`; null: it says none. */
export async function formulaOfSmiles(smiles: string): Promise<string | null> {
  if (smiles.trim() === '') return null
  const { Molecule } = await loadOpenChemLib()
  try {
    const molecule = Molecule.fromSmiles(smiles.trim())
    if (molecule.getAllAtoms() === 0) return null
    const { formula } = molecule.getMolecularFormula()
    let charge = 0
    for (let atom = 0; atom < molecule.getAllAtoms(); atom++) charge += molecule.getAtomCharge(atom)
    if (charge === 0) return formula
    return `[${formula}]${Math.abs(charge) === 1 ? '' : Math.abs(charge)}${charge > 0 ? '+' : '-'}`
  } catch {
    return null
  }
}
