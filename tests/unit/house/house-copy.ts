import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..', '..')

/** Empty rooms with our own rules: what the compiler and the linter say of a file laid into them they say of ours. */
export class HouseCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'communique-house-'))

  constructor() {
    for (const file of ['tsconfig.base.json', '.oxlintrc.json', 'scripts/lint/house.mjs']) this.#copy(file)
    for (const room of ['shared', 'preload', 'main', 'renderer']) {
      this.#copy(`src/${room}/tsconfig.json`)
      this.lay(`src/${room}/empty.ts`, 'export {}')
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction')
  }

  lay(path: string, text: string): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${text}\n`)
  }

  /** What the compiler says of one room; empty where it has no objection. */
  compile(room: string): Promise<string> {
    return this.#run('tsc', ['--build', `src/${room}`])
  }

  /** What the linter says of the files laid here. */
  lint(): Promise<string> {
    return this.#run('oxlint', ['--format=unix'])
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  #copy(file: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true })
    copyFileSync(join(root, file), join(this.folder, file))
  }

  #run(program: string, parameters: string[]): Promise<string> {
    const path = join(root, 'node_modules', '.bin', program)
    return new Promise((said, failed) => {
      execFile(path, parameters, { cwd: this.folder, shell: process.platform === 'win32' }, (error, stdout, stderr) => {
        // A program that found something ends with a number; one that could not be run has a name for that.
        if (error !== null && typeof error.code !== 'number') failed(error)
        else said(error === null ? '' : stdout + stderr)
      })
    })
  }
}
