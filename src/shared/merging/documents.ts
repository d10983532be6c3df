import { assertNever } from '../assert-never'
import { canonicalJson } from '../canonical'
import { plainText, type BlockNode, type Document, type ListItem } from '../document'
import { isAlike } from './alike'
import type { Place } from './merge'
import { inOrder, type Merging, type Three } from './merging'
import { mergedList } from './sequences'

type Block = BlockNode | ListItem

/** Merges two texts by block; blocks within a quotation or a list each by itself, too. */
export function mergedDocument(merging: Merging, three: Three<Document>, id: string, where: Place): Document {
  const settled = merging.oneSided(three)
  if (settled !== undefined) return settled.value
  const { base, ours, theirs } = three
  const content = mergedBlocks(
    merging,
    { base: base?.content, ours: ours.content, theirs: theirs.content },
    id,
    where,
  ) as BlockNode[]
  return { ...ours, content: withoutDoubles(content, [ours.content, theirs.content]) }
}

const mergedBlocks = (merging: Merging, three: Three<readonly Block[]>, id: string, where: Place): Block[] =>
  mergedList(merging, three, {
    id,
    where: () => where,
    keyOf: ({ attrs, ...rest }) => attrs.id ?? `no id ${canonicalJson(rest)}`,
    say: wordsOf,
    each: (key, it) => mergedBlock(merging, it, `${id}/${key}`, where),
  })

function mergedBlock(merging: Merging, three: Three<Block>, id: string, where: Place): readonly Block[] {
  const settled = merging.oneSided(three)
  if (settled !== undefined) return [settled.value]
  const within = mergedWithin(merging, three, id, where)
  if (within !== null) return within
  const { ours, theirs } = three
  const both = wordsOf(ours) === '' || wordsOf(theirs) === '' ? {} : { both: (one: Block): Block => one }
  switch (merging.decided(three, { id, where, say: wordsOf, ...both })) {
    case 'ours':
      return [ours]
    case 'theirs':
      return [theirs]
    case 'both': {
      const [one, other] = inOrder(ours, theirs)
      return [one, renamed(other, (name) => (name.length > longestId - second.length ? null : name + second))]
    }
  }
}

const longestId = 64

/** What the second of two wordings of one block is known by: the same for both officers. */
const second = '~2'

/**
 * A quotation or a list whose paragraphs or items are merged each by itself; none where all of them were taken out, by one
 * side or the other. Null for a block without blocks of its own, and where the blocks are not of one kind.
 */
function mergedWithin(merging: Merging, three: Three<Block>, id: string, where: Place): Block[] | null {
  const { base, ours, theirs } = three
  if (!isContainer(ours) || !isContainer(theirs) || ours.type !== theirs.type) return null
  const before = base !== undefined && isContainer(base) && base.type === ours.type ? base : undefined
  const attrs = mergedAttrs({ base: before?.attrs, ours: ours.attrs, theirs: theirs.attrs })
  if (attrs === null) return null
  const lists = { base: before?.content, ours: ours.content, theirs: theirs.content }
  const content = mergedBlocks(merging, lists, id, where)
  return content.length === 0 ? [] : [{ ...ours, attrs, content } as Block]
}

type Container = Extract<Block, { content: unknown[] }>

const isContainer = (it: Block): it is Container =>
  it.type === 'quotation' || it.type === 'bulletList' || it.type === 'orderedList' || it.type === 'listItem'

/** Who said it, or where a list begins; null where the sides have made different things of one of these. */
function mergedAttrs(three: Three<object>): object | null {
  const [base = {}, ours, theirs] = [three.base, three.ours, three.theirs].map((it) => it as Record<string, unknown>)
  const merged: Record<string, unknown> = {}
  for (const name of Object.keys({ ...ours, ...theirs })) {
    const [before, here, there] = [base[name], ours?.[name], theirs?.[name]]
    if (isAlike(here, there) || isAlike(before, there)) merged[name] = here
    else if (isAlike(before, here)) merged[name] = there
    else return null
  }
  return merged
}

/** The words of a block, with the line that says who said them where an officer has worded it. */
function wordsOf(block: Block): string {
  switch (block.type) {
    case 'listItem':
      return block.content.map(wordsOf).join('\n\n')
    case 'quotation':
      return [plainTextOf(block), block.attrs.attribution ?? ''].filter(Boolean).join('\n\n')
    case 'horizontalRule':
      return ''
    case 'paragraph':
    case 'heading':
    case 'bulletList':
    case 'orderedList':
      return plainTextOf(block)
    default:
      return assertNever(block)
  }
}

const plainTextOf = (block: BlockNode): string => plainText({ schemaVersion: 2, content: [block] })

function renamed<T extends Block>(block: T, rename: (id: string) => string | null): T {
  const attrs = { ...block.attrs, id: block.attrs.id === null ? null : rename(block.attrs.id) }
  return isContainer(block)
    ? ({ ...block, attrs, content: block.content.map((it) => renamed(it as Block, rename)) } as T)
    : { ...block, attrs }
}

/** A block that one side has moved into a list, and that stayed where it was as well, is known by its id once. */
function withoutDoubles(content: readonly BlockNode[], sides: readonly (readonly Block[])[]): BlockNode[] {
  const counts = sides.map(countsOf)
  const seen = new Map<string, number>()
  return content.map((block) =>
    renamed(block, (id) => {
      const count = (seen.get(id) ?? 0) + 1
      seen.set(id, count)
      return count > Math.max(1, ...counts.map((each) => each.get(id) ?? 0)) ? null : id
    }),
  )
}

function countsOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    renamed(block, (id) => {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      return id
    })
  }
  return counts
}
