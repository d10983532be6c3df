import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { NamedFailure } from '../../../shared/result'
import { errorCode } from '../../files'
import { lastingRecord, noteFile, noteIn, readRecord } from './records'
import type { Share, Worker } from './share'

/** Milliseconds for which a note holds; it is renewed more often. */
const noteHolds = 180_000

const codesOfNoRight: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * Notes on the share who works in its library, unless somebody at another desk has done so a short while ago: answers who then,
 * and null otherwise. A note keeps nobody from anything: it saves two people from writing at once what has to be brought
 * together afterwards. Age is told by the share's own clock. Asynchronous, so that a share that hangs holds nobody. Fails with
 * `share-gone` and `library-unwritable` {path}.
 */
export async function noteDesk(share: Share, worker: Worker): Promise<Worker | null> {
  const { desk, base } = lastingRecord(share)
  const note = noteFile(share)
  const own = `${note}.${desk.slice(0, 8)}.part`
  try {
    // A share that is gone leaves an empty folder behind.
    await access(base === null ? dirname(share.path) : share.path)
    await writeFile(own, JSON.stringify({ ...worker, desk }))
    const now = (await stat(own)).mtimeMs
    const other = await noteAt(note)
    if (other !== null && other.desk !== desk && now - other.written < noteHolds) {
      const { officer, device } = other
      return { officer, device }
    }
    await rename(own, note)
    return null
  } catch (error) {
    const code = codesOfNoRight.has(errorCode(error)) ? 'library-unwritable' : 'share-gone'
    throw new NamedFailure(code, { path: share.path }, { cause: error })
  } finally {
    await rm(own, { force: true }).catch(() => undefined)
  }
}

/** Takes our own note away, so that the next desk need not wait. One that stays holds for a short while only. */
export async function removeNote(share: Share): Promise<void> {
  const note = noteFile(share)
  const there = await noteAt(note).catch(() => null)
  if (there?.desk === readRecord(share).desk) await rm(note, { force: true }).catch(() => undefined)
}

async function noteAt(path: string): Promise<(Worker & { desk: string; written: number }) | null> {
  try {
    const [text, { mtimeMs: written }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return { ...(noteIn(text) ?? { desk: '', officer: '', device: '' }), written }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
