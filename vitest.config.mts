import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 20_000 } },
      { test: { name: 'library', include: ['tests/library/**/*.test.ts'], environment: 'node', testTimeout: 20_000 } },
    ],
  },
})
