import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { isBlankDocument } from '../queries/is-blank'
import { readableHtml } from './pasted-html'

/** Longest plain text that is taken in instead of HTML, in UTF-16 code units. */
const longestText = 2_000_000

/** A plain text that is likely a news item and no sentence: several paragraphs, or this many characters. */
const shortestItem = 400

export interface PasteOptions {
  /** A news item was pasted into a blank page. */
  readonly onPasteIntoEmpty: (text: string) => void
  /** A news item came into a blank page with its formatting, as a browser copies it; this is its plain text. */
  readonly onFormattedItem: (text: string) => void
  /** Whether a quotation's speaker is one of this release. */
  readonly isKnownSpeaker: (id: string) => boolean
}

const looksLikeItem = (text: string): boolean => text.trim().length >= shortestItem || /\S\s*\n\s*\n\s*\S/.test(text)

/**
 * What comes in by paste. HTML is measured and reduced before the editor reads it; the schema decides which nodes and
 * marks stay. Scripts, styles and pictures are never parsed, so nothing runs and nothing remote is fetched.
 */
export const Paste = Extension.create<PasteOptions>({
  name: 'pastedContent',

  addOptions() {
    return { onPasteIntoEmpty: () => undefined, onFormattedItem: () => undefined, isKnownSpeaker: () => false }
  },

  addProseMirrorPlugins() {
    const { onPasteIntoEmpty, onFormattedItem, isKnownSpeaker } = this.options
    return [
      new Plugin({
        key: new PluginKey('pastedContent'),
        props: {
          handlePaste: (view, event, slice) => {
            const data = event.clipboardData
            if (data === null) return false
            const text = data.getData('text/plain')
            const html = data.getData('text/html')
            if (isBlankDocument(view.state.doc) && looksLikeItem(text)) {
              if (html === '') {
                onPasteIntoEmpty(text)
                return true
              }
              // Links and lists of the officer's own draft would be lost in a review, so it is offered, not forced.
              onFormattedItem(text)
            }
            if (html !== '' && text !== '' && slice.size === 0) {
              // More than is read, or nothing the page knows. Without this event, whose HTML would bring us here again.
              view.pasteText(text.slice(0, longestText))
              return true
            }
            return false
          },
          transformPastedHTML: readableHtml,
          transformPasted: (slice) =>
            new Slice(withoutStrangers(slice.content, isKnownSpeaker), slice.openStart, slice.openEnd),
        },
      }),
    ]
  },
})

/** Quotations of another release's speakers keep their words and lose the reference. */
function withoutStrangers(fragment: Fragment, isKnown: (id: string) => boolean): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => {
    const content = withoutStrangers(node.content, isKnown)
    const isStranger =
      node.type.name === 'quotation' && node.attrs.speaker !== null && !isKnown(String(node.attrs.speaker))
    nodes.push(
      isStranger
        ? node.type.create({ ...node.attrs, speaker: null }, content, node.marks)
        : node.isText
          ? node
          : node.copy(content),
    )
  })
  return Fragment.fromArray(nodes)
}
