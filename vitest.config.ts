import { defineConfig } from 'vitest/config'

/** Unit, property and data tests; the end-to-end tests in tests/app run apart (`scripts/test.mjs`). */
export default defineConfig({
  test: {
    include: ['tests/{shared,electron,renderer,cli}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // By itself vitest leaves a core free, which on small machines is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Where the shared data are absent whole suites are empty; a line on the console names each.
    passWithNoTests: true,
  },
})
