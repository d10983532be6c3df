/**
 * The editor's specs of the document's nodes and marks: a second door, so that rooms which only read documents do not
 * load the editor. Views and keymaps live in renderer/editor.
 */
import { Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document as DocumentNode } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UniqueID } from '@tiptap/extension-unique-id'
import { newId } from '../release/new-id'
import type { TextPart } from '../release/text-part'
import { isLinkAddress } from './link-address'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    quotation: {
      /** Makes the selected blocks a quotation of `speaker` (a speaker's id), or of nobody yet. */
      setQuotation: (speaker: string | null) => ReturnType
      /** Turns the quotation around the selection back into paragraphs. */
      unsetQuotation: () => ReturnType
    }
  }
}

/** Words of a speaker. The line that says who spoke is generated from the speaker, unless `attribution` words it. */
export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'paragraph+',
  defining: true,

  addAttributes() {
    return {
      speaker: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-speaker'),
        renderHTML: ({ speaker }) => (speaker === null ? {} : { 'data-speaker': speaker }),
      },
      attribution: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-attribution'),
        renderHTML: ({ attribution }) => (attribution === null ? {} : { 'data-attribution': attribution }),
      },
      remark: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-remark'),
        renderHTML: ({ remark }) => (remark === null ? {} : { 'data-remark': remark }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'blockquote' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['blockquote', mergeAttributes(HTMLAttributes), 0]
  },

  addCommands() {
    return {
      setQuotation:
        (speaker) =>
        ({ commands }) =>
          commands.wrapIn(this.name, { speaker }),
      unsetQuotation:
        () =>
        ({ commands }) =>
          commands.lift(this.name),
    }
  },
})

/** A link carries its address and nothing else: no target, no class, no tracking relation. */
const PlainLink = Link.extend({
  addAttributes() {
    return { href: { default: null, parseHTML: (element) => element.getAttribute('href') } }
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  // The package would add them to what is copied.
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (href) => href !== undefined && href !== null && isLinkAddress(href),
})

const NumberedList = OrderedList.extend({
  addAttributes() {
    return { start: { default: 1, parseHTML: (element) => Number(element.getAttribute('start') ?? 1) } }
  },
})

/** An attribute that HTML carries as `data-NAME`, and does not carry where it is null. */
const dataAttribute = (name: string, initial: string | null = null) => ({
  default: initial,
  parseHTML: (element: { getAttribute(name: string): string | null }) =>
    element.getAttribute(`data-${name}`) ?? initial,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] },
})

/** Words that name a person of the release. They end where they end: what is typed after them is no part of the name. */
export const MentionMark = Mark.create({
  name: 'mention',
  inclusive: false,
  excludes: 'mention detail',

  addAttributes() {
    return { person: dataAttribute('person', ''), form: dataAttribute('form', 'auto'), own: dataAttribute('own') }
  },

  parseHTML() {
    return [{ tag: 'span[data-person]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})

/** Words that say a detail of the release. */
export const DetailMark = Mark.create({
  name: 'detail',
  inclusive: false,
  excludes: 'mention detail',

  addAttributes() {
    return { of: dataAttribute('of', ''), format: dataAttribute('format', ''), own: dataAttribute('own') }
  },

  parseHTML() {
    return [{ tag: 'span[data-of]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})

/** Somebody's words within a paragraph. */
export const QuotedMark = Mark.create({
  name: 'quoted',
  inclusive: false,

  addAttributes() {
    return { speaker: dataAttribute('speaker'), remark: dataAttribute('remark') }
  },

  parseHTML() {
    return [{ tag: 'span[data-quoted]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-quoted': '' }), 0]
  },
})

/** Words that rest on a source; they may rest on several. */
export const ClaimMark = Mark.create({
  name: 'claim',
  inclusive: false,
  excludes: '',

  addAttributes() {
    return { source: dataAttribute('source', '') }
  },

  parseHTML() {
    return [{ tag: 'span[data-source]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})

/** Every block that has an id. */
export const identifiedBlocks = [
  'paragraph',
  'heading',
  'quotation',
  'horizontalRule',
  'bulletList',
  'orderedList',
  'listItem',
]

const withIds = (types: readonly string[]) =>
  UniqueID.configure({ attributeName: 'id', types: [...types], generateID: () => newId() })

const emphasis = [Bold, Italic, PlainLink]

const lists = [
  BulletList,
  NumberedList,
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
]

/** What a release's body may contain: exactly what every output can render. */
export const bodyExtensions = (): Extensions => [
  DocumentNode,
  Paragraph,
  Text,
  MentionMark,
  DetailMark,
  QuotedMark,
  ClaimMark,
  Heading.configure({ levels: [2, 3] }),
  ...emphasis,
  ...lists,
  Quotation,
  HorizontalRule,
  HardBreak,
  withIds(identifiedBlocks),
]

/** Notes to editors: no headings and no quotations. */
const notesExtensions = (): Extensions => [
  DocumentNode,
  Paragraph,
  Text,
  MentionMark,
  DetailMark,
  ClaimMark,
  ...emphasis,
  ...lists,
  HardBreak,
  withIds(['paragraph', 'bulletList', 'orderedList', 'listItem']),
]

/** Approved words that stand under every release: paragraphs that refer to none of its details. */
const boilerplateExtensions = (): Extensions => [
  DocumentNode,
  Paragraph,
  Text,
  ...emphasis,
  HardBreak,
  withIds(['paragraph']),
]

/** One paragraph under a picture. */
const captionExtensions = (): Extensions => [
  DocumentNode.extend({ content: 'paragraph' }),
  Paragraph,
  Text,
  MentionMark,
  DetailMark,
  ...emphasis,
  withIds(['paragraph']),
]

/** What may stand in a part of a release. */
export function extensionsOf(part: TextPart): Extensions {
  switch (part) {
    case 'body':
      return bodyExtensions()
    case 'notesToEditors':
      return notesExtensions()
    case 'boilerplate':
      return boilerplateExtensions()
    default:
      return captionExtensions()
  }
}
