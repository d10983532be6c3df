import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { onQuotationWording, quotationLine, type QuotationLine } from '../plugins/attributions'

const views = new WeakMap<globalThis.Node, QuotationView>()

/** Turns the line of a quotation, given by its element on the page, into a field to word it in. */
export function wordAttribution(element: globalThis.Node | null): void {
  if (element !== null) views.get(element)?.word()
}

/** A menu that is still closing keeps the focus from what lies beside it. */
function takeFocus(field: HTMLInputElement, framesLeft = 60): void {
  field.focus()
  if (document.activeElement === field) field.select()
  else if (field.isConnected && framesLeft > 0) requestAnimationFrame(() => takeFocus(field, framesLeft - 1))
}

/**
 * A quotation with the line that says who spoke. Plain DOM: a React view per block would cost a render for every key
 * in it.
 */
export class QuotationView implements NodeView {
  readonly dom = document.createElement('div')
  readonly contentDOM = document.createElement('blockquote')
  private readonly line = document.createElement('button')
  private told: QuotationLine | null = null
  private readonly leave: () => void

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPosition: () => number | undefined,
    /** Asks who said the quotation at a position. */
    private readonly askSpeaker: (position: number) => void,
    /** Keeps own wording of the line of the quotation at a position. */
    private readonly keepWording: (position: number, words: string) => void,
  ) {
    views.set(this.dom, this)
    this.dom.className = 'quotation'
    this.line.type = 'button'
    this.line.className = 'attribution'
    this.line.contentEditable = 'false'
    this.line.addEventListener('mousedown', (event) => event.preventDefault())
    this.line.addEventListener('click', () => this.ask())
    this.dom.append(this.contentDOM, this.line)
    this.show()
    this.leave = onQuotationWording(view, () => this.show())
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  destroy(): void {
    this.leave()
  }

  stopEvent(event: Event): boolean {
    return !this.contentDOM.contains(event.target as globalThis.Node)
  }

  /** In place of the line, a field with its words. Enter and leaving keep them, Escape does not, blank gives the generated line. */
  word(): void {
    if (!this.view.editable || this.told === null) return
    const { line, isNamed, generated, fieldLabel } = this.told
    const field = document.createElement('input')
    field.className = 'attribution'
    field.value = isNamed ? line : ''
    field.placeholder = generated
    field.dir = 'auto'
    field.spellcheck = false
    field.setAttribute('aria-label', fieldLabel)
    let isLeft = false
    const leave = (keeps: boolean): void => {
      // Taking a focused field away leaves it once more.
      if (isLeft) return
      isLeft = true
      field.replaceWith(this.line)
      const position = this.getPosition()
      if (keeps && position !== undefined) this.keepWording(position, field.value === generated ? '' : field.value)
    }
    field.addEventListener('blur', () => leave(true))
    field.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
      event.preventDefault()
      leave(event.key === 'Enter')
      this.view.focus()
    })
    this.line.replaceWith(field)
    takeFocus(field)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  private ask(): void {
    const position = this.getPosition()
    if (position !== undefined && this.view.editable) this.askSpeaker(position)
  }

  /** Touches the page only where something has changed: whatever is written anew costs a style of the whole page. */
  private show(): void {
    const [before, told] = [this.told, quotationLine(this.view.state, this.node)]
    if (told === null) return
    this.told = told
    if (told.line !== before?.line) this.line.textContent = told.line
    if (told.label !== before?.label) this.line.title = told.label
    if (told.isNamed !== before?.isNamed) this.line.classList.toggle('unnamed', !told.isNamed)
    if (told.open !== before?.open) this.contentDOM.style.setProperty('--open-mark', JSON.stringify(told.open))
    if (told.close !== before?.close) this.contentDOM.style.setProperty('--close-mark', JSON.stringify(told.close))
  }
}
