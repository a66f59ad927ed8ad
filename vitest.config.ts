import { defineConfig } from 'vitest/config'

const STAGE = 'tests/renderer/scene/**/*.test.ts'

/** Unit, property and data tests; the end-to-end tests in tests/app run apart (`scripts/test.mjs`). */
export default defineConfig({
  test: {
    environment: 'node',
    // By itself vitest leaves a core free, which on small machines is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Where the shared data are absent whole suites are empty; a line on the console names each.
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/{shared,electron,renderer,cli}/**/*.test.{ts,tsx}'],
          exclude: [STAGE],
        },
      },
      {
        extends: true,
        test: {
          name: 'stage',
          include: [STAGE],
          globalSetup: ['tests/support/stage-setup.ts'],
        },
      },
    ],
  },
})
