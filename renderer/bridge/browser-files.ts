/** Files in the browser edition: picked by dialog, remembered until the page closes, saved by download. */
import { error } from '../../shared/base/problem'
import { failure, success, type Result } from '../../shared/base/result'
import { LARGEST_FILE, type HostProblem, type OpenedFile } from '../../shared/contract/ipc'
import { tooLarge } from './too-large'

export interface BrowserFiles {
  /** The file `npm start -- file.cif` was given, once; null when there was none. */
  initial(): Promise<OpenedFile | null>
  choose(): Promise<OpenedFile | null>
  recent(): readonly OpenedFile[]
  read(fileId: string): Promise<Result<Uint8Array<ArrayBuffer>, HostProblem>>
}

export function createBrowserFiles(): BrowserFiles {
  const fileOfId = new Map<string, File>()
  let order: readonly string[] = []
  let isInitialTaken = false

  function remember(file: File): OpenedFile {
    const fileId = `${file.name}|${file.size}|${file.lastModified}`
    fileOfId.set(fileId, file)
    order = [fileId, ...order.filter((other) => other !== fileId)]
    return { fileId, name: file.name, size: file.size }
  }

  return {
    async initial() {
      if (isInitialTaken) return null
      isInitialTaken = true
      const file = await fetchInitial()
      return file === null ? null : remember(file)
    },

    async choose() {
      const file = await pickFile()
      return file === null ? null : remember(file)
    },

    recent() {
      return order.flatMap((fileId) => {
        const file = fileOfId.get(fileId)
        return file === undefined ? [] : [{ fileId, name: file.name, size: file.size }]
      })
    },

    async read(fileId) {
      const file = fileOfId.get(fileId)
      if (file === undefined) {
        return failure(error('file.not-found', 'This file was opened in an earlier session.'))
      }
      if (file.size > LARGEST_FILE) return failure(tooLarge(file.name, file.size))
      try {
        return success(new Uint8Array(await file.arrayBuffer()))
      } catch {
        return failure(
          error('file.not-readable', `${file.name} could not be read.`, {
            advice: 'It may have been moved or changed since it was chosen: choose it again.',
          }),
        )
      }
    },
  }
}

const TYPES = [
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
] as const

/** Hands bytes to the browser's download; whether the user kept them the page cannot know. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Revoking at once would cancel the download in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

async function fetchInitial(): Promise<File | null> {
  try {
    const description = await fetch('/initial-file.json')
    // 204: it was started without a file.
    if (!description.ok || description.status === 204) return null
    const { name }: { name: string } = await description.json()
    const content = await fetch('/initial-file')
    return content.ok ? new File([await content.arrayBuffer()], name, { lastModified: 0 }) : null
  } catch {
    return null
  }
}

/** A dialog through a file input; null when it was dismissed. */
function pickFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.cif,.mcif,.fcf,.txt,chemical/x-cif'
    input.hidden = true
    document.body.append(input)
    const finish = (file: File | null) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => finish(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => finish(null))
    input.click()
  })
}
