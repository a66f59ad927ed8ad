import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { extname } from 'node:path'
import { ownWindow } from '../window'

const OPEN: OpenDialogOptions = {
  title: 'Open a structure',
  properties: ['openFile'],
  filters: [
    { name: 'Crystallographic Information File', extensions: ['cif', 'mcif', 'fcf', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
}

/** @returns a path, or null when the dialog was dismissed. */
export async function chooseFileToOpen(): Promise<string | null> {
  const window = ownWindow()
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(OPEN)
    : dialog.showOpenDialog(window, OPEN))
  return canceled ? null : (filePaths[0] ?? null)
}

/** @returns a path, or null when the dialog was dismissed. @param name  suggested, with its extension */
export async function chooseFileToSave(name: string): Promise<string | null> {
  const extension = extname(name).slice(1)
  const options: SaveDialogOptions = {
    defaultPath: name,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  }
  const window = ownWindow()
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
