import type { Api } from './index'
import type { EventPayloads } from './events'
import type { EventName } from './names'

/** `window.communique`, as the preload puts it there. */
export interface WindowBridge extends Api {
  /** Listens to what main tells unasked; the answer ends it. */
  on<E extends EventName>(event: E, listener: (payload: EventPayloads[E]) => void): () => void
}
