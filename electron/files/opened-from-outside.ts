/** Files that the system hands to the program: command line, double click, a second start. */
import { app } from 'electron'
import { resolve } from 'node:path'

export interface OutsideFiles {
  /** The file given at start, once; null when there was none or it was taken already. */
  takeInitial(): string | null
  /** Hears of every file handed over later. */
  onFile(hear: (path: string) => void): void
}

/**
 * Listens from the very beginning: macOS hands over its file before the program is ready.
 *
 * @param given  the file of the command line, or null
 */
export function listenForFiles(given: string | null): OutsideFiles {
  let initial = given
  let hear: ((path: string) => void) | null = null

  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (hear === null) initial = path
    else hear(path)
  })
  app.on('second-instance', (_event, argv, folder) => {
    const path = initialFilePath(argv, folder, app.isPackaged)
    if (path !== null) hear?.(path)
  })

  return {
    takeInitial() {
      const path = initial
      initial = null
      return path
    },
    onFile(listener) {
      hear = listener
    },
  }
}

/**
 * @param argv        as the process got it: Electron, in a clone the program's folder, then arguments
 * @param folder      where relative paths start
 * @returns the first argument that is no switch, absolute; null when there is none.
 */
export function initialFilePath(
  argv: readonly string[],
  folder: string,
  isPackaged: boolean,
): string | null {
  const given = argv.slice(isPackaged ? 1 : 2).find((argument) => !argument.startsWith('-'))
  return given === undefined ? null : resolve(folder, given)
}
