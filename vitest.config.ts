import { defineConfig } from 'vitest/config'

/** Unit, property and data tests; the end-to-end tests in tests/app run apart (`scripts/test.mjs`). */
export default defineConfig({
  test: {
    include: ['tests/{shared,electron,renderer,cli}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
  },
})
