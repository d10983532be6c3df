/**
 * The editor's specs of the document's nodes and marks: a second door, so that rooms which only read documents do not
 * load the editor. Views and keymaps live in renderer/editor.
 */
import { mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document as DocumentNode } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UniqueID } from '@tiptap/extension-unique-id'
import { newId } from '../release/new-id'
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

/** Every block that has an id. */
export const identifiedBlocks = ['paragraph', 'heading', 'quotation', 'bulletList', 'orderedList', 'listItem']

/** What a release's body may contain: exactly what every output can render. */
export const bodyExtensions = (): Extensions => [
  DocumentNode,
  Paragraph,
  Text,
  Heading.configure({ levels: [2, 3] }),
  Bold,
  Italic,
  PlainLink,
  BulletList,
  NumberedList,
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  Quotation,
  HardBreak,
  UniqueID.configure({ attributeName: 'id', types: identifiedBlocks, generateID: () => newId() }),
]
