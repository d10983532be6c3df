import type { Api, EventName, EventPayloads, WindowBridge } from '../shared/contract'

declare global {
  interface Window {
    readonly communique: WindowBridge
  }
}

/** Every channel to main, each a function that answers with a value or a named failure and never throws. */
export const api: Api = window.communique

/** Hears what main tells unasked; the returned function stops listening. */
export const onEvent = <E extends EventName>(name: E, listener: (payload: EventPayloads[E]) => void): (() => void) =>
  window.communique.on(name, listener)
