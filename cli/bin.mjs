#!/usr/bin/env node
/** The `clusterscope` command. In a clone it builds the command line first when its sources changed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/cli/main.js', import.meta.url)
const builder = new URL('../scripts/build.mjs', import.meta.url)

if (!(await isBuilt())) {
  process.stderr.write('clusterscope could not be built: run `npm install` in its folder first.\n')
  process.exitCode = 1
} else {
  const { main } = await import(program.href)
  process.exitCode = await main(process.argv.slice(2))
}

async function isBuilt() {
  if (!existsSync(builder)) return existsSync(program)
  const { isUpToDate } = await import('../scripts/support/targets.mjs')
  return isUpToDate('cli') || (build() && existsSync(program))
}

/** What the build says goes to stderr: stdout belongs to the report. */
function build() {
  const args = [fileURLToPath(builder), '--only', 'cli']
  return spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] }).status === 0
}
