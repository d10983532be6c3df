import { pageSize, type Pages } from './pages'

/** What a column of a row holds in the file. */
export type Value = null | number | string | Buffer

export interface Cell {
  /** Null in a tree that is kept by its own columns. */
  readonly rowid: number | null
  /** Null where the record is none. Reads the pages that it runs on into. */
  values(): Value[] | null
}

/** A page of a tree. Those of tables have rows in the leaves, those of indexes and of tables without row ids in all. */
export interface Node {
  readonly kind: 'table' | 'index'
  readonly isLeaf: boolean
  readonly cells: readonly Cell[]
  /** Pages below, in order. */
  readonly children: readonly number[]
  /** Whether its cells and its gaps make up the page to the byte. */
  readonly isSound: boolean
}

const kinds: ReadonlyMap<number, Pick<Node, 'kind' | 'isLeaf'>> = new Map([
  [13, { kind: 'table', isLeaf: true }],
  [5, { kind: 'table', isLeaf: false }],
  [10, { kind: 'index', isLeaf: true }],
  [2, { kind: 'index', isLeaf: false }],
])

/** No record is longer: what says so is damaged. */
const longest = 256 * 1024 * 1024

/** Null for a page that is none of a tree. What can be read of a damaged one is read. */
export function nodeAt(pages: Pages, number: number): Node | null {
  const page = pages.page(number)
  const start = number === 1 ? 100 : 0
  const found = page === null ? undefined : kinds.get(page.readUInt8(start))
  if (page === null || found === undefined) return null
  const { kind, isLeaf } = found
  const count = page.readUInt16BE(start + 3)
  const pointers = start + (isLeaf ? 8 : 12)
  const cells: Cell[] = []
  const children: number[] = []
  let taken = 0
  let isSound = pointers + 2 * count <= pageSize
  for (let index = 0; index < count && pointers + 2 * index + 2 <= pageSize; index += 1) {
    const at = page.readUInt16BE(pointers + 2 * index)
    const cell = at < pointers || at > pageSize - 4 ? null : cellAt(pages, page, at, kind, isLeaf)
    if (cell === null) {
      isSound = false
      continue
    }
    taken += cell.size
    if (cell.child !== null) children.push(cell.child)
    if (cell.it !== null) cells.push(cell.it)
  }
  if (!isLeaf) children.push(page.readUInt32BE(start + 8))
  const gaps = gapsIn(page, start, pointers + 2 * count)
  return {
    kind,
    isLeaf,
    cells,
    children,
    isSound: isSound && gaps !== null && pointers + 2 * count + gaps + taken === pageSize,
  }
}

/** Bytes between and before the cells; null where they are not linked as they should be. */
function gapsIn(page: Buffer, start: number, end: number): number | null {
  const content = page.readUInt16BE(start + 5) || 65_536
  if (content < end || content > pageSize) return null
  let bytes = content - end + page.readUInt8(start + 7)
  for (let gap = page.readUInt16BE(start + 1), after = 0; gap !== 0; after = gap, gap = page.readUInt16BE(gap)) {
    if (gap <= after || gap < content || gap > pageSize - 4) return null
    bytes += page.readUInt16BE(gap + 2)
  }
  return bytes
}

interface Found {
  readonly size: number
  readonly child: number | null
  readonly it: Cell | null
}

function cellAt(pages: Pages, page: Buffer, start: number, kind: Node['kind'], isLeaf: boolean): Found | null {
  let at = start
  const child = isLeaf ? null : page.readUInt32BE(at)
  if (!isLeaf) at += 4
  const first = varint(page, at)
  if (first === null) return null
  at = first.end
  if (kind === 'table' && !isLeaf) return { size: Math.max(4, at - start), child, it: null }
  const length = first.value
  const second = kind === 'table' ? varint(page, at) : null
  if (kind === 'table' && second === null) return null
  if (second !== null) at = second.end
  if (length > longest) return null
  const local = localBytes(length, kind)
  const isLong = local < length
  const end = at + local + (isLong ? 4 : 0)
  if (end > pageSize) return null
  const own = page.subarray(at, at + local)
  const next = isLong ? page.readUInt32BE(at + local) : 0
  return {
    size: Math.max(4, end - start),
    child,
    it: {
      rowid: second?.value ?? null,
      values: () => {
        const record = isLong ? joined(pages, own, next, length) : own
        return record === null ? null : valuesIn(record)
      },
    },
  }
}

/** How many bytes of a record lie in the page itself. */
function localBytes(length: number, kind: Node['kind']): number {
  const most = kind === 'table' ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const local = least + ((length - least) % (pageSize - 4))
  return local <= most ? local : least
}

/** A record with what lies on further pages; null where these end too soon. */
function joined(pages: Pages, own: Buffer, first: number, length: number): Buffer | null {
  const pieces = [own]
  let left = length - own.length
  let next = first
  if (left / pageSize > pages.count) return null
  while (left > 0) {
    const page = next === 0 ? null : pages.page(next)
    if (page === null) return null
    pieces.push(page.subarray(4, Math.min(pageSize, 4 + left)))
    left -= pageSize - 4
    next = page.readUInt32BE(0)
  }
  return Buffer.concat(pieces)
}

/** A record's values, or null where it does not come out to the byte. */
function valuesIn(record: Buffer): Value[] | null {
  const header = varint(record, 0)
  if (header === null || header.value > record.length) return null
  const values: Value[] = []
  let body = header.value
  let at = header.end
  while (at < header.value) {
    const type = varint(record, at)
    if (type === null || type.end > header.value) return null
    at = type.end
    const size = sizeOf(type.value)
    if (size === null || body + size > record.length) return null
    const value = valueOf(type.value, record.subarray(body, body + size))
    if (value === undefined) return null
    values.push(value)
    body += size
  }
  return at === header.value && body === record.length ? values : null
}

const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const

const sizeOf = (type: number): number | null => (type >= 12 ? Math.floor((type - 12) / 2) : (sizes[type] ?? null))

/** Undefined for what no table of ours holds. */
function valueOf(type: number, bytes: Buffer): Value | undefined {
  if (type === 0) return null
  if (type === 7) return undefined
  if (type === 8) return 0
  if (type === 9) return 1
  if (type >= 12) return type % 2 === 1 ? bytes.toString('utf8') : Buffer.from(bytes)
  if (type < 6) return bytes.readIntBE(0, bytes.length)
  const long = Number(bytes.readBigInt64BE(0))
  return Number.isSafeInteger(long) ? long : undefined
}

/** SQLite's number of one to nine bytes. Null where the bytes end before, or where it is one that we never write. */
function varint(bytes: Buffer, start: number): { value: number; end: number } | null {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[start + index]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, end: start + index + 1 } : null
  }
  return null
}
