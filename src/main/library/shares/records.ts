import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { errorCode, shareRecord, syncFile } from '../../files'
import { naming } from '../failures'
import { syncNames } from './moving'
import type { Share } from './share'

const snapshot = z.object({
  /** Counts the publications; 0 for a file that was put there without us. */
  generation: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0),
  at: z.string(),
  officer: z.string(),
  device: z.string(),
})

/** What lies on the share under the library's name. Two are the same where their hashes are. */
export type SharedSnapshot = z.infer<typeof snapshot>

/**
 * Beside the library on the share. `next` is written before the file gets its name and goes after: whenever that is cut
 * short, the file's own hash says which of the two it is.
 */
const sharedState = z.object({ current: snapshot.nullable(), next: snapshot.nullable() })

export type SharedState = z.infer<typeof sharedState>

/** A snapshot together with what `lastChange` says of its contents. */
const held = z.object({ snapshot, changes: z.string().nullable() })

/** Beside the working copy: how it stands to the share. */
const copyRecord = z.object({
  /** Tells this desk from others. */
  desk: z.uuid(),
  share: z.string(),
  /** What the working copy grew from; null before it was first published. */
  base: held.extend({ modified: z.number() }).nullable(),
  /** On its way here, or to the share: known which after it was cut short. */
  fetching: held.nullable(),
  sending: held.nullable(),
  /** Hash of what another desk has published and what cannot be read. */
  unreadable: z.string().nullable(),
})

export type CopyRecord = z.infer<typeof copyRecord>

const deskNote = z.object({ desk: z.uuid(), officer: z.string(), device: z.string() })

/** Who works in the library, as they say themselves. */
export type DeskNote = z.infer<typeof deskNote>

export const stateFile = ({ path }: Share): string => `${path}.shared.json`
export const noteFile = ({ path }: Share): string => `${path}.desk.json`
export const claimFile = ({ path }: Share): string => `${path}.publishing`

/** Null where there is none, or one that was not written by us. */
export const readState = (share: Share): SharedState | null => parsed(sharedState, textAt(stateFile(share)))

export const writeState = (share: Share, state: SharedState): void => writeWhole(stateFile(share), state)

export const noteIn = (text: string | null): DeskNote | null => parsed(deskNote, text)

/** Where the library is published that a file is the working copy of; null for any other file. */
export function publishedAt(copy: string): string | null {
  const share = parsed(copyRecord, textAt(shareRecord(copy)))?.share ?? null
  return share !== null && basename(share) === basename(copy) ? share : null
}

/** A new one where there is none that can be read. */
export function readRecord(share: Share): CopyRecord {
  const known = parsed(copyRecord, textAt(shareRecord(share.copy)))
  return known ?? { desk: randomUUID(), share: share.path, base: null, fetching: null, sending: null, unreadable: null }
}

/** The same, and a new one is kept, so that this desk is known as itself from then on. */
export function lastingRecord(share: Share): CopyRecord {
  const record = readRecord(share)
  if (!existsSync(shareRecord(share.copy))) {
    mkdirSync(dirname(share.copy), { recursive: true })
    writeRecord(share, record)
  }
  return record
}

export const writeRecord = (share: Share, record: CopyRecord): void =>
  naming(share.copy, () => writeWhole(shareRecord(share.copy), record))

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function parsed<T>(shape: z.ZodType<T>, text: string | null): T | null {
  try {
    return text === null ? null : shape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function writeWhole(path: string, value: object): void {
  const unfinished = `${path}.part`
  try {
    writeFileSync(unfinished, JSON.stringify(value, null, 2))
    syncFile(unfinished)
    renameSync(unfinished, path)
    syncNames(dirname(path))
  } finally {
    rmSync(unfinished, { force: true })
  }
}
