import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The renderer: one page, served by Electron's own protocol or over HTTP, so every path is relative. */
export default defineConfig({
  root: here('renderer'),
  base: './',
  publicDir: here('resources'),
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
  },
})
