/** Milliseconds of rest after which a change is saved, and the most that a change may wait while typing goes on. */
const rest = 300
const longestWait = 600

/** Milliseconds that a save that is due waits for a moment without work. */
const longestDelay = 200

/** Runs something in a moment without work, after so many milliseconds at the latest; the returned function calls that off. */
export type WhenIdle = (run: () => void, latest: number) => () => void

export const whenIdle: WhenIdle = (run, timeout) => {
  const asked = requestIdleCallback(run, { timeout })
  return () => cancelIdleCallback(asked)
}

/** Calls `save` after a rest, or after the longest wait since the first unsaved change. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | null = null
  private stopWaiting: (() => void) | null = null
  private firstChange: number | null = null

  constructor(
    private readonly save: () => void,
    private readonly whenIdle: WhenIdle,
  ) {}

  changed(): void {
    const now = Date.now()
    this.firstChange ??= now
    if (this.stopWaiting !== null) return
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.fire(), Math.max(0, Math.min(rest, this.firstChange + longestWait - now)))
  }

  /** Forgets the planned save, because it has been done or there is nothing left to save. */
  clear(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.stopWaiting?.()
    this.timer = null
    this.stopWaiting = null
    this.firstChange = null
  }

  /** Between two keys where somebody is typing: the next one is not to wait for a draft being copied. */
  private fire(): void {
    this.timer = null
    this.stopWaiting = this.whenIdle(() => {
      this.clear()
      this.save()
    }, longestDelay)
  }
}
