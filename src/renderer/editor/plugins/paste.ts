import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { LinkFacts } from '../../../shared/linking'
import { isBlankDocument } from '../queries/is-blank'
import { clipIn, fitted, joined, keepClip, tokenComment, type Clip, type TextPlace } from './clips'
import { excerptOf } from './copied'
import { draggedFrom, draggedSlice, dropInto, isOfBlocks, moveDragged, noteDragged, withoutDragged } from './dragged'
import { readHtml, type Removed } from './pasted-html'
import { wordsOfTags } from './pasted-tags'
import { paragraphsIn } from './pasted-words'
import { freeDoubles, idsIn, withFreeIds, withoutStrangers } from './strangers'

/** Longest plain text that is taken in, in UTF-16 code units; a release of 20,000 words has about 140,000. */
export const longestText = 250_000

/** Most paragraphs of it; a release of 20,000 words has some four hundred. */
const mostParagraphs = 1000

/** A plain text that is likely a news item and no sentence: several paragraphs, or this many characters. */
const shortestItem = 400

/** What became of something that was pasted or dropped. */
export interface TakenIn {
  readonly removed: Removed
  /** `plain`: its formatting was more than is read; `cut`: only the beginning came in; `nothing`: neither could. */
  readonly reduced: 'plain' | 'cut' | 'nothing' | null
}

export interface PasteOptions {
  readonly place: () => TextPlace
  /** The release as it prints, by which references are known; null while that is worked out. */
  readonly facts: () => LinkFacts | null
  /** Something came in that was more than the page takes. */
  readonly onTakenIn: (taken: TakenIn) => void
  /** A news item was pasted into a blank page. */
  readonly onPasteIntoEmpty: (text: string) => void
  /** A news item came into a blank page with its formatting, as a browser copies it; this is its plain text. */
  readonly onFormattedItem: (text: string, taken: TakenIn) => void
  readonly onFiles: (files: readonly File[], isBlank: boolean) => void
  /** Makes a change of several texts of the page, which is taken back as one. */
  readonly asOne: (change: () => void) => void
}

function looksLikeItem(text: string): boolean {
  const words = text.trim()
  return words.length >= shortestItem || /\n\s*\n/.test(words)
}

/** What the reading of one paste or drop has found, until it is put in. */
interface Coming {
  clip: Clip | null
  removed: Removed
  isHtml: boolean
  isTooMuch: boolean
  isCut: boolean
}

const nothingComing: Coming = { clip: null, removed: {}, isHtml: false, isTooMuch: false, isCut: false }

/**
 * What goes out and comes in by clipboard and by drag. Out goes what prints, with a token of what it was; by that, what
 * is pasted in this window comes back whole. HTML from elsewhere is measured and reduced before the editor reads it; the
 * schema decides which nodes and marks stay. Scripts, styles and pictures are never parsed, so nothing runs and nothing
 * remote is fetched.
 */
export const Paste = Extension.create<PasteOptions>({
  name: 'pastedContent',

  addProseMirrorPlugins() {
    const { place, facts, onTakenIn, onPasteIntoEmpty, onFormattedItem, onFiles, asOne } = this.options
    let coming = nothingComing
    let isCopying = false
    const takeComing = (): Coming => {
      const taken = coming
      coming = nothingComing
      return taken
    }
    const tell = ({ removed, isCut }: Coming, reduced: TakenIn['reduced'] = null): void => {
      const taken: TakenIn = { removed, reduced: isCut ? 'cut' : reduced }
      if (taken.reduced === null && Object.keys(removed).length === 0) return
      // Once it is in, so that the next change is another one.
      queueMicrotask(() => onTakenIn(taken))
    }
    const excerpt = (slice: Slice, view: EditorView) =>
      excerptOf(slice, view, place().language, facts()?.draft.speakers ?? [])
    let copied = Slice.empty
    let isDragBegun = false
    return [
      new Plugin({
        key: new PluginKey('pastedContent'),
        props: {
          transformCopied: (slice, { state }) => {
            copied = isDragBegun ? draggedSlice(state, slice) : slice
            isDragBegun = false
            return copied
          },
          clipboardSerializer: {
            serializeFragment: () => {
              const page = document.implementation.createHTMLDocument('')
              const template = page.createElement('template')
              template.innerHTML = excerpt(copied, this.editor.view).html
              // First, so that the editor writes nothing of its own into it.
              template.content.prepend(page.createComment(tokenComment(keepClip({ ...place(), slice: copied }))))
              return template.content
            },
          } as never,
          clipboardTextSerializer: (slice, view) => excerpt(slice, view).text,
          transformPastedHTML: (html) => {
            const clip = clipIn(html)
            const read = clip === null ? readHtml(html) : null
            coming = {
              ...nothingComing,
              clip,
              isHtml: true,
              isTooMuch: clip === null && read === null,
              removed: read?.removed ?? {},
            }
            return read?.html ?? ''
          },
          clipboardTextParser: (text, $context, _isPlain, view) => {
            coming = { ...nothingComing, isCut: isTooLong(text) }
            return textSlice(text, view, $context.marks())
          },
          transformPasted: (slice, view) => {
            const { dragging } = view
            if (dragging === null || isCopying) return joined(slice, view.state.schema)
            const left = idsIn(withoutDragged(view).doc)
            return withFreeIds(dragging.slice, (id) => left.has(id))
          },
          handlePaste: (view, event, slice) => {
            const came = takeComing()
            const data = event.clipboardData
            if (data === null) return false
            if (came.clip !== null) {
              put(view, 'paste', replaceSelection(view.state.tr, fromClip(came.clip, view, place(), facts())))
              return true
            }
            const text = plainOf(data, came)
            const files = [...data.files]
            if (text === '' && slice.size === 0 && files.length > 0) {
              onFiles(files, isBlankDocument(view.state.doc))
              return true
            }
            if (isBlankDocument(view.state.doc) && looksLikeItem(text) && place().part === 'body') {
              if (!came.isHtml) {
                onPasteIntoEmpty(text)
                return true
              }
              if (slice.size > 0) {
                // Links and lists of the officer's own draft would be lost in a review, so it is offered, not forced.
                onFormattedItem(text, { removed: came.removed, reduced: null })
                return false
              }
            }
            if (came.isHtml && slice.size === 0) {
              // More than is read, or nothing the page knows. Without this event, whose HTML would bring us here again.
              if (text !== '') view.pasteText(text)
              tell({ ...came, isCut: isTooLong(text) }, text === '' ? 'nothing' : came.isTooMuch ? 'plain' : null)
              return true
            }
            tell(came)
            return false
          },
          handleDrop: (view, event, slice) => {
            const came = takeComing()
            const files = [...(event.dataTransfer?.files ?? [])]
            if (files.length > 0) {
              onFiles(files, isBlankDocument(view.state.doc))
              return true
            }
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (view.dragging !== null) {
              const moved = at === null ? null : moveDragged(view, at.pos, slice, isCopying)
              if (moved !== null) put(view, 'drop', moved)
              return moved !== null
            }
            const content =
              came.clip === null
                ? slice.size === 0 && came.isHtml
                  ? textSlice(plainOf(event.dataTransfer, came), view, [])
                  : slice
                : fromClip(came.clip, view, place(), facts())
            if (content.size === 0 || at === null) return true
            const giving = came.clip === null || isCopying ? null : draggedFrom(came.clip.slice)
            const wereBlocks = came.clip !== null && isOfBlocks(came.clip.slice)
            asOne(() => {
              put(view, 'drop', dropInto(view.state.tr, at.pos, content, wereBlocks))
              giving?.dispatch(withoutDragged(giving).setMeta('uiEvent', 'drop'))
            })
            tell(came, came.isTooMuch ? 'plain' : null)
            return true
          },
          handleDOMEvents: {
            dragstart: (view) => {
              noteDragged(view)
              isDragBegun = true
              return false
            },
            drop: (_view, event) => {
              isCopying = /mac/i.test(navigator.platform) ? event.altKey : event.ctrlKey
              return false
            },
          },
        },
      }),
    ]
  },
})

function put(view: EditorView, by: 'paste' | 'drop', transaction: Transaction): void {
  freeDoubles(transaction)
  if (by === 'drop') view.focus()
  view.dispatch(
    transaction
      .scrollIntoView()
      .setMeta('paste', by === 'paste')
      .setMeta('uiEvent', by),
  )
}

function replaceSelection(transaction: Transaction, slice: Slice): Transaction {
  const { content, openStart, openEnd } = slice
  const only = openStart === 0 && openEnd === 0 && content.childCount === 1 ? content.firstChild : null
  return only === null ? transaction.replaceSelection(slice) : transaction.replaceSelectionWith(only, false)
}

/** A clip as it may stand in this text. Blocks that were cut out of it come back as the ones they were. */
function fromClip(clip: Clip, view: EditorView, here: TextPlace, facts: LinkFacts | null): Slice {
  const { schema } = view.state
  const whole = joined(fitted(clip.slice, schema), schema)
  const isHome = clip.release === here.release && clip.language === here.language
  return isHome && clip.part === here.part
    ? whole
    : withFreeIds(isHome ? whole : withoutStrangers(whole, facts), () => true)
}

/** The words of what comes without formatting; where it was more than is read and nothing else came, those within it. */
const plainOf = (data: DataTransfer | null, { isTooMuch }: Coming): string => {
  const text = data?.getData('text/plain') ?? ''
  return text === '' && isTooMuch ? wordsOfTags(data?.getData('text/html') ?? '') : text
}

const isTooLong = (text: string): boolean => text.length > longestText || paragraphsIn(text).length > mostParagraphs

function textSlice(text: string, { state: { schema } }: EditorView, marks: Node['marks']): Slice {
  const { paragraph, hardBreak } = schema.nodes
  const blocks = paragraphsIn(text.slice(0, longestText))
    .slice(0, mostParagraphs)
    .map((lines) =>
      paragraph!.create(
        null,
        lines.flatMap((line, index) => [
          ...(index === 0 ? [] : [hardBreak?.create() ?? schema.text(' ')]),
          ...(line === '' ? [] : [schema.text(line, marks)]),
        ]),
      ),
    )
  return joined(new Slice(Fragment.fromArray(blocks), blocks.length > 0 ? 1 : 0, blocks.length > 0 ? 1 : 0), schema)
}
