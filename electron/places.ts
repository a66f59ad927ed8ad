/** Where things lie beside the built main process, in the clone and in the packaged program. */
import { app } from 'electron'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The folder of the built page. */
export function pageFolder(): string {
  return join(here, '..', 'renderer')
}

/** For the window where the system takes none from the program itself (Linux). */
export function iconFile(): string {
  return join(pageFolder(), 'icons', 'icon.png')
}

export function preloadFile(): string {
  return join(here, 'preload.cjs')
}

/** A thread's entry must be a real file: the packager leaves it outside the archive. */
export function workerFile(): string {
  const inside = join(here, 'worker.mjs')
  return app.isPackaged ? inside.replace('app.asar', 'app.asar.unpacked') : inside
}

/** The user's own folder for what survives a restart. */
export function dataFolder(): string {
  return app.getPath('userData')
}
