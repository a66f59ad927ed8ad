/**
 * Opens Clusterscope from the clone: installs what is missing, builds, and shows the desktop window or,
 * where that cannot be had, the same program in the browser.
 *
 *   npm start [-- [file.cif] [--browser] [--port N] [--no-open]]
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findDesktop } from './support/electron-binary.mjs'
import { openInBrowser } from './support/open-in-browser.mjs'
import { ensurePackages } from './support/packages.mjs'
import { inProject, requireNode, root, run, say, Sentence } from './support/project.mjs'

const USAGE = 'npm start [-- [file.cif] [--browser] [--port N] [--no-open]]'
/** A window that closes with an error before this many milliseconds never opened. */
const OPENING_TIME = 8_000

await run(main, (cause) => `Clusterscope could not be started: ${cause.message}`)

async function main(args) {
  requireNode()
  const { file, browser, port, open } = readArguments(args)
  ensurePackages()
  build()
  if (!browser) {
    const desktop = await findDesktop()
    if ('binary' in desktop && (await showWindow(desktop.binary, file))) return
    const missing = desktop.missing ?? 'an Electron that starts, and this one closed at once'
    say(`The desktop window needs ${missing}; serving the same program in your browser instead.`)
  }
  await serve(file, port, open)
}

function readArguments(args) {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
  } catch (cause) {
    throw new Sentence(`${cause.message.split('. ', 1)[0]}. Usage: ${USAGE}`)
  }
  const { values, positionals } = parsed
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Sentence(`"${values.port}" is not a port: it is a number from 0 (any) to 65535.`)
  }
  // npm changes into the project's folder; INIT_CWD is where the user was.
  const file = positionals[0] && resolve(process.env.INIT_CWD ?? '.', positionals[0])
  return { file: file ?? null, port, browser: values.browser, open: !values['no-open'] }
}

function build() {
  const built = spawnSync(process.execPath, [inProject('scripts', 'build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Sentence('The program could not be built: see above.')
}

/** @returns false when the window never came up. */
async function showWindow(binary, file) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const start = performance.now()
  const electron = spawn(binary, file === null ? [root] : [root, file], { env, stdio: 'ignore' })
  let stopped = false
  const stop = () => {
    stopped = true
    electron.kill()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const code = await new Promise((ended) => {
    electron.once('exit', ended)
    electron.once('error', () => ended(1))
  })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  return stopped || code === 0 || performance.now() - start > OPENING_TIME
}

async function serve(file, port, open) {
  const { servePages } = await import('../dist/electron/http-server.mjs')
  const initial = file === null ? null : await readInitial(file)
  const server = await servePages({ folder: inProject('dist', 'renderer'), initial, port }).catch(
    (cause) => {
      throw new Sentence(
        `Port ${port} cannot be used (${cause.code}). Leave it out for a free one.`,
      )
    },
  )
  say(`Clusterscope is at ${server.url} (Ctrl-C stops it).`)
  if (open) openInBrowser(server.url)
  await new Promise((stopped) => {
    process.once('SIGINT', stopped).once('SIGTERM', stopped)
  })
  await server.close()
}

async function readInitial(path) {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch (cause) {
    const why = cause.code === 'ENOENT' ? 'There is no such file' : 'It cannot be read'
    say(`${path} was not opened. ${why}.`)
    return null
  }
}
