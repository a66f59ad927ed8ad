import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../cli/arguments'
import { readChemistryOptions } from '../../cli/chemistry-options'
import type { StructureJson } from '../../shared/export/report-json'
import { heard, type Heard } from '../support/command'
import { dataPath } from '../support/data'

describe('readChemistryOptions', () => {
  it.each([
    ['2', 2],
    ['+2', 2],
    ['2+', 2],
    ['1-', -1],
    ['-1', -1],
    ['0', 0],
    ['0-', 0],
  ])('reads the charge %s', (charge, value) => {
    expect(readChemistryOptions({ charge })).toMatchObject({ chemistry: { clusterCharge: value } })
  })

  it.each(['', 'two', '1.5', '+1-', '--1', '100', '1e1'])('refuses the charge %j', (charge) => {
    expect(readChemistryOptions({ charge })).toMatch(/^--charge wants .*\.$/)
  })

  it('refuses what is no place for hydrides and no style of notation', () => {
    expect(readChemistryOptions({ hydrides: 'both' })).toContain('--hydrides')
    expect(readChemistryOptions({ style: 'IUPAC' })).toContain('--style')
  })

  it('leaves everything as it is without options', () => {
    expect(readChemistryOptions({})).toEqual({
      ligandFile: null,
      chemistry: {
        clusterCharge: null,
        ionCharges: {},
        hydrides: 'ligand',
        valenceElectrons: {},
      },
      style: 'literature',
    })
  })
})

describe('readArguments', () => {
  it('lets standard input be one thing only', () => {
    for (const argv of [
      ['report', '-', '--ligands', '-'],
      ['report', '--list', '-', '--ligands', '-'],
    ]) {
      expect(readArguments(argv)).toMatchObject({ kind: 'wrong' })
    }
    expect(readArguments(['report', 'a.cif', '--ligands', '-'])).toMatchObject({ kind: 'report' })
  })

  it('takes a negative charge behind an equals sign', () => {
    const request = readArguments(['report', 'a.cif', '--charge=-1'])
    expect(request).toMatchObject({ kind: 'report', chemistry: { clusterCharge: -1 } })
  })
})

const cu14 = dataPath('models/Cu14-TXP35.cif') ?? ''
const cu8 = dataPath('models/Cu8-DPPP.cif') ?? ''

describe.skipIf(cu14 === '' || cu8 === '')('report with chemistry of the user', () => {
  let folder = ''
  let own = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clusterscope-ligands-'))
    own = join(folder, 'own.smi')
    // The selenolate of the models, by its protonated form; a line that is no SMILES.
    await writeFile(own, '# mine\n[SeH]Cc1ccccc1 SeBzl\nC1CC( broken\n')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  // One file is read in this process, two by worker processes.
  const ways = [
    ['one file', [cu14]],
    ['two files', [cu14, cu8]],
  ] as const

  it.each(ways)('takes the charge that is stated for the cluster, in %s', async (_, files) => {
    const run = await heard(['report', '--json', '--charge', '3+', ...files])
    expect(run.code).toBe(0)
    for (const json of reports(run)) {
      expect(json.clusterCharge).toMatchObject({ value: 3, from: 'user' })
      expect(json.clusterFormula).toMatch(/\]3\+$/)
    }
  })

  it.each(ways)('names ligands by the list of the user, in %s', async (_, files) => {
    const run = await heard(['report', '--json', '--ligands', own, ...files])
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('Line 3 of the list of ligands')
    for (const { ligands } of reports(run)) {
      expect(ligands).toContainEqual(
        expect.objectContaining({ name: 'SeBzl', nameFrom: 'user', formula: 'C7 H7 Se' }),
      )
    }
  })

  it('reads the list of ligands from standard input', async () => {
    const run = await heard(['report', '--json', '--ligands', '-', cu8], '[SeH]Cc1ccccc1\tBz-Se')
    expect(reports(run)[0]?.clusterFormula).toContain('(Bz-Se)8')
  })

  it('ends with 2 when there is no such list', async () => {
    const run = await heard(['report', '--ligands', join(folder, 'none.smi'), cu8])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('There is no file')
  })

  it('counts a hydride as a metal where that is asked for', async () => {
    // H with the ligands: 14 − 12 − 1 − 1 = 0; with the metals 14 + 1 − 12 − 1 = 2.
    const [usual] = reports(await heard(['report', '--json', cu14]))
    const [other] = reports(await heard(['report', '--json', '--hydrides', 'metal', cu14]))
    expect([usual?.electrons?.valence, other?.electrons?.valence]).toEqual([0, 2])
  })

  it('writes the modes on the page in the style that is asked for', async () => {
    const literature = await heard(['report', cu8])
    const iupac = await heard(['report', '--style', 'iupac', cu8])
    expect(literature.stdout).toMatch(/^ {2}Se +μ2-Se /m)
    expect(iupac.stdout).toMatch(/^ {2}Se +μ-1:2κ2Se /m)
  })
})

function reports({ stdout }: Heard): StructureJson[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
