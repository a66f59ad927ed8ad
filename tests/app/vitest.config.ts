import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** End-to-end: the built program, two spec files at a time, in one browser. */
export default defineConfig({
  root: here('../..'),
  resolve: { alias: { electron: here('../support/app/electron-stand-in.ts') } },
  test: {
    include: ['tests/app/**/*.spec.ts'],
    globalSetup: [here('../support/app/global-setup.ts')],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // A loaded machine may be slow to draw; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    // The built main process is evaluated here, not loaded by Node, so that `electron` is the stand-in.
    server: { deps: { inline: [/dist\/electron\/main\.js$/] } },
  },
})
