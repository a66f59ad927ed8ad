/**
 * Runs every check, step by step, and ends with one line: `N passed, N failed`.
 *
 *   npm test [-- --only format,types,lint,build,unit,app]
 *
 * Every test counts; so does a step that is one check (types, lint, …).
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './support/find-browser.mjs'
import { ensurePackages } from './support/packages.mjs'
import { inProject, readJson, requireNode, root, run, say, Sentence } from './support/project.mjs'

const STEPS = {
  format: { title: 'format', check: () => node('prettier', 'bin/prettier.cjs', '--check', '.') },
  types: { title: 'types', check: () => script('scripts/types.mjs') },
  lint: { title: 'lint', check: () => node('oxlint', 'bin/oxlint', '--deny-warnings') },
  build: { title: 'build', check: () => script('scripts/build.mjs') },
  unit: { title: 'unit and property tests', check: () => vitest('vitest.config.ts') },
  app: { title: 'end-to-end tests', check: () => vitest('tests/app/vitest.config.ts', browser()) },
}

await run(async (args) => {
  requireNode()
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } })
  const wanted = values.only?.split(',') ?? Object.keys(STEPS)
  const unknown = wanted.find((step) => !(step in STEPS))
  if (unknown !== undefined) {
    throw new Sentence(`There is no step "${unknown}"; there is ${Object.keys(STEPS).join(', ')}.`)
  }
  ensurePackages()

  const total = { passed: 0, failed: 0 }
  for (const step of wanted) {
    const { passed, failed, remark } = perform(STEPS[step])
    total.passed += passed
    total.failed += failed
    say(`${failed === 0 ? '✓' : '✗'} ${STEPS[step].title}${remark}`)
  }
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
})

/** @returns the counts of one step; a step that cannot run has failed, and says why. */
function perform({ title, check }) {
  say(`\n── ${title}`)
  const start = performance.now()
  const { passed, failed, skipped } = outcome(check)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const skips = skipped > 0 ? `, ${skipped} skipped` : ''
  return { passed, failed, remark: `: ${passed} passed, ${failed} failed${skips} (${seconds} s)` }
}

function outcome(check) {
  try {
    return check()
  } catch (cause) {
    if (!(cause instanceof Sentence)) throw cause
    say(cause.message)
    return single(false)
  }
}

function single(isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 }
}

function script(path) {
  return single(spawn([inProject(path)]) === 0)
}

function node(packageName, program, ...args) {
  return single(spawn([inProject('node_modules', packageName, program), ...args]) === 0)
}

function browser() {
  return { CLUSTERSCOPE_BROWSER: ensureBrowser() }
}

/** A run that fails without a failed test (a file that does not load) is one failure. */
function vitest(config, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'clusterscope-tests-'))
  const results = join(folder, 'results.json')
  try {
    const program = inProject('node_modules', 'vitest', 'vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
    const status = spawn([program, 'run', '--config', config, ...reporters], env)
    const { numPassedTests, numFailedTests, numPendingTests } = readJson(results)
    const failed = status !== 0 && numFailedTests === 0 ? 1 : numFailedTests
    return { passed: numPassedTests, failed, skipped: numPendingTests }
  } catch (cause) {
    if (cause.code !== 'ENOENT') throw cause
    return single(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function spawn(args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }
  return spawnSync(process.execPath, args, options).status
}
