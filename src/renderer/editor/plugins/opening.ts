import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isBlankDocument, isBlankParagraph } from '../queries/is-blank'

/** What stands on the page before the first word, without being part of the text. */
export interface Opening {
  /** With its dash, as it prints; empty where there is none. */
  readonly dateline: string
  /** What a press on it does, for those who do not see it. */
  readonly datelineLabel: string
  /** An invitation to write, shown while the page is blank. */
  readonly placeholder: string
}

const key = new PluginKey<Opening>('opening')

const nothing: Opening = { dateline: '', datelineLabel: '', placeholder: '' }

/** Shows the generated dateline running into the first paragraph, and the placeholder of a blank page. */
export const OpeningLine = Extension.create<{ onPressDateline: () => void; first: () => Opening }>({
  name: 'opening',

  addOptions() {
    return { onPressDateline: () => undefined, first: () => nothing }
  },

  addProseMirrorPlugins() {
    const { onPressDateline, first } = this.options
    return [
      new Plugin<Opening>({
        key,
        state: {
          init: first,
          apply: (transaction, before) => (transaction.getMeta(key) as Opening | undefined) ?? before,
        },
        props: {
          decorations: (state) => decorationsOf(state.doc, key.getState(state) ?? nothing, onPressDateline),
        },
      }),
    ]
  },
})

/** Shows another opening. Does not touch the document. */
export function setOpening(editor: Editor, opening: Opening): void {
  const before = key.getState(editor.state)
  if (before?.dateline === opening.dateline && before.placeholder === opening.placeholder) return
  editor.view.dispatch(editor.state.tr.setMeta(key, opening).setMeta('addToHistory', false))
}

function decorationsOf(document: Node, opening: Opening, onPress: () => void): DecorationSet {
  const decorations: Decoration[] = []
  const at = runIn(document)
  const dateline = opening.dateline
  if (dateline !== '') {
    decorations.push(
      Decoration.widget(at ?? 0, () => datelineElement(opening, at === null, onPress), {
        side: -1,
        key: `dateline ${at === null} ${dateline}`,
        ignoreSelection: true,
        stopEvent: (event) => event.type === 'mousedown' || event.type === 'click',
      }),
    )
  }
  const { firstChild } = document
  if (opening.placeholder !== '' && firstChild !== null && isBlankDocument(document)) {
    decorations.push(
      dateline === ''
        ? // Chromium loses what is typed before an element that cannot be edited and stands alone in its block.
          Decoration.node(0, firstChild.nodeSize, { class: 'inviting', 'data-placeholder': opening.placeholder })
        : Decoration.widget(1, () => placeholderElement(opening.placeholder), {
            side: 1,
            key: opening.placeholder,
            ignoreSelection: true,
          }),
    )
  }
  return DecorationSet.create(document, decorations)
}

/** Where the dateline runs in: the first paragraph that says something, unless another block comes before it. */
function runIn(document: Node): number | null {
  let position = 0
  for (let index = 0; index < document.childCount; index += 1) {
    const block = document.child(index)
    if (!isBlankParagraph(block)) return block.type.name === 'paragraph' ? position + 1 : null
    position += block.nodeSize
  }
  return document.firstChild?.type.name === 'paragraph' ? 1 : null
}

function datelineElement({ dateline, datelineLabel }: Opening, isAlone: boolean, onPress: () => void): HTMLElement {
  const element = document.createElement('span')
  element.className = isAlone ? 'dateline dateline-alone' : 'dateline'
  element.contentEditable = 'false'
  element.title = datelineLabel
  element.textContent = `${dateline} `
  element.addEventListener('mousedown', (event) => event.preventDefault())
  element.addEventListener('click', onPress)
  return element
}

function placeholderElement(text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'placeholder'
  element.contentEditable = 'false'
  element.setAttribute('aria-hidden', 'true')
  element.textContent = text
  return element
}
