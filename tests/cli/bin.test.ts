import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../support/folder'

const BIN = fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url))
const newFolder = temporaryFolders()

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a process; with `hangUp` its output is closed at the first bytes. */
function run(argv: readonly string[], stdin = '', hangUp = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { stdio: 'pipe' })
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text
      if (hangUp) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
    child.stdin.end(stdin)
  })
}

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
    const { code, stdout } = await run(['report', '--json', '-'], POINT)
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, block: 'point', sites: 1 })
    expect(code).toBe(0)
  })

  it('ends with 1 when a file gives no structure, and with 2 when it is misused', async () => {
    expect((await run(['report', '-'], 'rubbish')).code).toBe(1)
    expect((await run(['report'])).code).toBe(2)
  })

  it('says nothing when its reader leaves', async () => {
    const file = join(await newFolder(), 'point.cif')
    await writeFile(file, POINT)
    const { stderr } = await run(['report', ...Array.from({ length: 300 }, () => file)], '', true)
    expect(stderr).not.toMatch(/EPIPE|Error|at /)
  })
})
