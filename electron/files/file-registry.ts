/** Files by the id the page knows them by: paths never leave the main process. */
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { error } from '../../shared/base/problem'
import { failure, success, type Result } from '../../shared/base/result'
import type { HostProblem, OpenedFile } from '../../shared/contract/ipc'
import type { Settings } from '../settings/settings'
import { readProblem } from './file-problem'

export interface FileRegistry {
  /** Gives a path its id (the same each time) and makes it the most recent file. */
  register(path: string): Promise<Result<OpenedFile, HostProblem>>
  /** Null for an id that was never given out. */
  path(fileId: string): string | null
  /** Most recent first; files that are gone are left out. */
  recent(): Promise<readonly OpenedFile[]>
}

const MOST_RECENT_FILES = 12

export function createFileRegistry(settings: Settings): FileRegistry {
  const idOfPath = new Map<string, string>()
  const pathOfId = new Map<string, string>()

  async function look(path: string): Promise<Result<OpenedFile, HostProblem>> {
    const name = basename(path)
    try {
      const found = await stat(path)
      if (!found.isFile()) {
        return failure(error('file.not-readable', `${name} is a folder, not a file.`))
      }
      return success({ fileId: idFor(path), name, size: found.size })
    } catch (cause) {
      return failure(readProblem(name, cause))
    }
  }

  function idFor(path: string): string {
    const known = idOfPath.get(path)
    if (known !== undefined) return known
    const fileId = randomUUID()
    idOfPath.set(path, fileId)
    pathOfId.set(fileId, path)
    return fileId
  }

  return {
    async register(path) {
      const opened = await look(path)
      if (opened.ok) {
        const others = settings.read().recentFiles.filter((other) => other !== path)
        settings.write({ recentFiles: [path, ...others].slice(0, MOST_RECENT_FILES) })
      }
      return opened
    },
    path: (fileId) => pathOfId.get(fileId) ?? null,
    async recent() {
      const looks = await Promise.all(settings.read().recentFiles.map(look))
      return looks.flatMap((opened) => (opened.ok ? [opened.value] : []))
    },
  }
}
