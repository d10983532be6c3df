import { isLinkAddress } from '../../../shared/document'
import { plainTags, styleAttribute } from './pasted-tags'
import { isMarker, takeMarker, wordLists } from './word-lists'

/** How words look; a paste nests it in many ways, the document in one. */
interface Look {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly href: string | null
}

const plainLook: Look = { isBold: false, isItalic: false, href: null }

/**
 * Pasted HTML with only what a release's body can hold, for the schema to read; empty where nothing is in it, or where
 * it is more than one pastes. What was deleted under tracked changes, comments and hidden text are left out.
 */
export function readableHtml(html: string): string {
  const plain = plainTags(html)
  if (plain === null) return ''
  const pasted = new DOMParser().parseFromString(plain, 'text/html')
  for (const element of pasted.querySelectorAll('*')) if (isLeftOut(element)) element.remove()
  const page = document.implementation.createHTMLDocument('')
  // Blank lines of an editor like ours are meant; those of other programs only make distance.
  const keepsBlanks = pasted.querySelector('[data-pm-slice]') !== null
  readChildren(pasted.body, page.body, plainLook, keepsBlanks)
  return page.body.innerHTML
}

const isLeftOut = (element: Element): boolean =>
  element.localName === 'del' ||
  element.matches('.msocomanchor, .MsoCommentReference') ||
  /mso-element:\s*comment|mso-hide:\s*all|(?:^|;)\s*display:\s*none/i.test(styleOf(element))

const styleOf = (element: Element): string => element.getAttribute(styleAttribute) ?? ''

function readChildren(from: Element, into: Element, look: Look, keepsBlanks: boolean): void {
  const lists = wordLists(into)
  for (const node of from.childNodes) {
    if (node instanceof Text) {
      if (node.data.trim() !== '') lists.end()
      into.append(looking(node.data, look, into.ownerDocument))
      continue
    }
    if (!(node instanceof Element)) continue
    const isBlank = !keepsBlanks && isTextblock(node) && node.textContent.trim() === ''
    if (isBlank) continue
    const marker = node.localName === 'p' ? takeMarker(node) : null
    if (marker === null) {
      lists.end()
      readElement(node, into, look, keepsBlanks)
    } else readChildren(node, lists.itemFor(marker), look, keepsBlanks)
  }
}

const isTextblock = ({ localName }: Element): boolean => localName === 'p' || localName === 'h2' || localName === 'h3'

function readElement(element: Element, into: Element, look: Look, keepsBlanks: boolean): void {
  const style = styleOf(element)
  switch (element.localName) {
    case 'x-link':
    case 'x-bold':
    case 'x-italic':
    case 'span':
      if (/mso-(?:spacerun|tab-count)/i.test(style)) into.append(' ')
      else if (isMarker(element)) into.append(`${element.textContent.trim()} `)
      else readChildren(element, into, lookOf(element, look), keepsBlanks)
      return
    case 'br':
      if (!/page-break-before/i.test(style)) into.append(copyOf(element, into))
      return
    default: {
      const copy = copyOf(element, into)
      readChildren(element, copy, look, keepsBlanks)
      if (copy.localName !== 'div') into.append(copy)
      else if (isFrame(copy)) into.append(...copy.childNodes)
      else if (copy.textContent.trim() !== '') into.append(copy)
    }
  }
}

/** Whether there are only blocks in it, and so it tells nothing. */
const isFrame = ({ childNodes }: Element): boolean =>
  [...childNodes].every((node) =>
    node instanceof Element
      ? /^(?:p|div|h[23]|ul|ol|li|blockquote)$/.test(node.localName)
      : node.textContent?.trim() === '',
  )

const meaning = ['start', 'data-speaker', 'data-attribution', 'data-pm-slice']

function copyOf(element: Element, { ownerDocument }: Element): Element {
  const copy = ownerDocument.createElement(element.localName)
  for (const name of meaning) {
    const value = element.getAttribute(name)
    if (value !== null) copy.setAttribute(name, value)
  }
  return copy
}

function lookOf(element: Element, outer: Look): Look {
  const style = styleOf(element)
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const slope = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const href = element.localName === 'x-link' ? element.getAttribute('href') : null
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
