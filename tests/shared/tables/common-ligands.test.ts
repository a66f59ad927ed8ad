import { describe, expect, it } from 'vitest'
import { countElements, hillFormula } from '../../../shared/ensemble/formula'
import { countHydrogens, ligandKey } from '../../../shared/ligand/ligand-keys'
import { netCharge, type LewisStructure } from '../../../shared/valence/lewis-structure'
import { nameLigand } from '../../../shared/ligand/name-ligand'
import { COMMON_LIGANDS } from '../../../shared/tables/common-ligands'
import { ligandOf } from '../../support/ligand-queries'

const ROWS = COMMON_LIGANDS.map(([name, fullName, smiles]) => ({
  name,
  fullName,
  lewis: ligandOf(smiles).lewis,
}))

function formulaOf(lewis: LewisStructure): string {
  const counts = countElements(lewis.elements)
  const hydrogens = countHydrogens(lewis)
  if (hydrogens > 0) counts.set('H', hydrogens)
  return hillFormula(counts).replaceAll(' ', '')
}

/**
 * Written from catalogues of chemicals and from papers, not from the table: of the ligand as it is
 * bound (a thiol without its hydrogen).
 */
const FORMULAS: Readonly<Record<string, string>> = {
  PPh3: 'C18H15P',
  TXP35: 'C24H27P',
  DPPM: 'C25H22P2',
  DPPE: 'C26H24P2',
  DPPP: 'C27H26P2',
  DPPB: 'C28H28P2',
  BINAP: 'C44H32P2',
  BDPP: 'C29H30P2',
  PPh2py: 'C17H14NP',
  BnSe: 'C7H7Se',
  PhSe: 'C6H5Se',
  PET: 'C8H9S',
  AdmS: 'C10H15S',
  'SBu-t': 'C4H9S',
  SPhMe2: 'C8H9S',
  TBBT: 'C10H13S',
  SCy: 'C6H11S',
  CF3COO: 'C2F3O2',
  'C≡CPh': 'C8H5',
  'C≡C-tBu': 'C6H9',
  iPr2dtp: 'C6H14O2PS2',
  Et2dtc: 'C5H10NS2',
  nBu2dtc: 'C9H18NS2',
  MBD: 'C7H5N2S',
  'p-MBA': 'C7H5O2S',
  SG: 'C10H16N3O6S',
  capt: 'C9H14NO3S',
  PMe3: 'C3H9P',
  PCy3: 'C18H33P',
  PnBu3: 'C12H27P',
  'P(Ph-4F)3': 'C18H12F3P',
  'P(p-tol)3': 'C21H21P',
  'P(C6F5)3': 'C18F15P',
  TPPTS: 'C18H12O9PS3',
  PTA: 'C6H12N3P',
  Xantphos: 'C39H32OP2',
  DPEPhos: 'C36H28OP2',
  DPPA: 'C24H21NP2',
  DPPBZ: 'C30H24P2',
  DIOP: 'C31H32O2P2',
  TRIPHOS: 'C41H39P3',
  IMes: 'C21H24N2',
  SIMes: 'C21H26N2',
  IPr: 'C27H36N2',
  SIPr: 'C27H38N2',
  ItBu: 'C11H20N2',
  bpy: 'C10H8N2',
  phen: 'C12H8N2',
  tpy: 'C15H11N3',
  dmp: 'C14H12N2',
  acac: 'C5H7O2',
  hfac: 'C5HF6O2',
  dpm: 'C11H19O2',
  'Cp*': 'C10H15',
  cod: 'C8H12',
  nbd: 'C7H8',
  'p-cymene': 'C10H14',
  mnt: 'C4N2S2',
  dmit: 'C3S5',
  bdc: 'C8H4O4',
  btc: 'C9H3O6',
  btb: 'C27H15O6',
  bpdc: 'C14H8O4',
  edta: 'C10H12N2O8',
  tpp: 'C44H28N4',
  oep: 'C36H44N4',
  pc: 'C32H16N8',
  salen: 'C16H14N2O2',
  Tp: 'C9H10BN6',
  'Tp*': 'C15H22BN6',
  hmta: 'C6H12N4',
  cyclam: 'C10H24N4',
  tpt: 'C18H12N6',
  DippNacNac: 'C29H41N2',
  OTf: 'CF3O3S',
  NTf2: 'C2F6NO4S2',
  oxin: 'C9H6NO',
  dmgH: 'C4H7N2O2',
}

/** What a word of a full name says of the elements. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/fluor/, 'F'],
  [/chlor/, 'Cl'],
  [/brom/, 'Br'],
  [/iod/, 'I'],
  [/thio|sulf/, 'S'],
  [/selen/, 'Se'],
  [/tellur/, 'Te'],
  [/phosph/, 'P'],
  [/ars[ae]n/, 'As'],
  [/stib|antimon/, 'Sb'],
  [/sil[ya]/, 'Si'],
  [/pyrid|imid|azol|amin|aza|nitr|cyan/, 'N'],
  [/hydroxy|methoxy|carboxy|(?<!thi|selen|tellur)olate|acetate|benzoate|formate|oxide/, 'O'],
]

describe('COMMON_LIGANDS', () => {
  it('holds some five hundred ligands', () => {
    expect(ROWS.length).toBeGreaterThan(500)
  })

  it('gives each a name of its own and a molecule of its own', () => {
    // O2 is peroxide or dioxygen, by its charge.
    const names = ROWS.map(({ name, lewis }) => `${name} ${netCharge(lewis)}`)
    const molecules = ROWS.map(({ lewis }) => `${ligandKey(lewis, 'exact')} ${netCharge(lewis)}`)
    expect(new Set(names).size).toBe(ROWS.length)
    expect(new Set(molecules).size).toBe(ROWS.length)
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length - 1)
    expect(new Set(ROWS.map(({ fullName }) => fullName)).size).toBe(ROWS.length)
  })

  it.each(ROWS)('finds $name again', ({ name, fullName, lewis }) => {
    const found = nameLigand({ lewis, stereocenters: [], isHydrogenGuessed: false }, [])
    expect(found).toEqual({
      name,
      abbreviation: name,
      fullName,
      nameFrom: 'dictionary',
      charge: netCharge(lewis),
    })
  })

  it.each(Object.entries(FORMULAS))('has %s as %s', (name, formula) => {
    const row = ROWS.find((candidate) => candidate.name === name)
    expect(row && formulaOf(row.lewis)).toBe(formula)
  })

  it('holds the elements that the full name speaks of', () => {
    for (const { fullName, lewis } of ROWS) {
      const symbols = [...countElements(lewis.elements).keys()]
      for (const [word, symbol] of WORDS) {
        if (word.test(fullName)) expect(symbols, fullName).toContain(symbol)
      }
    }
  })

  it('gives anions the charge that their names end with', () => {
    for (const { fullName, lewis } of ROWS) {
      if (
        /(?:thiolate|selenolate|tellurolate)$/.test(fullName) &&
        !/di(?:thi|sel)/.test(fullName)
      ) {
        expect(netCharge(lewis), fullName).toBe(-1)
      }
      if (/(?:phosphane|phosphite|pyridine|amine|nitrile|isocyanide|ylidene|ether)$/.test(fullName))
        expect(netCharge(lewis), fullName).toBe(0)
      expect(Math.abs(netCharge(lewis))).toBeLessThanOrEqual(4)
    }
  })

  it('writes names that can stand in a formula', () => {
    for (const { name } of ROWS) expect(name).toMatch(/^[A-Za-z0-9(][\w()*≡′,+-]*$/)
  })
})
