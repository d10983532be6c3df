import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** A script of ours with all it imports in one file, so that a process of its own runs the code under test. */
export interface Bundle {
  readonly path: string
  remove(): void
}

export async function bundled(entry: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-child-'))
  // Another user may be the one to run it.
  chmodSync(folder, 0o755)
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(root, entry),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
    },
  })
  return { path: join(folder, 'child.cjs'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts a bundle; with `uid` as that user, which only root may. */
export const start = (bundle: Bundle, args: readonly string[], uid?: number): ChildProcess =>
  spawn(process.execPath, [bundle.path, ...args], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })

/** Everything it printed, once it has ended by itself; rejects with its complaints where it failed. */
export function output(child: ChildProcess): Promise<string> {
  const told: string[] = []
  const complaints: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => told.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  return new Promise((resolved, rejected) => {
    child.on('error', rejected)
    child.on('close', (code, signal) =>
      code === 0
        ? resolved(told.join(''))
        : rejected(new Error(`ended with ${code ?? signal}: ${complaints.join('')}`)),
    )
  })
}

export const isRoot = process.getuid?.() === 0

/** A user without rights of their own, for what root may always do. */
export const nobody = isRoot ? 65534 : undefined
