import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const IS_CIF = /\.(cif|mcif|mmcif)$/i

/**
 * The files that are meant: each file as it is, in the place of each folder the CIFs in it and in the
 * folders below, in alphabetical order. Hidden entries are left out; links to files are followed, links
 * to folders below are not, as they may lead in circles. A folder that cannot be read or holds no CIF
 * stands for itself, so that its report says so.
 *
 * @param paths files and folders; `-` is standard input
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if (path === '-' || !(await isFolder(path))) {
      files.push(path)
      continue
    }
    const before = files.length
    await walk(path, files)
    if (files.length === before) files.push(path)
  }
  return files
}

/**
 * The names in a list, one a line, or each ended by a NUL as `find -print0` does: then they may hold
 * line breaks.
 */
export function namesInList(text: string): string[] {
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/)
  return names.filter((name) => name !== '')
}

async function walk(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) {
    files.push(folder)
    return
  }
  const seen = entries.filter(({ name }) => !name.startsWith('.'))
  for (const entry of seen.toSorted((p, q) => (p.name < q.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await walk(path, files)
    else if (IS_CIF.test(entry.name) && !(entry.isSymbolicLink() && (await isFolder(path)))) {
      files.push(path)
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}
