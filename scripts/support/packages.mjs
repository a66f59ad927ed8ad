/** Installs what package-lock.json asks for, when it is not there already. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inProject, readJson, root, say, Sentence } from './project.mjs'

const INSTALL = 'npm ci --no-audit --no-fund --loglevel=error'

/** Runs `npm ci` unless node_modules holds what the lock file says. */
export function ensurePackages() {
  if (packagesAreInstalled()) return
  say('Installing packages (npm ci; about a minute the first time) …')
  // Through a shell: on Windows npm is a .cmd file, which nothing else can start.
  const npm = spawnSync(INSTALL, { cwd: root, stdio: 'inherit', shell: true })
  if (npm.status === 0) return
  throw new Sentence(
    'The packages could not be installed: see what npm says above. It needs a network once.',
  )
}

/**
 * @returns whether every package of package-lock.json is installed in its version. Optional packages
 *   may be missing: most are for another operating system.
 */
export function packagesAreInstalled() {
  const installedLock = inProject('node_modules', '.package-lock.json')
  if (!existsSync(installedLock)) return false
  const installed = readJson(installedLock).packages
  return Object.entries(readJson(inProject('package-lock.json')).packages).every(
    ([path, { version, optional }]) =>
      path === '' || (path in installed ? installed[path].version === version : optional === true),
  )
}
