import { app, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Channel, RequestOf, ResponseOf } from '../../shared/contract'
import { failure, NamedFailure, ok, type Answer } from '../../shared/result'
import { logError, logInfo } from '../log'
import { isOurMainFrame } from '../shell'
import { failureOf } from '../errands'
import { isWithinSize } from './size'

/** Tests ask for answers to be compared with the contract; officers need not wait for that. */
const checksAnswers = !app.isPackaged && process.env['COMMUNIQUE_CHECK_ANSWERS'] === '1'

let ready: Promise<unknown> = Promise.resolve()

/** Lets requests wait: the window may be there, and ask, before the library is open. */
export function answerAfter(something: Promise<unknown>): void {
  ready = something
}

/**
 * Connects a channel to its function. Electron flattens thrown errors, so every outcome crosses as data: a code
 * and its values, which the renderer puts into words. A request in text is answered in text.
 * A stranger's call is refused, not ignored: silence would look like success to the caller.
 */
export function handle<C extends Channel>(
  channel: C,
  run: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>,
): void {
  const answered = async (event: IpcMainInvokeEvent, payload: unknown): Promise<Answer<ResponseOf<C>>> => {
    if (!isOurMainFrame(event.senderFrame, event.sender)) return failure('refused')
    if (!isWithinSize(payload)) return failure('invalid')
    const request = channel.request.safeParse(payload)
    if (!request.success) {
      logInfo(
        `${channel.name} got a request of another shape`,
        ...request.error.issues.map(({ path }) => path.join('.')),
      )
      return failure('invalid', { issues: request.error.issues.length })
    }
    try {
      await ready
      const answer = await run(request.data as RequestOf<C>)
      return ok(checksAnswers ? (channel.response.parse(answer) as ResponseOf<C>) : answer)
    } catch (error) {
      // A refusal with a name is an answer to the officer, not a fault of ours.
      if (!(error instanceof NamedFailure)) logError(channel.name, error)
      return failureOf(error)
    }
  }
  ipcMain.handle(channel.name, async (event, payload: unknown) =>
    typeof payload === 'string' ? JSON.stringify(await answered(event, parsed(payload))) : answered(event, payload),
  )
}

/** What a request in text says; what cannot be read is of no channel's shape. */
function parsed(text: string): unknown {
  try {
    return isWithinSize(text) ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
