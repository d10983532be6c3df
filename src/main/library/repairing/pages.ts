import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The page size of every library: SQLite's own since 2016, and nowhere set. */
export const pageSize = 4096

/** The pages of a library's file as the log beside it leaves them. Nothing here is SQLite's: it refuses what is damaged. */
export interface Pages {
  /** How many there are, or were meant to be. */
  readonly count: number
  /** Pages are numbered from 1. Null for one that the file ends before. */
  page(number: number): Buffer | null
  close(): void
}

export function openPages(path: string): Pages {
  const file = openSync(path, 'r')
  const log = logOf(path)
  const logFile = log === null ? null : openSync(log, 'r')
  const { count, frames } = logFile === null ? { count: null, frames: new Map<number, number>() } : framesIn(logFile)
  const inFile = Math.floor(fstatSync(file).size / pageSize)
  return {
    count: count ?? inFile,
    page: (number) => {
      const frame = frames.get(number)
      if (frame !== undefined && logFile !== null) return bytesAt(logFile, frame, pageSize)
      return number < 1 || number > inFile ? null : bytesAt(file, (number - 1) * pageSize, pageSize)
    },
    close: () => {
      closeSync(file)
      if (logFile !== null) closeSync(logFile)
    },
  }
}

/** Null where the disk does not give the bytes back. */
function bytesAt(file: number, at: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  try {
    return readSync(file, bytes, 0, length, at) === length ? bytes : null
  } catch {
    return null
  }
}

/**
 * The log beside a library. A repair that was cut short between its last two steps has left it under the second name of the
 * file only.
 */
export function logOf(path: string): string | null {
  if (existsSync(`${path}-wal`)) return `${path}-wal`
  const { ino, dev } = statSync(path)
  const folder = dirname(path)
  const other = readdirSync(folder)
    .filter((name) => name !== basename(path) && existsSync(join(folder, `${name}-wal`)))
    .map((name) => join(folder, name))
    .find((it) => statSync(it).ino === ino && statSync(it).dev === dev)
  return other === undefined ? null : `${other}-wal`
}

const logHeader = 32
const frameHeader = 24

/** Where in the log the newest committed copy of each page is, and how many pages there were at the last commit. */
function framesIn(file: number): { count: number | null; frames: Map<number, number> } {
  const frames = new Map<number, number>()
  const none = { count: null, frames }
  const header = bytesAt(file, 0, logHeader)
  const magic = header?.readUInt32BE(0)
  if (header === null || (magic !== 0x377f0682 && magic !== 0x377f0683)) return none
  const isBigEndian = magic === 0x377f0683
  let sum = checksum(header.subarray(0, 24), [0, 0], isBigEndian)
  if (!isSum(header, 24, sum) || header.readUInt32BE(8) !== pageSize) return none
  const salts = header.subarray(16, 24)
  const uncommitted = new Map<number, number>()
  let count: number | null = null
  for (let at = logHeader; ; at += frameHeader + pageSize) {
    const frame = bytesAt(file, at, frameHeader + pageSize)
    if (frame === null || !frame.subarray(8, 16).equals(salts)) break
    sum = checksum(frame.subarray(frameHeader), checksum(frame.subarray(0, 8), sum, isBigEndian), isBigEndian)
    if (!isSum(frame, 16, sum)) break
    uncommitted.set(frame.readUInt32BE(0), at + frameHeader)
    const pages = frame.readUInt32BE(4)
    if (pages === 0) continue
    for (const [number, offset] of uncommitted) frames.set(number, offset)
    uncommitted.clear()
    count = pages
  }
  return { count, frames }
}

type Sum = readonly [number, number]

const isSum = (bytes: Buffer, at: number, [first, second]: Sum): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second

function checksum(bytes: Buffer, [first, second]: Sum, isBigEndian: boolean): Sum {
  const word = (at: number): number => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  let one = first
  let two = second
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + word(at) + two) >>> 0
    two = (two + word(at + 4) + one) >>> 0
  }
  return [one, two]
}
