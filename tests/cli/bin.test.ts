import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand, startCommand } from '../support/command-process'
import { temporaryFolders } from '../support/folder'

const newFolder = temporaryFolders()

const POINT = `data_point
_cell_length_a 5
_cell_length_b 5
_cell_length_c 5
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_space_group_name_H-M_alt 'P 1'
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Au1 0 0 0
`

describe('clusterscope', () => {
  it('reports on standard input and ends with 0', async () => {
    const { code, stdout } = await runCommand(['report', '--json', '-'], POINT)
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, block: 'point', sites: 1 })
    expect(code).toBe(0)
  })

  it('ends with 1 when a file gives no structure, and with 2 when it is misused', async () => {
    expect((await runCommand(['report', '-'], 'rubbish')).code).toBe(1)
    expect((await runCommand(['report'])).code).toBe(2)
  })

  it('says nothing when its reader leaves', async () => {
    const file = join(await newFolder(), 'point.cif')
    await writeFile(file, POINT)
    const { child, ended } = startCommand(['report', ...Array.from({ length: 300 }, () => file)])
    child.stdout?.on('data', () => child.stdout?.destroy())
    const { stderr } = await ended
    expect(stderr).not.toMatch(/EPIPE|Error|at /)
  })
})
