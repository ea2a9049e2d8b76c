import { defineConfig } from 'vitest/config';

/**
 * Two projects, so that only the end-to-end tests wait for a build.
 * `npm run test:full` (mode `full`) lengthens the property runs; see tests/set-up.ts.
 */
export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: 'tests/set-up.ts',
    reporters: ['default', './tests/plain-summary.ts'],
    projects: [
      {
        extends: true,
        mode,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/end-to-end/**'] },
      },
      {
        extends: true,
        mode,
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          globalSetup: 'tests/end-to-end/build-once.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
}));
