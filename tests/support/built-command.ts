import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BUILD = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
const WORKER = new URL('../../dist/cli/report-worker.js', import.meta.url)

let isBuilt = false

/** The worker of the command line, built from the sources as they are. */
export function builtWorker(): URL {
  if (!isBuilt) {
    const { status, stderr } = spawnSync(process.execPath, [BUILD, '--only', 'cli'], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`The command line could not be built: ${stderr}`)
    isBuilt = true
  }
  return WORKER
}
