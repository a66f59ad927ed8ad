/** The browser edition: the built page from the server that `npm start` uses. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { servePages } from '../../../electron/pages/http-server'
import { built } from './built'
import { newContext } from './browser'
import type { Program } from './program'

export async function startBrowserEdition(file?: string): Promise<Program> {
  const initial =
    file === undefined
      ? null
      : { name: basename(file), bytes: new Uint8Array(await readFile(file)) }
  const server = await servePages({ folder: built('renderer'), initial, port: 0 })
  const context = await newContext()
  const page = await context.newPage()
  await page.goto(server.url)

  return {
    page,
    async chooseFile(path, act) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
      await chooser.setFiles(path)
    },
    async savedFile(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return buffer(await download.createReadStream())
    },
    async close() {
      await context.close()
      await server.close()
    },
  }
}
