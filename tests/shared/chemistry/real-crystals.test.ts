/** Charges and formulas of deposited structures, by what their chemistry is known to be. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { QUIET } from '../../../shared/base/work'
import { analyse, DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

const CIFS = dataPath('cif')

// By hand, from the ions in the crystal: nitroprusside, Fe(II) with NO+; tetrachlorocuprate(II);
// (H2-methylpiperazine)[Ag(ClO4)3], silver(I); cages of palladium(II) with four triflates; and so on.
// null: anions, protons or cations are not in the model, and nothing may be claimed.
const KNOWN: readonly (readonly [file: string, formula: string, charge: number | null])[] = [
  ['disorder/TILPEN.cif', '[Fe(CN)5(NO)]2-', -2],
  ['quirks/2001811-googness-of-fit.cif', '[CuCl4]2-', -2],
  ['organometallic/1513675.cif', '[GaCl4]-', -1],
  ['disorder/PAP-M5.cif', 'Ag+', 1],
  ['clusters/768969.cif', '[Pd2(C20H12N2)4]4+', 4],
  ['small_molecule/2205051_cif_molecule.cif', '[Cu(C11H10N2O2)2]2+', 2],
  ['symop_missing/2000507.cif', '[CrCl2(cyclam)]+', 1],
  ['mof/ZIF-8.cif', '[Zn(meim)2]n', 0],
  ['mof/HKUST-1.cif', '[Cu3(btc)2(H2O)3]n', 0],
  ['clusters/2213608.cif', '{[Ag(bpa)]+}n', 1],
  ['clusters/ABOCIE_real.cif', '[W12O40]', null],
  ['mof/UiO-66.cif', '[Zr3(bdc)3O4]n', null],
  ['small_molecule/1100974.cif', '[ZnCl4]', null],
]

describe.runIf(CIFS !== null)('the charge of a deposited structure', () => {
  it.each(KNOWN)('%s is that of %s', (file, formula, charge) => {
    const { chemistry, problems } = analysed(`${CIFS}/${file}`)
    expect(chemistry?.formula).toBe(formula)
    expect(chemistry?.charge?.value ?? null).toBe(charge)
    const codes = problems.map(({ code }) => code)
    expect(codes.includes('chemistry.charge-unknown')).toBe(charge === null)
  })

  // None of these is a copper cluster without its hydrides, and none states a charge against its ions.
  it.each(['clusters', 'organometallic', 'small_molecule'])('raises no alarm in %s', (folder) => {
    const files = readdirSync(`${CIFS}/${folder}`).filter((name) => name.endsWith('.cif'))
    expect(files.length).toBeGreaterThan(8)
    const alarms = files.flatMap((name) => {
      const outcome = analyse(readFileSync(`${CIFS}/${folder}/${name}`), DEFAULT_OPTIONS, QUIET)
      const problems =
        outcome.ok && outcome.value.kind === 'structure' ? outcome.value.problems : []
      return problems
        .filter(({ code }) => code.startsWith('chemistry.') && code !== 'chemistry.charge-unknown')
        .map(({ code }) => `${name}: ${code}`)
    })
    expect(alarms).toEqual([])
  })
})
