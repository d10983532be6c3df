import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { NamedFailure } from '../../../shared/result'
import { errorCode } from '../../files'
import { ratioCountsFrom, type Limits } from './format'

/** The members of a zip file, each read when it is asked for and never more of it than the limits allow. */
export interface ZipMembers {
  readonly names: ReadonlySet<string>
  /** Fails with `package-too-large`, `package-unreadable`. */
  read(name: string): Promise<Buffer>
  /** SHA-256 of a member's bytes and how many they are, without keeping them. */
  digest(name: string): Promise<{ hash: string; size: number }>
}

const unreadable = (path: string, cause?: unknown): NamedFailure =>
  new NamedFailure('package-unreadable', { name: basename(path) }, { cause })

const tooLarge = (path: string): NamedFailure => new NamedFailure('package-too-large', { name: basename(path) })

/**
 * Opens a zip file for `work`, and closes it after. Fails with `file-unreadable`, `package-unreadable`, `package-refused`,
 * `package-too-large` {name}, before any member is unpacked where its list of members says so.
 */
export async function withZip<T>(path: string, limits: Limits, work: (members: ZipMembers) => Promise<T>): Promise<T> {
  const zip = await opened(path)
  try {
    if (zip.entryCount > limits.members) throw tooLarge(path)
    return await work(new Members(path, zip, limits, await entriesOf(path, zip, limits)))
  } catch (error) {
    throw error instanceof NamedFailure ? error : unreadable(path, error)
  } finally {
    zip.close()
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    // Names are read as bytes and looked at here, where each wrong one has its sentence.
    return await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false })
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM'].includes(errorCode(error))) {
      throw new NamedFailure('file-unreadable', { name: basename(path) }, { cause: error })
    }
    throw unreadable(path, error)
  }
}

async function entriesOf(path: string, zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let sum = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('utf8')
    if (leavesFolder(name)) throw new NamedFailure('package-refused', { name: basename(path) })
    if (entries.has(name)) throw unreadable(path)
    sum += entry.uncompressedSize
    if (entry.uncompressedSize > limits.member || sum > limits.sum) throw tooLarge(path)
    entries.set(name, entry)
  }
  return entries
}

/** Whether a file of this name could come to lie outside the folder that it is unpacked into, on any system. */
const leavesFolder = (name: string): boolean =>
  /[\\\0]/.test(name) || /^\/|^[A-Za-z]:/.test(name) || name.split('/').includes('..')

class Members implements ZipMembers {
  readonly names: ReadonlySet<string>
  private unpacked = 0

  constructor(
    private readonly path: string,
    private readonly zip: ZipFile,
    private readonly limits: Limits,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {
    this.names = new Set(entries.keys())
  }

  async read(name: string): Promise<Buffer> {
    const pieces: Buffer[] = []
    for await (const piece of this.pieces(name)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async digest(name: string): Promise<{ hash: string; size: number }> {
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of this.pieces(name)) {
      hash.update(piece)
      size += piece.length
    }
    return { hash: hash.digest('hex'), size }
  }

  /** Counts what really comes out: what the list of members says about sizes may be a lie. */
  private async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name)
    if (entry === undefined) throw unreadable(this.path)
    let size = 0
    for await (const piece of await this.zip.openReadStreamPromise(entry)) {
      const bytes = piece as Buffer
      size += bytes.length
      this.unpacked += bytes.length
      const isDense = size > ratioCountsFrom && size > entry.compressedSize * this.limits.ratio
      if (isDense || size > this.limits.member || this.unpacked > this.limits.sum) throw tooLarge(this.path)
      yield bytes
    }
  }
}
