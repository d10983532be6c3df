/** Milliseconds of rest after which a change is saved, and the most that a change may wait while typing goes on. */
const rest = 300
const longestWait = 600

/** Calls `save` after a rest, or after the longest wait since the first unsaved change. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | null = null
  private firstChange: number | null = null

  constructor(private readonly save: () => void) {}

  changed(): void {
    const now = Date.now()
    this.firstChange ??= now
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.fire(), Math.max(0, Math.min(rest, this.firstChange + longestWait - now)))
  }

  /** Forgets the planned save, because it has been done or there is nothing left to save. */
  clear(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.firstChange = null
  }

  private fire(): void {
    this.clear()
    this.save()
  }
}
