/** A process beside main: it does what main asks of it, and knows neither window nor Electron. */
import { giveWay } from '../errands/give-way'
import { failureOf } from '../errands/failure-of'
import { describeError } from '../log/describe-error'
import { NamedFailure, type Failure } from '../../shared/result'

/** One thing that such a process does: with what was asked, telling how far it has come. */
export type Task = (request: never, tell: (progress: unknown) => void) => unknown

export type Tasks = Readonly<Record<string, Task>>

export type RequestOf<T extends Task> = Parameters<T>[0]
export type ProgressOf<T extends Task> = T extends (request: never, tell: (progress: infer P) => void) => unknown
  ? P
  : never
export type AnswerOf<T extends Task> = Awaited<ReturnType<T>>

/** What main sends. */
export interface Ask {
  readonly number: number
  readonly task: string
  readonly request: unknown
}

/** What it is told, under the number of what it asked. `error` is for the log, where it is no failure with a name. */
export type Told = { readonly number: number } & (
  { readonly progress: unknown } | { readonly value: unknown } | { readonly failure: Failure; readonly error?: string }
)

/** Does what main asks for, until main ends this process. */
export function answerMain(tasks: Tasks): void {
  const port = process.parentPort
  const post = (told: Told): void => port.postMessage(told)

  async function answer({ number, task, request }: Ask): Promise<void> {
    const tell = (progress: unknown): void => post({ number, progress })
    try {
      // What was asked at the same time is all here before the first of it is begun: it may make another needless.
      await giveWay()
      post({ number, value: await (tasks[task] as (request: unknown, tell: unknown) => unknown)(request, tell) })
    } catch (error) {
      const named = error instanceof NamedFailure
      post({ number, failure: failureOf(error), ...(named ? {} : { error: describeError(error) }) })
    }
  }

  port.on('message', ({ data }) => void answer(data as Ask))
}
