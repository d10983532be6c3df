import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Runs a program to its end and answers its exit code; a program that was ended by a signal counts as 1.
 * @param {string} program
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions} options
 */
export function run(program, parameters, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, parameters, { stdio: 'inherit', ...options })
    child.on('error', failed)
    if (child.stderr) {
      createInterface({ input: child.stderr }).on('line', (line) => isNoise(line) || process.stderr.write(`${line}\n`))
    }
    child.on('close', (code, signal) => {
      if (signal) process.stderr.write(`${program} was ended by ${signal}\n`)
      done(code ?? 1)
    })
  })
}

/** Where the officer stands, from where relative paths start: npm moves to the project folder and says where it was. */
export const callersFolder = () =>
  (process.env.npm_lifecycle_event === undefined ? undefined : process.env.INIT_CWD) ?? process.cwd()

/**
 * What Chromium says about a machine without a message bus or a graphics card. It is harmless, and would bury the
 * sentence that matters.
 */
export const isNoise = (line) =>
  line.trim() === '' ||
  /^\[[\d:]+\/[\d.]+:(?:ERROR|WARNING|INFO):(?:[\w/]+\/)?(?:bus|object_proxy|viz_main_impl|shared_image\w*|gpu\w*|gl\w*|egl\w*|angle\w*|vaapi\w*|command_buffer\w*|context_group|display|atom_cache)\.cc[:(]\d+/.test(
    line,
  )
