/** What can be built, from which sources, and whether that has been done already. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, root } from './project.mjs'

const COMMON = ['shared', 'scripts', 'tsconfig.json', 'package.json', 'package-lock.json']

/** The parts of `dist`: files and folders each is made of, and one file that shows it is there. */
export const TARGETS = {
  cli: { sources: [...COMMON, 'cli'], proof: 'dist/cli/main.js' },
  electron: { sources: [...COMMON, 'electron'], proof: 'dist/electron/main.js' },
  renderer: {
    sources: [...COMMON, 'renderer', 'resources', 'vite.config.ts'],
    proof: 'dist/renderer/index.html',
  },
}

/** @returns whether a target was built from exactly the sources that are there now. */
export function isUpToDate(target) {
  const stamp = stampPath(target)
  return (
    existsSync(inProject(TARGETS[target].proof)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(target)
  )
}

/** Notes that a target was built; `sources` is its fingerprint from before the build began. */
export function stamp(target, sources) {
  mkdirSync(inProject('dist'), { recursive: true })
  writeFileSync(stampPath(target), sources)
}

/** @returns a hash over the names and bytes of all sources of a target. */
export function fingerprint(target) {
  const hash = createHash('sha256')
  for (const source of TARGETS[target].sources) add(hash, source)
  return hash.digest('hex')
}

function add(hash, path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return
  if (statSync(whole).isDirectory()) {
    for (const name of readdirSync(whole).toSorted()) add(hash, `${path}/${name}`)
    return
  }
  const bytes = readFileSync(whole)
  hash.update(`${path}\0${bytes.length}\0`).update(bytes)
}

function stampPath(target) {
  return inProject('dist', `${target}.sha256`)
}
