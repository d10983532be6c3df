import type { Api, EventName, EventPayloads, WindowBridge } from '../shared/contract'

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

const { on, ...groups } = window.communique

/** Every channel to main, each a function that answers with a value or a named failure and never throws. */
export const api = Object.fromEntries(
  Object.entries(groups).map(([group, asks]) => [
    group,
    Object.fromEntries(Object.entries(asks as Record<string, Ask>).map(([verb, ask]) => [verb, inText(ask)])),
  ]),
) as unknown as Api

/** Hears what main tells unasked; the returned function stops listening. */
export const onEvent = <E extends EventName>(name: E, listener: (payload: EventPayloads[E]) => void): (() => void) =>
  on(name, listener)
