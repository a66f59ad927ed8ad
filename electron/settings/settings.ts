/** What survives a restart, in one small JSON file. A file that is missing or broken means the defaults. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWindowBounds, type WindowBounds } from './window-bounds'

export interface SavedSettings {
  readonly window: { readonly bounds: WindowBounds | null; readonly isMaximized: boolean }
  /** Paths, most recent first. */
  readonly recentFiles: readonly string[]
}

export interface Settings {
  read(): SavedSettings
  /** Replaces the given settings and saves all; what cannot be saved is kept until the program ends. */
  write(change: Partial<SavedSettings>): void
}

const DEFAULTS: SavedSettings = { window: { bounds: null, isMaximized: false }, recentFiles: [] }

/** @param folder  the user's data folder; made when it is not there */
export function createSettings(folder: string): Settings {
  const path = join(folder, 'settings.json')
  let current = load(path)
  return {
    read: () => current,
    write(change) {
      current = { ...current, ...change }
      save(folder, path, current)
    },
  }
}

function load(path: string): SavedSettings {
  try {
    return parseSettings(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return DEFAULTS
  }
}

/** @returns what is usable of a parsed settings file, with defaults for the rest. */
export function parseSettings(saved: unknown): SavedSettings {
  const { window, recentFiles } = record(saved)
  const { bounds, isMaximized } = record(window)
  return {
    window: {
      bounds: isWindowBounds(bounds) ? bounds : null,
      isMaximized: isMaximized === true,
    },
    recentFiles: Array.isArray(recentFiles)
      ? recentFiles.filter((path) => typeof path === 'string')
      : [],
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Synchronous: the window is closing while this runs. Losing it costs a window size, not work. */
function save(folder: string, path: string, settings: SavedSettings): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(settings, null, 2))
    renameSync(`${path}.new`, path)
  } catch (cause) {
    console.error('settings', cause)
  }
}
