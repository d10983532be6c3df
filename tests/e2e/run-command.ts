import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './app'

/** How a command ended. `answer` is everything on stdout, which must be one JSON value. */
export interface Ended {
  readonly code: number | null
  readonly answer: unknown
  readonly stderr: string
}

/** The same of a command that answers in sentences. */
export interface EndedInWords {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs `communique` with these words, as an officer would; `input` is what stands on stdin. `from` is the folder in
 * which npm was called, which moves to the project folder before it runs anything.
 */
export async function runCommand(
  words: readonly string[],
  input: string | Uint8Array = '',
  from = process.cwd(),
): Promise<Ended> {
  const { code, stdout, stderr } = await runCommandInWords(words, input, from)
  return { code, answer: parsed(stdout, stderr), stderr }
}

/** The same for a command whose stdout is for people. */
export async function runCommandInWords(
  words: readonly string[],
  input: string | Uint8Array = '',
  from = process.cwd(),
): Promise<EndedInWords> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'communique.mjs'), ...words], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'communique', INIT_CWD: from },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (stdout += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece))
  child.stdin.on('error', () => {}) // a command that does not read is free to end before it was written
  child.stdin.end(input)
  const code = await new Promise<number | null>((ended, failed) => child.on('error', failed).on('close', ended))
  return { code, stdout, stderr }
}

function parsed(stdout: string, stderr: string): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`stdout is not one JSON value:\n${stdout}\n${stderr}`)
  }
}
