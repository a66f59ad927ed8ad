#!/usr/bin/env node
/** The `clusterscope` command. In a clone it builds the command line first when its sources changed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/cli/main.js', import.meta.url)
const builder = new URL('../scripts/build.mjs', import.meta.url)

if (existsSync(builder)) {
  const { isUpToDate } = await import('../scripts/support/targets.mjs')
  if (!isUpToDate('cli')) build()
}
if (existsSync(program)) {
  const { main } = await import(program.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write('clusterscope is not built yet: run `npm install` in its folder first.\n')
  process.exitCode = 1
}

/** What the build says goes to stderr: stdout belongs to the report. */
function build() {
  const args = [fileURLToPath(builder), '--only', 'cli']
  spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] })
}
