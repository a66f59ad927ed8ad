/**
 * Builds the program into dist/: `cli`, `electron` (main, preload, worker, page server) and `renderer`.
 *
 *   node scripts/build.mjs [--only cli,electron,renderer] [--force]
 *
 * A target whose sources have not changed since its last build is left alone.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundle, bundleTogether } from './support/bundle.mjs'
import { inProject, requireNode, run, say, Sentence } from './support/project.mjs'
import { fingerprint, isUpToDate, stamp, TARGETS } from './support/targets.mjs'

const BUILD = { cli: buildCli, electron: buildElectron, renderer: buildRenderer }

await run(async (args) => {
  requireNode()
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string' }, force: { type: 'boolean', default: false } },
  })
  const wanted = values.only === undefined ? Object.keys(TARGETS) : values.only.split(',')
  const unknown = wanted.find((target) => !(target in TARGETS))
  if (unknown !== undefined) {
    throw new Sentence(`There is no "${unknown}" to build; there is ${Object.keys(TARGETS)}.`)
  }
  for (const target of wanted) {
    if (values.force || !isUpToDate(target)) await build(target)
  }
})

async function build(target) {
  if (!existsSync(inProject('node_modules', 'rolldown'))) {
    // `npm install --omit=dev` runs `prepare` too, and must not fail for it.
    say(`Not built: ${target}. The build needs the development packages (npm install).`)
    return
  }
  const start = performance.now()
  const sources = fingerprint(target)
  try {
    await BUILD[target]()
  } catch (cause) {
    // The bundler's message shows the place in the source; its own stack helps nobody.
    throw new Sentence(`Not built: ${target}.\n${String(cause.message).split('\n    at ', 1)[0]}`)
  }
  stamp(target, sources)
  say(`Built ${target} in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
}

async function buildCli() {
  const entries = { main: 'cli/main.ts', 'report-worker': 'cli/batch/report-worker.ts' }
  await bundleTogether(entries, 'dist/cli')
}

async function buildElectron() {
  await bundle('electron/main.ts', 'dist/electron/main.js')
  await bundle('electron/pages/http-server.ts', 'dist/electron/http-server.mjs')
  await bundle('electron/worker/entry.ts', 'dist/electron/worker.mjs')
  // With `sandbox` on, a preload can load nothing but itself and must be CommonJS.
  await bundle('electron/preload.ts', 'dist/electron/preload.cjs', 'cjs')
}

async function buildRenderer() {
  const { build: viteBuild } = await import('vite')
  await viteBuild({ configFile: inProject('vite.config.ts'), logLevel: 'warn' })
}
