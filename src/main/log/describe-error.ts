import { NamedFailure } from '../../shared/result'

/**
 * An error as the log may keep it. A parser's message quotes what it could not read, and a file's name is made of a
 * headline; so only errors of a kind whose message names code, not content, keep theirs.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const message = speaksOfCode(error) ? `: ${error.message}` : ''
  return [`${error.name}${code}${message}`, ...frames(error), ...cause(error)].join('\n')
}

const speaksOfCode = (error: Error): boolean =>
  !(error instanceof NamedFailure) && ['TypeError', 'ReferenceError', 'RangeError', 'SqliteError'].includes(error.name)

const frames = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))

const cause = (error: Error): string[] => (error.cause === undefined ? [] : [`caused by ${describeError(error.cause)}`])
