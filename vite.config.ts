import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { withLicenses } from './scripts/support/licenses.mjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Leaves out OpenChemLib's tables of force fields and toxic groups, 1.35 MB that nothing here asks for. */
const withoutTables: Plugin = {
  name: 'without-tables',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.keys(bundle)) {
      if (/\/resources-[^/]*\.json$/.test(file)) delete bundle[file]
    }
  },
}

/** The renderer: one page, served by Electron's own protocol or over HTTP, so every path is relative. */
export default defineConfig({
  root: here('renderer'),
  base: './',
  publicDir: here('resources'),
  plugins: [react(), withoutTables, withLicenses('licenses.md')],
  worker: { format: 'es', plugins: () => [withLicenses('assets/worker.licenses.md')] },
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
  },
})
