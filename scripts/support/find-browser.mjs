/** A Chromium-based browser for the end-to-end tests and the pictures: found, or installed where it may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say, Sentence } from './project.mjs'

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
]
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** What every Chromium here is started with: WebGL in software, no first-run pages, no calls home. */
export const BROWSER_ARGUMENTS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
]

/** For tests: the page around the stage is put together without WebGL, which in software costs more than the stage. */
export const TEST_BROWSER_ARGUMENTS = [...BROWSER_ARGUMENTS, '--disable-gpu-compositing']

/** @returns the path of an installed browser (CLUSTERSCOPE_BROWSER names one that is elsewhere), or null. */
export function findBrowser() {
  const named = process.env.CLUSTERSCOPE_BROWSER
  return (named ? [named] : candidates()).find(isProgram) ?? null
}

/** @returns the path of a browser, installed from the system's packages when there is none. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== null) return found
  const installer = aptInstaller()
  if (installer !== null) {
    say('Installing Chromium from the system packages, for the end-to-end tests …')
    for (const step of ['update', 'install -y --no-install-recommends chromium']) {
      const [command, ...args] = [...installer, 'apt-get', '-qq', ...step.split(' ')]
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    }
    const installed = findBrowser()
    if (installed !== null) return installed
  }
  throw new Sentence(
    'The end-to-end tests need Chrome, Chromium or Edge, and none was found or could be installed. ' +
      'Install one, or name its program in CLUSTERSCOPE_BROWSER.',
  )
}

function candidates() {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)))
  }
  const folders = (env.PATH ?? '').split(delimiter)
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns what stands before `apt-get` to run it as root without being asked, or null. */
function aptInstaller() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null
  if (process.getuid() === 0) return []
  const isSudoFree = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  return isSudoFree ? ['sudo', '-n'] : null
}
