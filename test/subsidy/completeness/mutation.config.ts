import { defineConfig } from 'vitest/config'

/** The tests that each mutation of src/subsidy/completeness meets (`npm run mutate`). */
export default defineConfig({
  test: { include: ['test/subsidy/completeness/*.test.ts'], testTimeout: 60_000 },
})
