import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isGone, wordings, type Link, type LinkFacts } from '../../../shared/linking'

/**
 * Words from another release or language keep of what they refer to only what is there too. A detail that says something
 * else here stands by the words that came, as words of the officer's own.
 */
export function withoutStrangers(slice: Slice, facts: LinkFacts | null): Slice {
  return new Slice(
    Fragment.fromArray(slice.content.content.map((node) => known(node, facts))),
    slice.openStart,
    slice.openEnd,
  )
}

function known(node: Node, facts: LinkFacts | null): Node {
  if (node.isTextblock) return node.copy(Fragment.fromArray(knownWords(node, facts)))
  const content = Fragment.fromArray(node.children.map((each) => known(each, facts)))
  if (node.type.name !== 'quotation') return node.isLeaf ? node : node.copy(content)
  const { speaker, remark } = node.attrs as { speaker: string | null; remark: string | null }
  return node.type.create({ ...node.attrs, ...knownOf(speaker, remark, facts) }, content)
}

function knownOf(speaker: string | null, remark: string | null, facts: LinkFacts | null) {
  const has = (all: readonly { readonly id: string }[] | undefined, id: string | null): string | null =>
    all?.some((each) => each.id === id) === true ? id : null
  return { speaker: has(facts?.draft.speakers, speaker), remark: has(facts?.draft.remarks, remark) }
}

function knownWords(block: Node, facts: LinkFacts | null): Node[] {
  return block.children.map((node, index) => {
    const marks = node.marks.flatMap((mark) => {
      const stays = knownMark(mark, () => wordsOf(block.children, index, mark), facts)
      return stays === null ? [] : [stays]
    })
    return node.mark(marks)
  })
}

function knownMark(mark: Mark, words: () => string, facts: LinkFacts | null): Mark | null {
  switch (mark.type.name) {
    case 'claim':
      return facts?.draft.sources.some(({ id }) => id === mark.attrs['source']) === true ? mark : null
    case 'quoted': {
      const attrs = knownOf(mark.attrs['speaker'] as string | null, mark.attrs['remark'] as string | null, facts)
      return mark.type.create(attrs)
    }
    case 'mention':
    case 'detail': {
      const link = { type: mark.type.name, attrs: mark.attrs } as Link
      if (facts === null || isGone(link, facts)) return null
      // Said for the first time, a person is named in full; later in short. Either agrees.
      const said = wordings([link, link], facts)
      if (said[0] === '') return null
      return said.includes(words())
        ? mark.type.create({ ...mark.attrs, own: null })
        : mark.type.create({ ...mark.attrs, own: said[0] })
    }
    default:
      return mark
  }
}

/** The words around a node that carry the same mark. */
function wordsOf(nodes: readonly Node[], index: number, mark: Mark): string {
  const has = (at: number): boolean => nodes[at] !== undefined && mark.isInSet(nodes[at].marks)
  let [from, to] = [index, index]
  while (has(from - 1)) from -= 1
  while (has(to + 1)) to += 1
  return nodes
    .slice(from, to + 1)
    .map((node) => node.text ?? '\n')
    .join('')
}

/** A slice in which no block has an id that is taken: those get new ones. */
export function withFreeIds(slice: Slice, isTaken: (id: unknown) => boolean): Slice {
  const free = (content: Fragment): Fragment =>
    Fragment.fromArray(
      content.content.map((node) => {
        if (node.isText) return node
        const inner = free(node.content)
        return isTaken(node.attrs['id'])
          ? node.type.create({ ...node.attrs, id: null }, inner, node.marks)
          : node.copy(inner)
      }),
    )
  return new Slice(free(slice.content), slice.openStart, slice.openEnd)
}

/** Takes the ids of those blocks that a transaction put in beside others of the same id. */
export function freeDoubles(transaction: Transaction): void {
  const { doc, mapping } = transaction
  const isNew = (position: number): boolean => {
    let at = position
    for (let index = mapping.maps.length - 1; index >= 0; index -= 1) {
      const map = mapping.maps[index]!
      let isWritten = false
      map.forEach((_from, _to, from, to) => {
        isWritten ||= at >= from && at < to
      })
      if (isWritten) return true
      at = map.invert().map(at)
    }
    return false
  }
  const blocks: { id: unknown; position: number; isNew: boolean }[] = []
  doc.descendants((node, position) => {
    if (!node.isInline && node.attrs['id'] !== null)
      blocks.push({ id: node.attrs['id'], position, isNew: isNew(position) })
    return !node.isTextblock
  })
  const seen = new Set(blocks.filter((block) => !block.isNew).map(({ id }) => id))
  for (const block of blocks.filter((each) => each.isNew)) {
    if (seen.has(block.id)) transaction.setNodeAttribute(block.position, 'id', null)
    seen.add(block.id)
  }
}

export function idsIn(document: Node): Set<unknown> {
  const ids = new Set<unknown>()
  document.descendants((node) => {
    if (!node.isInline) ids.add(node.attrs['id'])
    return !node.isTextblock
  })
  return ids
}
