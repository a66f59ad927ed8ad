/** The desktop edition as its users get it: real Electron, where its binary is installed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron } from 'playwright-core'
import { vi } from 'vitest'
import { installedElectron } from '../../../scripts/support/electron-binary.mjs'
import { projectRoot } from './built'
import type { Program } from './program'

export async function startElectron(file?: string): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'clusterscope-electron-'))
  const program = await electron.launch({
    executablePath: installedElectron() ?? 'electron',
    args: [projectRoot, `--user-data-dir=${folder}`, ...(file === undefined ? [] : [file])],
  })
  const page = await program.firstWindow()

  return {
    page,
    async chooseFile(path, act) {
      await program.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
      }, path)
      await act()
    },
    async savedFile(act) {
      const path = join(folder, 'saved')
      await program.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await act()
      return vi.waitUntil(() => readFile(path).catch(() => null), { timeout: 30_000 })
    },
    async close() {
      await program.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
