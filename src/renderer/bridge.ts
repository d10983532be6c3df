import type {
  Api,
  EventName,
  EventPayloads,
  PackagePreview,
  WindowBridge,
  WorkId,
  WorkProgress,
} from '../shared/contract'
import { newId } from '../shared/release'
import type { Answer } from '../shared/result'

declare global {
  interface Window {
    readonly communique: WindowBridge
  }
}

type Ask = (request: unknown) => Promise<unknown>

/**
 * Asks in text and is answered in text: what crosses the bridge otherwise is copied there property by property, several
 * milliseconds for a long release. Bytes have no text and cross as they are.
 */
const inText =
  (ask: Ask): Ask =>
  async (request) =>
    hasBytes(request) ? ask(request) : JSON.parse((await ask(JSON.stringify(request))) as string)

const hasBytes = (request: unknown): boolean =>
  typeof request === 'object' && request !== null && Object.values(request).some((it) => it instanceof Uint8Array)

const isGroup = (entry: [string, unknown]): entry is [string, Record<string, Ask>] => typeof entry[1] === 'object'

/** Every channel to main, each a function that answers with a value or a named failure and never throws. */
export const api = Object.fromEntries(
  Object.entries(window.communique)
    .filter(isGroup)
    .map(([group, asks]) => [
      group,
      Object.fromEntries(Object.entries(asks).map(([verb, ask]) => [verb, inText(ask)])),
    ]),
) as unknown as Api

/** Has main read a package that was dropped: the file crosses as it is, for the preload alone sees where it lies. */
export const readDropped = (file: File): Promise<Answer<PackagePreview>> =>
  window.communique.transfer.dropped(file as unknown as { path: string })

/** Hears what main tells unasked; the returned function stops listening. */
export const onEvent = <E extends EventName>(name: E, listener: (payload: EventPayloads[E]) => void): (() => void) =>
  window.communique.on(name, listener)

/** Asks for long work and hears how far it is; `stop` ends it where it can be ended, and then it answers. */
export function longWork<T>(
  ask: (work: WorkId) => Promise<T>,
  onProgress: (progress: WorkProgress) => void,
): { readonly answer: Promise<T>; readonly stop: () => void } {
  const work = newId<WorkId>()
  const stopListening = onEvent('work', (progress) => {
    if (progress.work === work) onProgress(progress)
  })
  return { answer: ask(work).finally(stopListening), stop: () => void api.work.cancel({ work }) }
}
