import { existsSync } from 'node:fs'
import { inProject, Sentence } from './project.mjs'

/** Serves the built browser edition on a free port: `{ url, close }`. */
export async function serveBuild() {
  if (!existsSync(inProject('dist', 'renderer', 'index.html'))) {
    throw new Sentence('The program is not built yet: run `npm run build` first.')
  }
  const { servePages } = await import('../../dist/electron/http-server.mjs')
  return servePages({ folder: inProject('dist', 'renderer'), initial: null, port: 0 })
}
