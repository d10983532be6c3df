import { nodeAt, type Cell, type Node, type Value } from './nodes'
import type { Pages } from './pages'
import { rowOf, type Table } from './tables'

export interface FoundRow {
  readonly table: Table
  readonly values: readonly Value[]
  /** Whether the way from the table's root leads there; otherwise it was found among pages that nothing leads to. */
  readonly isInTree: boolean
}

/** What reading has found out besides the rows. */
export interface Reading {
  /** Tables of which something is missing, or may be. */
  readonly incomplete: Set<string>
  /** The ids of releases by their keys, as their index has them. */
  readonly ids: Map<number, string>
}

const other = 'another tree'

/** What is known of the pages. */
interface Known {
  /** Which tree each page belongs to. */
  readonly owners: Map<number, string>
  readonly free: Set<number>
  /** Pages that are said to be free, and that a tree leads to all the same: one of the two is damaged. */
  readonly disputed: Set<number>
}

/**
 * The rows of a damaged library: those that its trees lead to, then, for tables whose trees are damaged, those on pages that
 * nothing leads to. Pages that were set free are left out: what lies there is old. Yields null now and then, for those who
 * wait.
 */
export function* rowsIn(
  pages: Pages,
  { wanted: tables, others }: { wanted: readonly Table[]; others: readonly Table[] },
  reading: Reading,
): Generator<FoundRow | null> {
  const known: Known = { owners: new Map(), free: new Set(), disputed: new Set() }
  const trees = new TreeReader(pages, known, tables, reading.incomplete)
  const isFreeKnown = noteFree(pages, known)
  const roots = trees.roots()
  for (const table of tables) {
    const root = roots?.tables.get(table.name)
    if (root === undefined) reading.incomplete.add(table.name)
    else yield* trees.rows(root, table)
  }
  if (reading.incomplete.size === 0) return
  for (const { root, name } of roots?.others ?? []) {
    for (const node of trees.others(root)) {
      if (name === indexOfIds) noteIds(node, reading.ids)
      yield null
    }
  }
  if (!isFreeKnown) noteLikelyFree(pages, known)
  const damaged = [...tables.filter(({ name }) => reading.incomplete.has(name)), ...others]
  for (let number = 2; number <= pages.count; number += 1) {
    if (number % 64 === 0) yield null
    const isStray = !known.owners.has(number) && (!known.free.has(number) || known.disputed.has(number))
    const rows = isStray ? strayRows(pages, number, damaged) : []
    if (rows[0] !== undefined && !others.includes(rows[0].table)) yield* rows
  }
}

class TreeReader {
  constructor(
    readonly pages: Pages,
    readonly known: Known,
    readonly tables: readonly Table[],
    readonly incomplete: Set<string>,
  ) {}

  /** Where the trees begin, as far as the schema can be read; null where nothing of it can. */
  roots(): { tables: Map<string, number>; others: { root: number; name: unknown }[] } | null {
    const names = new Set(this.tables.map(({ name }) => name))
    const roots = { tables: new Map<string, number>(), others: [] as { root: number; name: unknown }[] }
    if (!isOurs(this.pages)) return null
    for (const node of this.#nodes(1, other, () => {})) {
      for (const cell of node.kind === 'table' && node.isLeaf ? node.cells : []) {
        const [type, name, , root] = cell.values() ?? []
        if (typeof root !== 'number' || root < 2) continue
        if (type === 'table' && typeof name === 'string' && names.has(name)) roots.tables.set(name, root)
        else roots.others.push({ root, name })
      }
    }
    return roots
  }

  *rows(root: number, table: Table): Generator<FoundRow | null> {
    const damaged = (): void => void this.incomplete.add(table.name)
    for (const node of this.#nodes(root, table.name, damaged, table)) {
      for (const cell of holdsRows(node) ? node.cells : []) {
        const values = rowIn(table, cell)
        if (values === null) damaged()
        else yield { table, values, isInTree: true }
      }
      yield null
    }
  }

  /** The pages of a tree that holds no rows of ours. */
  others(root: number): Generator<Node> {
    return this.#nodes(root, other, () => {})
  }

  *#nodes(root: number, owner: string, damaged: () => void, table?: Table): Generator<Node> {
    const below = [root]
    for (let number = below.pop(); number !== undefined; number = below.pop()) {
      const { owners, free, disputed } = this.known
      if (free.has(number)) disputed.add(number)
      const node = owners.has(number) || free.has(number) ? null : nodeAt(this.pages, number)
      // A page that holds another table's rows was led to by a damaged one: it stays to be found.
      if (node === null || (table !== undefined && !belongs(node, table))) {
        damaged()
        continue
      }
      owners.set(number, owner)
      if (!node.isSound) damaged()
      below.push(...node.children.toReversed())
      yield node
    }
  }
}

/** SQLite's own name for the first index of the table. */
const indexOfIds = 'sqlite_autoindex_release_1'

function noteIds({ cells }: Node, ids: Map<number, string>): void {
  for (const cell of cells) {
    const [id, key] = cell.values() ?? []
    if (typeof id === 'string' && isId(id) && typeof key === 'number') ids.set(key, id)
  }
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Rows of a table with row ids are in the leaves of its tree, those of one without in all its pages. */
const holdsRows = ({ kind, isLeaf }: Node): boolean => kind === 'index' || isLeaf

function rowIn(table: Table, cell: Cell): Value[] | null {
  const values = cell.values()
  return values === null ? null : rowOf(table, cell, values)
}

function belongs(node: Node, table: Table): boolean {
  if ((node.kind === 'table') !== table.hasRowid) return false
  if (!holdsRows(node) || node.cells.length === 0) return true
  return node.cells.filter((cell) => rowIn(table, cell) !== null).length * 2 >= node.cells.length
}

const strictness = (table: Table | undefined): number => table?.columns.filter(({ isJson }) => isJson).length ?? 0

/** The rows of a page that nothing leads to, as those of the table that most of them fit. */
function strayRows(pages: Pages, number: number, tables: readonly Table[]): FoundRow[] {
  const node = nodeAt(pages, number)
  if (node === null || !holdsRows(node)) return []
  let best: FoundRow[] = []
  for (const table of tables) {
    if ((node.kind === 'table') !== table.hasRowid) continue
    const rows = node.cells.flatMap((cell) => {
      const values = rowIn(table, cell)
      return values === null ? [] : [{ table, values, isInTree: false }]
    })
    // Of two that fit alike the stricter one.
    const isBetter =
      rows.length === best.length ? strictness(table) > strictness(best[0]?.table) : rows.length > best.length
    if (isBetter) best = rows
  }
  return best.length * 2 >= node.cells.length ? best : []
}

/** Whether any page holds rows of a table, whatever leads there. */
export function isHeldBy(pages: Pages, table: Table): boolean {
  for (let number = 2; number <= pages.count; number += 1) {
    if (strayRows(pages, number, [table]).length > 0) return true
  }
  return false
}

/** Whether the first page says what a library of ours says. */
export const isOurs = (pages: Pages): boolean =>
  pages.page(1)?.toString('latin1', 0, 16) === 'SQLite format 3\0' && pages.page(1)?.readUInt16BE(16) === 4096

/** Notes the pages that the file says are free. Answers whether all of them could be read. */
function noteFree(pages: Pages, { free }: Known): boolean {
  const first = isOurs(pages) ? pages.page(1) : null
  if (first === null || first === undefined) return false
  const seen = new Set<number>()
  let next = first.readUInt32BE(32)
  while (next !== 0) {
    const trunk = seen.has(next) ? null : trunkAt(pages, next)
    if (trunk === null) return false
    seen.add(next)
    for (const leaf of trunk.leaves) seen.add(leaf)
    next = trunk.next
  }
  if (seen.size !== first.readUInt32BE(36)) return false
  for (const number of seen) free.add(number)
  return true
}

/** Where the list of free pages cannot be read from its beginning, its pages can still be told by what they look like. */
function noteLikelyFree(pages: Pages, { owners, free }: Known): void {
  for (let number = 2; number <= pages.count; number += 1) {
    const trunk = owners.has(number) ? null : trunkAt(pages, number)
    for (const leaf of trunk?.leaves ?? []) if (!owners.has(leaf)) free.add(leaf)
  }
}

/** A page that lists free pages; null where it is none. */
function trunkAt(pages: Pages, number: number): { next: number; leaves: number[] } | null {
  const page = pages.page(number)
  if (page === null) return null
  const next = page.readUInt32BE(0)
  const count = page.readUInt32BE(4)
  if (next > pages.count || count > page.length / 4 - 2) return null
  const leaves = Array.from({ length: count }, (_, index) => page.readUInt32BE(8 + 4 * index))
  const isList = leaves.every((leaf) => leaf > 1 && leaf <= pages.count) && new Set(leaves).size === count
  return isList ? { next, leaves } : null
}
