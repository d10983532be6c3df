import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CheckKind, CheckMade, HealthFinding, HealthState } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { listBackups } from './backups'
import { lastLink } from './chain'
import { checkedWithin, checkSteps, type Checked, type Steps } from './checking'
import type { ReadHandle, WriteHandle } from './handle'
import { command, query } from './sql'
import { listDestroyed } from './tables/destruction'
import { keepCheck, readCheck, type KeptCheck } from './tables/health'

/** Milliseconds of checking between two writes of how far it has come. */
const betweenWrites = 5000

/** The checks of an open library. Without `write` what they find is known for as long as it is open. */
export class Checks {
  readonly #library: string
  readonly #handle: ReadHandle
  /** Writes while the library can be written. */
  readonly #write: ((work: (handle: WriteHandle) => void) => void) | null
  readonly #running = new Map<CheckKind, { it: KeptCheck; writtenAt: number }>()
  /** Of checks that are made here. */
  readonly #steps = new Map<CheckKind, Steps>()
  readonly #made = new Map<CheckKind, KeptCheck>()

  constructor(library: string, handle: ReadHandle, write: ((work: (handle: WriteHandle) => void) => void) | null) {
    this.#library = library
    this.#handle = handle
    this.#write = write
  }

  state(): HealthState {
    const count = query`
      SELECT (SELECT count(*) FROM release) - (SELECT count(*) FROM destruction) AS releases,
        (SELECT count(*) FROM version)
          - (SELECT count(*) FROM version WHERE release IN (SELECT release FROM destruction)) AS versions`
    const counts = this.#handle.get(count)
    const { bavail, bsize } = statfsSync(dirname(this.#library))
    return {
      quick: this.#newest('quick'),
      full: this.#newest('full'),
      releases: Number(counts?.releases),
      versions: Number(counts?.versions),
      lastLink: lastLink(this.#handle),
      destroyed: listDestroyed(this.#handle),
      newestBackup: listBackups(this.#library)[0] ?? null,
      free: bavail * bsize,
    }
  }

  /** Goes on with a check, or begins one, for about so many milliseconds. Answers whether anything is left of it. */
  next(kind: CheckKind, milliseconds: number): boolean {
    const from = this.begin(kind)
    const steps = this.#steps.get(kind) ?? checkSteps(this.#handle, this.#library, kind, from)
    const part = this.#partOf(kind, steps, milliseconds)
    if (part.isDone) this.#steps.delete(kind)
    else this.#steps.set(kind, steps)
    this.take(kind, part)
    return !part.isDone
  }

  /** Steps that an error has ended are not to be taken for a check that has come to its end. */
  #partOf(kind: CheckKind, steps: Steps, milliseconds: number): Checked {
    try {
      return checkedWithin(steps, milliseconds)
    } catch (error) {
      this.#steps.delete(kind)
      this.#running.delete(kind)
      throw error
    }
  }

  /** Begins a check, or goes on with one that was cut short: answers after which release. */
  begin(kind: CheckKind): number {
    const running = this.#running.get(kind)
    if (running !== undefined) return running.it.lastRelease
    const before = this.#kept(kind)
    const it: KeptCheck =
      before !== null && before.endedAt === null
        ? before
        : { kind, begunAt: new Date().toISOString(), endedAt: null, releases: 0, lastRelease: 0, findings: [] }
    this.#running.set(kind, { it, writtenAt: performance.now() })
    return it.lastRelease
  }

  /** Takes note of what a part of a check that was begun has found, whoever has made it. */
  take(kind: CheckKind, { findings, releases, lastRelease, isDone }: Checked): void {
    const running = this.#running.get(kind)
    if (running === undefined) return
    const { it } = running
    it.findings.push(...findings.filter((found) => !it.findings.some((known) => isSame(known, found))))
    it.releases += releases
    it.lastRelease = lastRelease ?? it.lastRelease
    if (isDone) {
      it.endedAt = new Date().toISOString()
      this.#running.delete(kind)
      this.#made.set(kind, it)
    } else if (performance.now() - running.writtenAt <= betweenWrites) return
    running.writtenAt = performance.now()
    this.#keep(it)
  }

  #newest(kind: CheckKind): CheckMade | null {
    const it = this.#running.get(kind)?.it ?? this.#made.get(kind) ?? this.#kept(kind)
    if (it === null) return null
    const { begunAt, endedAt, releases, findings } = it
    return { begunAt, endedAt, releases, findings: [...findings] }
  }

  /** What cannot be read is no reason to fail: it was about the library's health as it was. */
  #kept(kind: CheckKind): KeptCheck | null {
    try {
      return readCheck(this.#handle, kind)
    } catch {
      return null
    }
  }

  /** What is missing in the index is put into it by whoever reads the queue. */
  #keep(it: KeptCheck): void {
    try {
      this.#write?.((handle) => {
        keepCheck(handle, it)
        for (const { thing, release } of it.endedAt === null ? [] : it.findings) {
          if (thing !== 'index' || release === null) continue
          handle.run(command`
            INSERT OR IGNORE INTO index_queue (release) SELECT key FROM release WHERE id = ${release.id}`)
        }
      })
    } catch (error) {
      // A damaged library or a full disk may not take it; it is still told of until the library is closed.
      if (!(error instanceof NamedFailure)) throw error
    }
  }
}

const isSame = (one: HealthFinding, other: HealthFinding): boolean =>
  one.thing === other.thing && one.name === other.name && one.release?.id === other.release?.id
