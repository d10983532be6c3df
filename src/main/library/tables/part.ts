import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { DamagedRow } from '../stored'

/** How many differences lie on one another at most: as many parts are read for one. */
const deepest = 15

/** Bytes from which on packing is worth its while. */
const packedFrom = 200

/** No part unpacks to more: a damaged one must not take all memory. */
const largest = 64 * 1024 * 1024

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** What stands to be read again within one version, by key. */
type Known = Map<number, Stored>

interface Stored {
  readonly text: string
  readonly depth: number
}

/** The text that parts make up together. Throws {@link DamagedRow}. */
export function readParts(handle: ReadHandle, keys: readonly number[]): string {
  const known: Known = new Map()
  return keys.map((key) => readPart(handle, key, known).text).join('')
}

/** A base is always less deep than what lies on it, so that no damage can lead in a circle. */
function readPart(handle: ReadHandle, key: number, known: Known, below = deepest + 1): Stored {
  const read = known.get(key)
  if (read !== undefined) return read
  const row = handle.get(query`SELECT hash, base, head, tail, depth, packed, bytes FROM part WHERE key = ${key}`)
  if (row === undefined || !(row.bytes instanceof Uint8Array) || !(row.hash instanceof Uint8Array)) {
    throw new DamagedRow('part')
  }
  const depth = Number(row.depth)
  if (depth >= below) throw new DamagedRow('part')
  const own = wordsIn(row.bytes, row.packed === 1)
  const base = row.base === null ? '' : readPart(handle, Number(row.base), known, depth).text
  const text = base.slice(0, Number(row.head)) + own + base.slice(Math.max(0, base.length - Number(row.tail)))
  if (!hashOf(text).equals(row.hash)) throw new DamagedRow('part')
  const stored = { text, depth }
  known.set(key, stored)
  return stored
}

function wordsIn(bytes: Uint8Array, isPacked: boolean): string {
  try {
    return Buffer.from(isPacked ? inflateRawSync(bytes, { maxOutputLength: largest }) : bytes).toString('utf8')
  } catch (error) {
    throw new DamagedRow('part', { cause: error })
  }
}

/**
 * Keeps texts, each as a part: one that is there already once, and one that is nearly a part of `previous` that has gone
 * as its difference. Answers the keys of the parts that they make up.
 */
export function keepParts(handle: WriteHandle, texts: readonly string[], previous: readonly number[]): number[] {
  const found = texts.map((text) => keyOf(handle, text))
  const gone = previous.filter((key) => !found.includes(key))
  const bases = found.includes(null) ? basesAmong(handle, gone) : []
  // The same text twice is one part, which the first of the two has made.
  return texts.map((text, index) => found[index] ?? keyOf(handle, text) ?? addPart(handle, text, bases))
}

function keyOf(handle: ReadHandle, text: string): number | null {
  const row = handle.get(query`SELECT key FROM part WHERE hash = ${hashOf(text)}`)
  return row === undefined ? null : Number(row.key)
}

interface Base extends Stored {
  readonly key: number
}

/** A part that cannot be read carries nothing further. */
function basesAmong(handle: ReadHandle, keys: readonly number[]): Base[] {
  const known: Known = new Map()
  return keys.flatMap((key) => {
    try {
      const stored = readPart(handle, key, known)
      return stored.depth < deepest ? [{ key, ...stored }] : []
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error
      return []
    }
  })
}

function addPart(handle: WriteHandle, text: string, bases: readonly Base[]): number {
  const nearest = nearestOf(text, bases)
  const { base, head, tail } = nearest ?? { base: null, head: 0, tail: 0 }
  const plain = Buffer.from(text.slice(head, text.length - tail))
  const packed = plain.length > packedFrom ? deflateRawSync(plain) : plain
  const isPacked = packed.length < plain.length
  return handle.run(command`
    INSERT INTO part (hash, base, head, tail, depth, packed, bytes)
    VALUES (${hashOf(text)}, ${base?.key ?? null}, ${head}, ${tail}, ${base === null ? 0 : base.depth + 1},
      ${isPacked}, ${isPacked ? packed : plain})`).key
}

interface Nearest {
  readonly base: Base
  readonly head: number
  readonly tail: number
}

/** The base that saves most, if it saves half. */
function nearestOf(text: string, bases: readonly Base[]): Nearest | null {
  let nearest: Nearest | null = null
  for (const base of bases) {
    const shared = sharedBy(text, base.text)
    if (shared.head + shared.tail > (nearest === null ? text.length / 2 : nearest.head + nearest.tail)) {
      nearest = { base, ...shared }
    }
  }
  return nearest
}

/** How many units two texts have in common at either end; no pair of surrogates is torn. */
function sharedBy(text: string, other: string): { head: number; tail: number } {
  const most = Math.min(text.length, other.length)
  let head = 0
  while (head < most && text[head] === other[head]) head += 1
  if (head > 0 && isFirstHalf(text, head - 1)) head -= 1
  let tail = 0
  while (tail < most - head && text.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  if (tail > 0 && isFirstHalf(text, text.length - tail - 1)) tail -= 1
  return { head, tail }
}

const isFirstHalf = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text.charAt(at))
