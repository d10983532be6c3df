/** A reason to stop that the reader can act on; printed without a stack. */
export class Trouble extends Error {}

/** One line on stderr: stdout belongs to the command that was asked for. */
export const say = (line) => process.stderr.write(`bootstrap: ${line}\n`)

/** Ends the process: one sentence for trouble we know, the whole stack for what we do not. */
export function endWithTrouble(error) {
  say(error instanceof Trouble ? error.message : (error?.stack ?? String(error)))
  process.exit(1)
}
