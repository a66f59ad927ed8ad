/** Whether the desktop window can be had here: the Electron binary, a display, and a user it runs for. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, isAtLeast, readJson, say } from './project.mjs'

const PACKAGE = inProject('node_modules', 'electron')
const DOWNLOADER_NEEDS = [22, 12]
/** Milliseconds: for a download of about 110 MB, and for one that may only unpack its own cache. */
const ONLINE_LIMIT = 10 * 60_000
const OFFLINE_LIMIT = 15_000
const PROBE_LIMIT = 4_000

/** @returns the path of the Electron binary, or null when it has not been downloaded. */
export function installedElectron() {
  const pathFile = join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist')
  const binary = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/**
 * Finds the Electron binary, downloading it if it must and can.
 *
 * @returns `{ binary }`, or `{ missing }`: what the desktop window would need, in words that follow
 *   "The desktop window needs".
 */
export async function findDesktop() {
  const unfit = unfitSession()
  if (unfit !== null) return { missing: unfit }
  const binary = installedElectron()
  if (binary !== null) return { binary }
  if (!isAtLeast(process.versions.node, DOWNLOADER_NEEDS)) {
    const node = `Node ${DOWNLOADER_NEEDS.join('.')} or newer to download Electron`
    return { missing: `${node} (this is ${process.versions.node})` }
  }
  await download()
  const downloaded = installedElectron()
  if (downloaded !== null) return { binary: downloaded }
  return { missing: 'Electron, which could not be downloaded (no way to github.com from here)' }
}

/** What this login session lacks, before anything is downloaded for it; null when it lacks nothing. */
function unfitSession() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'a display, and this session has none'
  }
  if (process.getuid() === 0) return 'a user other than root: its sandbox does not start for root'
  return null
}

async function download() {
  say(`Fetching Electron ${readJson(join(PACKAGE, 'package.json')).version} (about 110 MB, once) …`)
  const installer = spawn(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore' })
  const ended = new Promise((resolve) => installer.once('exit', resolve))
  const limit = (await isReachable()) ? ONLINE_LIMIT : OFFLINE_LIMIT
  const timer = setTimeout(() => installer.kill(), limit)
  await ended
  clearTimeout(timer)
}

/** A proxy or a mirror cannot be probed from here; they are given the benefit of the doubt. */
async function isReachable() {
  const { env } = process
  if (env.HTTPS_PROXY ?? env.https_proxy ?? env.ELECTRON_MIRROR) return true
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT) })
    return true
  } catch {
    return false
  }
}
