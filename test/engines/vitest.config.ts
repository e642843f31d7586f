import { defineConfig } from 'vitest/config';

/** Databases that are installed to be run: `npm run test:engines`. */
export default defineConfig({
  test: {
    include: ['test/engines/**/*.engine.ts'],
    testTimeout: 120_000,
    globalSetup: ['test/engines/install.ts'],
    // They wait for packages and for processes of their own.
    maxWorkers: 4,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/engines.json' },
  },
});
