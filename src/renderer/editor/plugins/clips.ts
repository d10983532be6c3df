import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import type { LanguageTag, TextPart } from '../../../shared/release'

/** A text of a release, as what is copied from it remembers. */
export interface TextPlace {
  /** Id of the release. */
  readonly release: string
  readonly part: TextPart
  readonly language: LanguageTag
}

/** What was copied or dragged, whole, with all that the clipboard is not told. */
export interface Clip extends TextPlace {
  readonly slice: Slice
}

/** So that something dragged does not end what was copied. */
const kept = 4

const clips = new Map<string, Clip>()

/**
 * Keeps a clip in this window and answers its token. The clipboard carries the token alone: it says nothing to any other
 * program, and nothing to this one once it has been closed.
 */
export function keepClip(clip: Clip): string {
  const token = crypto.randomUUID()
  clips.set(token, clip)
  for (const oldest of [...clips.keys()].slice(0, -kept)) clips.delete(oldest)
  return token
}

export const tokenComment = (token: string): string => `clip ${token}`

/** The clip that pasted HTML is the token of, or null. */
export const clipIn = (html: string): Clip | null => {
  const token = /<!--clip ([0-9a-f-]{36})-->/.exec(html.slice(0, 1000))?.[1]
  return (token === undefined ? undefined : clips.get(token)) ?? null
}

/**
 * A slice in the schema of another part, which may know fewer nodes and marks: its words all stay, headings as paragraphs
 * and the items of lists and quotations as what stands in them.
 */
export function fitted(slice: Slice, schema: Schema): Slice {
  const { content, openStart, openEnd } = slice
  const depth = (side: 'firstChild' | 'lastChild', open: number): number => {
    let left = 0
    let node = content[side]
    for (let level = 0; level < open && node !== null; level += 1, node = node[side]) {
      if (stays(node, schema)) left += 1
    }
    return left
  }
  return new Slice(
    Fragment.fromArray(fittedNodes(content, schema)),
    depth('firstChild', openStart),
    depth('lastChild', openEnd),
  )
}

const stays = (node: Node, schema: Schema): boolean => node.isTextblock || schema.nodes[node.type.name] !== undefined

function fittedNodes(content: Fragment, schema: Schema): Node[] {
  return content.content.flatMap((node): Node[] => {
    const marks = node.marks.flatMap((mark) => {
      const type = schema.marks[mark.type.name]
      return type === undefined ? [] : [type.create(mark.attrs)]
    })
    const type = schema.nodes[node.type.name]
    if (node.isText) return [schema.text(node.text ?? '', marks)]
    if (type === undefined && node.isInline) return [schema.text(' ', marks)]
    const inner = fittedNodes(node.content, schema)
    if (type !== undefined) return [type.create(node.attrs, inner, marks)]
    return node.isTextblock ? [schema.nodes['paragraph']!.create({ id: node.attrs['id'] as unknown }, inner)] : inner
  })
}

/** Whether a text is a single paragraph, as a caption is. */
export const holdsOneBlock = (schema: Schema): boolean => {
  const after = schema.topNodeType.contentMatch.matchType(schema.nodes['paragraph']!)
  return after !== null && after.matchType(schema.nodes['paragraph']!) === null
}

/** In a text of one paragraph, the words of all blocks one after the other. */
export function joined(slice: Slice, schema: Schema): Slice {
  if (!holdsOneBlock(schema)) return slice
  const inline: Node[] = []
  let isAfterBlock = false
  slice.content.descendants((node) => {
    if (!node.isTextblock && !node.isInline) return true
    if (inline.length > 0 && (node.isTextblock || isAfterBlock) && node.content.size + node.nodeSize > 2)
      inline.push(schema.text(' '))
    inline.push(...(node.isTextblock ? node.children : [node]))
    isAfterBlock = node.isTextblock
    return false
  })
  return new Slice(Fragment.from(schema.nodes['paragraph']!.create(null, inline)), 1, 1)
}
