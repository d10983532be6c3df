import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * The targets name the oldest Electron the app runs on (33), because electron-vite otherwise guesses from the
 * installed one. Main is CommonJS: its scheme must be registered before Electron is ready.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      rolldownOptions: {
        // Each process has its entry; the processes beside main are forked by its name (shell/child-process.ts).
        input: {
          index: 'src/main/index.ts',
          keeper: 'src/main/keeper/index.ts',
          reader: 'src/main/reader/index.ts',
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
        // unpdf asks for the address of its own file where it runs in a browser, which main never does.
        checks: { emptyImportMeta: false },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    plugins: [react()],
    build: { target: 'chrome130', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  },
})
