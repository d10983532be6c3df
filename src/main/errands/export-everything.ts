import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { printedNumber, textOf, type MediaHash, type Officer, type ReleaseId } from '../../shared/release'
import { renderExportIndex, renderHtmlFile, type ExportedRelease, type ExportWords } from '../../shared/render'
import { NamedFailure } from '../../shared/result'
import { errorCode, isDiskFull, makeFolder, syncFolder, writeThrough } from '../files'
import { sumsFile, withEverything, type Everything } from '../library'
import { pictureType } from './picture-type'

/** Which library is exported, where to, and what the export says of itself. */
export interface ExportEverything {
  readonly library: string
  /** Where it is to lie; nothing may be there yet. */
  readonly folder: string
  /** Version of the app. */
  readonly app: string
  readonly at: string
  readonly officer: Officer
  readonly words: ExportWords
}

/** What lies in the folder of an export: how many of each. */
export interface EverythingExported {
  readonly folder: string
  readonly releases: number
  readonly pages: number
  readonly media: number
  /** Media that the library has lost. */
  readonly missing: readonly string[]
}

/**
 * Writes a whole library into a folder: each release as JSON and as a page in each language, media, mission, registers and
 * all else, with a page that leads through it. The folder gets its name when everything is in it. Fails with `file-exists`
 * {name}, `folder-unwritable` {folder}, `export-disk-full` {name, folder}, `library-damaged`.
 */
export async function exportEverything(
  request: ExportEverything,
  tell: (progress: { done: number; of: number }) => void = () => {},
): Promise<EverythingExported> {
  const { library, words, app, at, officer } = request
  const target = resolve(request.folder)
  const parent = dirname(target)
  const unfinished = unfinishedExport(target)
  if (existsSync(target)) throw new NamedFailure('file-exists', { name: basename(target) })
  makeFolder(parent)
  clearExport(target)
  const writing = new Writing(unfinished)
  try {
    const told = await withEverything(library, async (everything) => {
      const releases: ExportedRelease[] = []
      for (const id of everything.ids) {
        releases.push(await writeRelease(everything, id, writing))
        tell({ done: releases.length, of: everything.ids.length })
      }
      for (const { name, bytes } of everything.records()) await writing.put(name, bytes)
      let media = 0
      for (const { name, bytes } of everything.media()) {
        await writing.put(name, bytes)
        media += 1
      }
      const { name, bytes, missing } = everything.manifest({ app, at, officer })
      await writing.put(name, bytes)
      await writing.put('index.html', renderExportIndex(releases, words))
      await writing.put('README.txt', words.readme)
      const pages = releases.reduce((count, it) => count + it.pages.length, 0)
      return { releases: releases.length, pages, media, missing }
    })
    await writing.end()
    renameSync(unfinished, target)
    syncFolder(parent)
    return { folder: target, ...told }
  } catch (error) {
    throw asFailure(error, target)
  } finally {
    await writing.atRest()
    clearExport(target)
  }
}

const unfinishedExport = (target: string): string => join(dirname(target), `.${basename(target)}.part`)

/** Removes what an export to a folder has left that was ended in the middle, by a kill. */
export const clearExport = (folder: string): void =>
  rmSync(unfinishedExport(resolve(folder)), { recursive: true, force: true })

function asFailure(error: unknown, target: string): unknown {
  if (error instanceof NamedFailure) return error
  const [name, folder] = [basename(target), dirname(target)]
  if (isDiskFull(error)) return new NamedFailure('export-disk-full', { name, folder }, { cause: error })
  const isOfFolder = ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))
  return isOfFolder ? new NamedFailure('folder-unwritable', { folder }, { cause: error }) : error
}

async function writeRelease(everything: Everything, id: ReleaseId, writing: Writing): Promise<ExportedRelease> {
  const { record, file, printed } = everything.release(id)
  await writing.put(file.name, file.bytes)
  const { draft } = record
  const common = { record: file.name, date: record.savedAt.slice(0, 10) }
  if (draft === null || printed === null) {
    const [headline, number] = [record.destroyed?.headline ?? '', record.assignedNumber?.text ?? '']
    return { ...common, number, headline, status: 'destroyed', pages: [] }
  }
  const address = (hash: MediaHash): string | null => dataAddress(everything.bytesOf(hash))
  const pictures = new Map(
    printed.draft.pictures.flatMap(({ hash }): [MediaHash, string][] => {
      const it = address(hash)
      return it === null ? [] : [[hash, it]]
    }),
  )
  const emblem = printed.mission.emblem === null ? null : address(printed.mission.emblem)
  const pages = Object.keys(draft.texts).map((language) => ({ language, file: `html/${id}.${language}.html` }))
  for (const { language, file: name } of pages) {
    await writing.put(name, renderHtmlFile(printed, language, { emblem, pictures }))
  }
  return {
    ...common,
    date: draft.dateline.date ?? common.date,
    number: printedNumber({ draft, assignedNumber: record.assignedNumber }),
    headline: textOf(draft, draft.language).headline,
    status: record.trashedAt === null ? record.status : 'trash',
    pages,
  }
}

function dataAddress(bytes: Uint8Array | null): string | null {
  const type = bytes === null ? null : pictureType(bytes)
  return bytes === null || type === null ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/** Files on their way to the disk at once: each waits for it by itself. */
const atOnce = 16

/** Writes files into a folder, each through to the disk, and notes their sums. */
class Writing {
  private readonly sums: string[] = []
  private readonly folders = new Set<string>()
  private readonly underWay = new Set<Promise<void>>()

  constructor(private readonly folder: string) {}

  async put(name: string, content: Uint8Array | string): Promise<void> {
    const bytes = Buffer.from(content)
    this.sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
    const path = join(this.folder, name)
    if (!this.folders.has(dirname(path))) {
      makeFolder(dirname(path))
      this.folders.add(dirname(path))
    }
    const written = writeThrough(path, bytes)
    this.underWay.add(written)
    void written.then(
      () => this.underWay.delete(written),
      () => undefined,
    )
    if (this.underWay.size >= atOnce) await Promise.race(this.underWay)
  }

  /** When nothing is on its way any more, whatever came of it. */
  async atRest(): Promise<void> {
    await Promise.allSettled(this.underWay)
  }

  /** Writes the sums when all else is there. */
  async end(): Promise<void> {
    await Promise.all(this.underWay)
    await writeThrough(join(this.folder, sumsFile), Buffer.from(`${this.sums.join('\n')}\n`))
    for (const folder of this.folders) syncFolder(folder)
  }
}
