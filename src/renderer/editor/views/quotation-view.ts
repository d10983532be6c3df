import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { QuotationLine } from '../plugins/attributions'

/** Asks who said the quotation at `position`; the menu opens beside `anchor`. */
export type AskSpeaker = (position: number, anchor: DOMRect) => void

/**
 * A quotation with the line that says who spoke. Plain DOM: a React view per block would cost a render for every key
 * in it.
 */
export class QuotationView implements NodeView {
  readonly dom = document.createElement('div')
  readonly contentDOM = document.createElement('blockquote')
  private readonly line = document.createElement('button')

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPosition: () => number | undefined,
    decorations: readonly Decoration[],
    private readonly askSpeaker: AskSpeaker,
  ) {
    this.dom.className = 'quotation'
    this.line.type = 'button'
    this.line.className = 'attribution'
    this.line.contentEditable = 'false'
    this.line.addEventListener('mousedown', (event) => event.preventDefault())
    this.line.addEventListener('click', () => this.ask())
    this.dom.append(this.contentDOM, this.line)
    this.show(decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show(decorations)
    return true
  }

  stopEvent(event: Event): boolean {
    return this.line.contains(event.target as globalThis.Node)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  private ask(): void {
    const position = this.getPosition()
    if (position !== undefined && this.view.editable) this.askSpeaker(position, this.line.getBoundingClientRect())
  }

  private show(decorations: readonly Decoration[]): void {
    const told = decorations.find((each) => each.spec.quotationLine !== undefined)?.spec.quotationLine as
      QuotationLine | undefined
    if (told === undefined) return
    if (this.line.textContent !== told.line) this.line.textContent = told.line
    this.line.title = told.label
    this.line.classList.toggle('unnamed', !told.isNamed)
    this.contentDOM.style.setProperty('--open-mark', JSON.stringify(told.open))
    this.contentDOM.style.setProperty('--close-mark', JSON.stringify(told.close))
  }
}
