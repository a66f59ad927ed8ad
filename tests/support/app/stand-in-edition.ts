/** The desktop edition: the built main process against the stand-in for Electron. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { built, projectRoot } from './built'
import { newContext } from './browser'
import type { Program } from './program'

/**
 * Starts main from its first line, as a new process would.
 *
 * @param userData  the user's data folder; without it, an empty one that is removed afterwards
 */
export async function startStandIn(file?: string, userData?: string): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'clusterscope-desktop-'))
  const context = await newContext()

  vi.resetModules()
  const { app, standIn } = await import('./electron-stand-in')
  standIn.context = context
  standIn.userData = userData ?? folder
  process.argv = [process.execPath, projectRoot, ...(file === undefined ? [] : [file])]
  await import(/* @vite-ignore */ built('electron', 'main.js'))
  await vi.waitUntil(() => standIn.window !== null, { timeout: 10_000 })
  const page = await standIn.window!.webContents.ready
  await page.waitForURL('**/index.html')

  return {
    page,
    async chooseFile(path, act) {
      standIn.openAnswers.push(path)
      await act()
    },
    async savedFile(act) {
      const path = join(folder, 'saved')
      standIn.saveAnswers.push(path)
      await act()
      return vi.waitUntil(() => readFile(path).catch(() => null), { timeout: 30_000 })
    },
    async close() {
      app.quit()
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
