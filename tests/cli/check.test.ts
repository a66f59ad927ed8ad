import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heard } from '../support/command'
import { dataPath } from '../support/data'

// Orthogonal axes of 10, 20 and 30 Å in P 1 21 1 (ITA No. 4): differences of coordinates times these
// lengths are distances.
const MADE = `data_made
_cell_length_a 10
_cell_length_b 20
_cell_length_c 30
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
loop_
_space_group_symop_operation_xyz
x,y,z
-x,y+1/2,-z
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Cu1 0.10000(10) 0.10000(10) 0.10000(10)
Cu2 0.33560(10) 0.10000(10) 0.10000(10)
C1  0.10000(10) 0.17500(10) 0.10000(10)
loop_
_geom_bond_atom_site_label_1
_geom_bond_atom_site_label_2
_geom_bond_site_symmetry_2
_geom_bond_distance
Cu1 Cu2 . 2.3560(14)
Cu1 C1 . 1.500(3)
`
const ANGLE = `loop_
_geom_angle_atom_site_label_1
_geom_angle_atom_site_label_2
_geom_angle_atom_site_label_3
_geom_angle
Cu2 Cu1 C1 90.00(8)
`
const WRONG = 'Cu1 Cu1 2_655 11.8322\nCu1 Cu9 . 2.2\n'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clusterscope-check-'))
  await writeFile(at('right.cif'), MADE + ANGLE)
  await writeFile(at('wrong.cif'), MADE + WRONG)
  await writeFile(at('two.cif'), `${MADE}${MADE.replace('data_made', 'data_again')}`)
  await writeFile(at('text.cif'), 'data_text\n_journal_year 1965\n')
  await writeFile(at('rows-alone.cif'), `data_alone\n${MADE.slice(MADE.lastIndexOf('loop_'))}`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('clusterscope check', () => {
  it('ends with 0 and two tables when every row agrees', async () => {
    const { code, stdout, stderr } = await heard(['check', at('right.cif')])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^Distances, Å +rows +agree +digits +differ +lost +worst +s\.u\. +±½$/m)
    expect(stdout).toMatch(/right\.cif +2 +2 +0 +0 +0 +0\.0000 +100 % +100 %$/m)
    expect(stdout).toMatch(/^Angles, °/m)
    expect(stdout).not.toContain('line ')
  })

  it('ends with 1, and says of rows that do not agree where they stand and what would fit', async () => {
    const { code, stdout } = await heard(['check', at('wrong.cif')])
    expect(code).toBe(1)
    expect(stdout).toMatch(/wrong\.cif +4 +2 +0 +1 +1 +2\.3099 /)
    expect(stdout).toMatch(
      /line 27 +Cu1 – Cu1 2_655 +11\.8322 Å +computed 14\.142\(3\) +Cu1 at 2_555 fits$/m,
    )
    expect(stdout).toMatch(/line 28 +Cu1 – Cu9 +2\.2000 Å +no atom Cu9$/m)
  })

  it('sums up several blocks and files, folders too', async () => {
    const { code, stdout } = await heard(['check', folder])
    expect(code).toBe(1)
    expect(stdout).toMatch(/two\.cif again +2 +2 /)
    expect(stdout).toMatch(/^all 5 +12 +8 +0 +1 +3 /m)
    expect(stdout).toContain('1 file states neither.')
  })

  it('prints one object a line with --json, blocks without rows left out', async () => {
    const { code, stdout } = await heard(['check', '--json', at('two.cif'), at('text.cif')])
    expect(code).toBe(0)
    const checks = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(checks).toHaveLength(2)
    expect(checks[1]).toEqual({
      file: at('two.cif'),
      block: 'again',
      rows: 2,
      agree: 2,
      agreeRounded: 0,
      differ: 0,
      unresolved: 0,
      worstÅ: 0,
      withSu: 2,
      suAgree: 1,
      suAgreeRounded: 1,
      restrained: 0,
      suAgreeRestrained: null,
      angles: {
        rows: 0,
        agree: 0,
        agreeRounded: 0,
        differ: 0,
        unresolved: 0,
        'worst°': null,
        withSu: 0,
        suAgree: null,
        suAgreeRounded: null,
        restrained: 0,
        suAgreeRestrained: null,
      },
      worst: [],
    })
  })

  it('gives the worst rows in JSON', async () => {
    const { stdout } = await heard(['check', '--json', '-'], MADE + WRONG)
    expect(JSON.parse(stdout).worst).toMatchObject([
      { line: 28, labels: ['Cu1', 'Cu9'], computed: null, remark: 'no atom Cu9' },
      { line: 27, codes: ['.', '2_655'], unit: 'Å', stated: [11.8322, null] },
    ])
  })

  it('counts rows of a block without atoms as unresolved', async () => {
    const { code, stdout } = await heard(['check', '--json', at('rows-alone.cif')])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2, unresolved: 2, worstÅ: null })
  })

  it('goes on after a file that cannot be read, and ends with 1', async () => {
    const { code, stdout, stderr } = await heard(['check', at('none.cif'), at('right.cif')])
    expect(code).toBe(1)
    expect(stderr).toContain('There is no file')
    expect(stdout).toContain('right.cif')
  })

  it('says so when nothing is stated, which is no fault', async () => {
    const { code, stdout } = await heard(['check', at('text.cif')])
    expect(code).toBe(0)
    expect(stdout).toBe('No distances or angles are stated.\n')
  })

  it('ends with 2 without a file', async () => {
    expect((await heard(['check'])).code).toBe(2)
  })

  const hkust = dataPath('cif/mof/HKUST-1.cif')
  // The file's own numbers; that 179.995 differs from 180 is explained in docs/oracle.md.
  it.runIf(hkust !== null)('finds the rows of a framework at its 192 operators', async () => {
    const { stdout } = await heard(['check', '--json', hkust!])
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 11,
      agree: 11,
      angles: { rows: 25, agree: 24, differ: 1 },
      worst: [{ stated: [179.995, null], computed: [180, null] }],
    })
  })
})
