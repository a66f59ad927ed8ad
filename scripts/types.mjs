/** Type-checks every room with its own settings; ends with 1 when any of them fails. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
const compiler = join(typescript, 'bin', 'tsc')
const rooms = ['shared', 'electron', 'renderer', 'cli', 'tests']
const failed = rooms.filter(
  (room) => spawnSync(process.execPath, [compiler, '-p', room], { stdio: 'inherit' }).status !== 0,
)
process.exitCode = failed.length === 0 ? 0 : 1
