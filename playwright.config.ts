import { defineConfig } from '@playwright/test'

/** One worker: every test drives a whole Electron, and two cores carry one at a time without flicker. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  retries: 0,
  forbidOnly: true,
})
