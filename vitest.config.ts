import { defineConfig } from 'vitest/config'

/** Unit, property and data tests; the end-to-end tests in tests/app run apart (`scripts/test.mjs`). */
export default defineConfig({
  test: {
    include: ['tests/{shared,electron,renderer,cli}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    // Where the shared data are absent whole suites are empty; a line on the console names each.
    passWithNoTests: true,
  },
})
