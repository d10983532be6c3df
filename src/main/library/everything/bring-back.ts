import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { NamedFailure } from '../../../shared/result'
import { errorCode, syncFile, syncFolder, writeAtomically } from '../../files'
import { lastLink } from '../chain'
import { nameFailure } from '../failures'
import type { Connection } from '../handle'
import { mediaFolder } from '../media'
import { currentSchema } from '../migrations'
import { openFile } from '../open'
import { bringSearchUpToDate } from '../reindex'
import { sha256 } from '../seal'
import { idsIn } from './everything'
import { keepRecordOf, readRecord } from './library-records'
import { keepRecord, recordOf } from './release-record'
import {
  exportFormat,
  exportManifest,
  exportVersion,
  libraryRecords,
  manifestFile,
  mediaFile,
  recordFile,
  recordNames,
  releaseFile,
  releaseRecord,
  sumsFile,
  written,
  type ExportManifest,
  type LibraryRecords,
} from './shapes'

/** Which export a library is made of, and where. */
export interface BringBackRequest {
  /** Where an export of everything lies. */
  readonly folder: string
  /** Of the new library; nothing may be there yet. */
  readonly library: string
}

/** The library that was made of an export: how many of each are in it. */
export interface BroughtBack {
  readonly library: string
  readonly releases: number
  readonly media: number
  /** Media that were lost before the export was made. */
  readonly missing: readonly string[]
}

/** So many releases are written at once. */
const atOnce = 100

/**
 * Makes a library of an export of everything: status, clearance, numbers, receipts, versions and log as they were. All of it
 * is read back and held against the export, to the byte, before the library gets its name. Fails with `file-exists` {name},
 * `export-unreadable` {name, file}, `export-newer` {name}, `folder-unwritable` {folder}, `disk-full`; nothing is there then.
 */
export async function bringBack(
  { folder, library }: BringBackRequest,
  tell: (progress: { done: number; of: number }) => void = () => {},
): Promise<BroughtBack> {
  const target = resolve(library)
  const taken = [target, mediaFolder(target), `${target}.backups`].find((path) => existsSync(path))
  if (taken !== undefined) throw new NamedFailure('file-exists', { name: basename(taken) })
  const from = new Folder(resolve(folder))
  await from.open()
  const about = await from.manifest()
  const unfinished = `${target}.part`
  clearBroughtBack(target)
  let media: number
  try {
    const opened = openFile(unfinished, { create: true, reading: null })
    try {
      await fill(opened.connection, from, about, tell)
      compare(opened.connection, from, about)
      media = await copyMedia(from, about, readRecord.media(opened.connection), mediaFolder(unfinished))
    } finally {
      opened.release()
    }
    syncFile(unfinished)
    if (existsSync(mediaFolder(unfinished))) renameSync(mediaFolder(unfinished), mediaFolder(target))
    renameSync(unfinished, target)
    syncFolder(dirname(target))
  } catch (error) {
    throw nameFailure(error, unfinished)
  } finally {
    clearBroughtBack(target)
  }
  return { library: target, releases: about.releases.length, media, missing: about.missing }
}

/** Removes what bringing back a library has left that was ended in the middle, by a kill. */
export function clearBroughtBack(library: string): void {
  for (const end of ['', '-wal', '-shm', '-journal', '.lock', '.media']) {
    rmSync(`${resolve(library)}.part${end}`, { recursive: true, force: true })
  }
}

const announced = z.looseObject({ format: z.literal(exportFormat), version: z.int(), schema: z.int() })

/** An export on the disk, each file of it held against its sum as it is read. */
class Folder {
  private sums: ReadonlyMap<string, string> = new Map()

  constructor(private readonly path: string) {}

  unreadable(file: string, cause?: unknown): NamedFailure {
    return new NamedFailure('export-unreadable', { name: basename(this.path), file }, { cause })
  }

  async open(): Promise<void> {
    const lines = (await this.fileAt(sumsFile)).toString('utf8').split('\n')
    this.sums = new Map(
      lines.flatMap((line): [string, string][] => {
        const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
        return sum === undefined || name === undefined ? [] : [[name, sum]]
      }),
    )
  }

  async manifest(): Promise<ExportManifest> {
    const stored = await this.json(manifestFile, z.unknown())
    const it = announced.safeParse(stored)
    if (!it.success) throw this.unreadable(manifestFile, it.error)
    if (it.data.version > exportVersion || it.data.schema > currentSchema) {
      throw new NamedFailure('export-newer', { name: basename(this.path) })
    }
    return this.shaped(manifestFile, exportManifest, stored)
  }

  async json<T>(file: string, shape: z.ZodType<T>): Promise<T> {
    const bytes = await this.bytes(file)
    try {
      return this.shaped(file, shape, JSON.parse(bytes.toString('utf8')))
    } catch (error) {
      throw error instanceof NamedFailure ? error : this.unreadable(file, error)
    }
  }

  async bytes(file: string): Promise<Buffer> {
    const bytes = await this.fileAt(file)
    if (!this.isSame(file, bytes)) throw this.unreadable(file)
    return bytes
  }

  /** Whether these are the bytes that the file was written with. */
  isSame(file: string, bytes: Uint8Array): boolean {
    return this.sums.get(file) === sha256(bytes)
  }

  private shaped<T>(file: string, shape: z.ZodType<T>, value: unknown): T {
    const parsed = shape.safeParse(value)
    if (!parsed.success) throw this.unreadable(file, parsed.error)
    return parsed.data
  }

  private async fileAt(file: string): Promise<Buffer> {
    try {
      return await readFile(join(this.path, file))
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM'].includes(errorCode(error))) {
        throw this.unreadable(file, error)
      }
      throw error
    }
  }
}

async function fill(
  connection: Connection,
  from: Folder,
  about: ExportManifest,
  tell: (progress: { done: number; of: number }) => void,
): Promise<void> {
  // An empty index is up to date: each release is read into it as it comes.
  bringSearchUpToDate(connection)
  const officers = new Map<string, number>()
  const bring = async <N extends keyof LibraryRecords>(name: N): Promise<void> => {
    const file = recordFile(name)
    const record = (await from.json(file, libraryRecords[name] as z.ZodType)) as LibraryRecords[N]
    within(connection, from, file, () => keepRecordOf[name](connection, record, officers))
  }
  for (const name of recordNames) await bring(name)
  for (let done = 0; done < about.releases.length;) {
    const some = about.releases.slice(done, done + atOnce)
    const read = await Promise.all(some.map((id) => from.json(releaseFile(id), releaseRecord)))
    connection.transaction(() => {
      for (const record of read) {
        within(connection, from, releaseFile(record.id), () => keepRecord(connection, record, officers))
      }
    })
    done += some.length
    tell({ done, of: about.releases.length })
  }
}

/** What a library does not take is no fault of the library: the file is named. */
function within(connection: Connection, from: Folder, file: string, work: () => void): void {
  try {
    connection.transaction(work)
  } catch (error) {
    const isOfFile = !(error instanceof NamedFailure) && !/^SQLITE_(FULL|IOERR)|^ENOSPC/.test(errorCode(error))
    throw isOfFile ? from.unreadable(file, error) : error
  }
}

/** Answers how many there are. */
async function copyMedia(
  from: Folder,
  { missing }: ExportManifest,
  media: LibraryRecords['media'],
  to: string,
): Promise<number> {
  const there = media.filter(({ hash }) => !missing.includes(hash))
  if (there.length > 0) mkdirSync(to)
  for (const { hash } of there) {
    await writeAtomically(join(to, hash), await from.bytes(mediaFile(hash)), { replace: false })
  }
  return there.length
}

/** What is told of the new library is, to the byte, what was told of the old one. */
function compare(connection: Connection, from: Folder, about: ExportManifest): void {
  const same = (file: string, value: unknown): void => {
    if (!from.isSame(file, written(value))) throw from.unreadable(file)
  }
  if (idsIn(connection).join() !== about.releases.join()) throw from.unreadable(manifestFile)
  if (lastLink(connection) !== about.lastLink) throw from.unreadable(recordFile('log'))
  for (const name of recordNames) {
    within(connection, from, recordFile(name), () => same(recordFile(name), readRecord[name](connection)))
  }
  for (const id of about.releases) {
    within(connection, from, releaseFile(id), () => same(releaseFile(id), recordOf(connection, id)))
  }
}
