import { defineConfig } from 'vitest/config'

/**
 * The tests that each mutation of src/subsidy meets (`npm run mutate`): all but those that take long. The checks of the
 * whole have a run of their own.
 */
export default defineConfig({
  test: {
    include: ['test/subsidy/**/*.test.ts'],
    exclude: [
      'test/subsidy/completeness/**',
      'test/subsidy/oracle.test.ts',
      'test/subsidy/oracle/**',
      'test/subsidy/properties.test.ts',
    ],
  },
})
