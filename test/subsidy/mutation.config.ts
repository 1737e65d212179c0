import { defineConfig } from 'vitest/config'

/** The tests that each mutation of src/subsidy meets (`npm run mutate`): all but those that take long. */
export default defineConfig({
  test: {
    include: ['test/subsidy/**/*.test.ts'],
    exclude: ['test/subsidy/oracle.test.ts', 'test/subsidy/oracle/**'],
  },
})
