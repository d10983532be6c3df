import { isLinkAddress } from '../../../shared/document'
import { deepestLists, isBlock, plainTags, styleAttribute, type LeftOut } from './pasted-tags'
import { tidy } from './pasted-tidy'
import { plainWords } from './pasted-words'
import { isMarker, takeMarker, wordLists } from './word-lists'

/** How words look; a paste nests it in many ways, the document in one. */
interface Look {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly href: string | null
}

const plainLook: Look = { isBold: false, isItalic: false, href: null }

/** What was left out of a paste, as often as it was. */
export type Removed = Readonly<Partial<Record<LeftOut, number>>>

export interface ReadHtml {
  /** For the schema to read; empty where nothing is in it. */
  readonly html: string
  readonly removed: Removed
}

/**
 * Pasted HTML with only what a release's body can hold, or null where it is more than one pastes. What was deleted under
 * tracked changes, comments, hidden text and what serves the page it comes from are left out.
 */
export function readHtml(html: string): ReadHtml | null {
  const removed: Partial<Record<LeftOut, number>> = {}
  const leaveOut = (what: LeftOut): void => {
    removed[what] = (removed[what] ?? 0) + 1
  }
  const plain = plainTags(html, leaveOut)
  if (plain === null) return null
  const pasted = new DOMParser().parseFromString(plain, 'text/html')
  for (const element of pasted.querySelectorAll('*')) {
    const what = leftOutAs(element)
    if (what === null) continue
    // Once what it stands in has gone, it has been counted.
    if (what !== 'nothing' && pasted.contains(element)) leaveOut(what)
    element.remove()
  }
  const page = document.implementation.createHTMLDocument('')
  new Reading(leaveOut).readChildren(pasted.body, page.body, plainLook)
  tidy(page.body, leaveOut)
  return { html: page.body.innerHTML, removed }
}

const styleOf = (element: Element): string => element.getAttribute(styleAttribute) ?? ''

/** What an element is that goes with all that is in it; null for one that stays. */
function leftOutAs(element: Element): LeftOut | 'nothing' | null {
  const style = styleOf(element)
  if (element.localName === 'del') return 'deletion'
  if (element.matches('.MsoCommentReference, .msocomanchor')) return 'comment'
  if (isLoneFootnoteMark(element)) return 'footnote'
  if (element.matches('.EOP') || /mso-element:\s*comment/i.test(style)) return 'nothing'
  if (/mso-hide:\s*all|(?:^|;)\s*display:\s*none|(?:^|;)\s*visibility:\s*hidden/i.test(style)) return 'hidden'
  return null
}

/** Whether it is Word's mark of a note that did not come along: one that did leads back to it. */
function isLoneFootnoteMark(element: Element): boolean {
  const [, kind, number] = /^#_(ftn|edn)(\d+)$/.exec(element.getAttribute('href') ?? '') ?? []
  return kind !== undefined && element.ownerDocument.querySelector(`[href="#_${kind}ref${number}"]`) === null
}

class Reading {
  constructor(private readonly leaveOut: (what: LeftOut) => void) {}

  readChildren(from: Element, into: Element, look: Look): void {
    const lists = wordLists(into)
    const hasBlocks = [...from.children].some(isBlock)
    for (const node of from.childNodes) {
      if (node instanceof Text) {
        if (node.data.trim() !== '') lists.end()
        into.append(looking(plainWords(node.data), look, into.ownerDocument))
        continue
      }
      if (!(node instanceof Element) || (isTextblock(node) && isBlank(node))) continue
      // Between blocks a break is only distance.
      if (node.localName === 'br' && hasBlocks) continue
      const items = itemsOf(node)
      if (items.length > 0) {
        for (const { item, marker } of items) this.readChildren(item, lists.itemFor(marker), look)
        continue
      }
      const marker = node.localName === 'p' ? takeMarker(node) : null
      if (marker === null) {
        lists.end()
        this.readElement(node, into, look)
      } else this.readChildren(node, lists.itemFor(marker), look)
    }
  }

  private readElement(element: Element, into: Element, look: Look): void {
    const style = styleOf(element)
    switch (element.localName) {
      case 'x-link':
      case 'x-bold':
      case 'x-italic':
      case 'span':
        if (/mso-(?:spacerun|tab-count)/i.test(style) || /apple-converted-space/i.test(element.className))
          into.append(' ')
        else if (isMarker(element)) into.append(`${element.textContent.trim()} `)
        else this.readChildren(element, into, this.lookOf(element, look))
        return
      case 'br':
        if (!/page-break-before/i.test(style)) into.append(into.ownerDocument.createElement('br'))
        return
      case 'hr':
        // Word draws one above its footnotes.
        if (element.closest(`[${styleAttribute}*="footnote" i], [${styleAttribute}*="endnote" i]`) === null)
          into.append(into.ownerDocument.createElement('hr'))
        return
      case 'x-table':
        // One of a single cell is mostly there for the layout of a message, unless Word has drawn its lines.
        if (element.querySelectorAll('x-cell').length > 1 || element.matches('.MsoTableGrid')) this.leaveOut('table')
        this.readChildren(element, into, look)
        return
      case 'x-row':
        this.readRow(element, into, look)
        return
      default: {
        const copy = into.ownerDocument.createElement(nameOf(element))
        const start = element.getAttribute('start')
        if (start !== null) copy.setAttribute('start', start)
        this.readChildren(element, copy, look)
        if (copy.localName !== 'div') into.append(copy)
        else if (isFrame(copy)) into.append(...copy.childNodes)
        else if (copy.textContent.trim() !== '') into.append(copy)
      }
    }
  }

  /** A row of short cells is one line; cells that hold several blocks follow each other. */
  private readRow(row: Element, into: Element, look: Look): void {
    if ([...row.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) {
      this.readChildren(row, into, look)
      return
    }
    const cells = [...row.children]
      .map((cell) => {
        const read = into.ownerDocument.createElement('div')
        this.readChildren(cell, read, look)
        return read
      })
      .filter((cell) => cell.textContent.trim() !== '')
    const lines = cells.map(lineOf)
    if (cells.length < 2 || !lines.every((line) => line !== null)) {
      for (const cell of cells) into.append(...(isFrame(cell) ? cell.childNodes : [cell]))
      return
    }
    const paragraph = into.ownerDocument.createElement('p')
    lines.forEach((line, index) => paragraph.append(...(index === 0 ? [] : [' · ']), ...line))
    into.append(paragraph)
  }

  private lookOf(element: Element, outer: Look): Look {
    const style = styleOf(element)
    const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
    const slope = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
    const href = element.localName === 'x-link' ? element.getAttribute('href') : null
    // Places within the page it comes from lead nowhere and are no loss.
    if (href !== null && !isLinkAddress(href) && !/^#|^$/.test(href.trim())) this.leaveOut('link')
    return {
      // Google Docs wraps all it gives in a bold of ordinary weight.
      isBold:
        weight === undefined || weight === 'inherit'
          ? outer.isBold || element.localName === 'x-bold'
          : /^(?:bold|bolder|[6-9]00)$/.test(weight),
      isItalic:
        slope === undefined || slope === 'inherit'
          ? outer.isItalic || element.localName === 'x-italic'
          : /^(?:italic|oblique)$/.test(slope),
      href: href !== null && isLinkAddress(href) ? href : outer.href,
    }
  }
}

const isTextblock = ({ localName }: Element): boolean => localName === 'p' || localName === 'h2' || localName === 'h3'

const isBlank = ({ textContent }: Element): boolean => textContent.trim() === ''

/** Word online calls a paragraph a heading in its role alone. */
function nameOf(element: Element): string {
  if (element.getAttribute('role') !== 'heading') return element.localName.replace('x-cell', 'div')
  return Number(element.getAttribute('aria-level') ?? 2) <= 2 ? 'h2' : 'h3'
}

/** The items of a list that tells their levels instead of nesting them, as Word online puts each into one of its own. */
function itemsOf(list: Element): { item: Element; marker: Parameters<ReturnType<typeof wordLists>['itemFor']>[0] }[] {
  const name = list.localName
  if (name === 'div' && list.children.length === 1 && /^[uo]l$/.test(list.firstElementChild?.localName ?? ''))
    return itemsOf(list.firstElementChild!)
  if (name !== 'ul' && name !== 'ol') return []
  const items = [...list.children]
  if (items.length === 0 || !items.every((item) => item.hasAttribute('data-aria-level'))) return []
  const start = Number(list.getAttribute('start') ?? 1)
  return items.map((item, index) => {
    const level = Number(item.getAttribute('data-aria-level'))
    return {
      item,
      marker: {
        list: name,
        level: Math.min(Math.max(level, 1), deepestLists),
        number: name === 'ol' ? start + index : null,
      },
    }
  })
}

/** Whether there are only blocks in it, and so it tells nothing. */
const isFrame = ({ childNodes }: Element): boolean =>
  [...childNodes].every((node) => (node instanceof Element ? isBlock(node) : node.textContent?.trim() === ''))

/** What a cell says where it says it in one line, or null. */
function lineOf(cell: Element): ChildNode[] | null {
  const inner = [...cell.children].filter(isBlock)
  if (inner.length === 0) return [...cell.childNodes]
  const [only] = inner
  return inner.length === 1 && only !== undefined && isFrame(cell) && /^(?:p|div)$/.test(only.localName)
    ? lineOf(only)
    : null
}

function looking(words: string, { isBold, isItalic, href }: Look, page: Document): Node {
  let node: Node = page.createTextNode(words)
  const wrapIn = (name: string): Element => {
    const element = page.createElement(name)
    element.append(node)
    node = element
    return element
  }
  if (isItalic) wrapIn('em')
  if (isBold) wrapIn('strong')
  if (href !== null) wrapIn('a').setAttribute('href', href)
  return node
}
