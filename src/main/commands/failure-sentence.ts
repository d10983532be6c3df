import { failureOf } from '../errands'
import { sayFailureOnCommandLine } from '../words'

/** A failure as the command line tells it. */
export function failureSentence(error: unknown): { code: string; message: string } {
  const { code, values } = failureOf(error)
  return { code, message: sayFailureOnCommandLine(code, values) }
}
