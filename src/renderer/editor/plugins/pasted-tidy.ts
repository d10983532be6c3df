import { isBlock, type LeftOut } from './pasted-tags'
import { isPageControl } from './pasted-words'

/** What only shows once everything is read: lists beside their items, blank lines made of breaks, a page's controls. */
export function tidy(body: Element, leaveOut: (what: LeftOut) => void): void {
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else {
      const item = body.ownerDocument.createElement('li')
      list.before(item)
      item.append(list)
    }
  }
  for (const heading of body.querySelectorAll(':is(li, blockquote) :is(h2, h3)')) {
    const paragraph = body.ownerDocument.createElement('p')
    paragraph.append(...heading.childNodes)
    heading.replaceWith(paragraph)
  }
  for (const quotation of body.querySelectorAll('li blockquote')) quotation.replaceWith(...quotation.childNodes)
  for (const block of body.querySelectorAll('p, div')) partAtBlankLines(block)
  for (const block of body.querySelectorAll('p, h2, h3')) trim(block)
  for (const block of body.querySelectorAll('p, div')) {
    const control = [...block.children].some(isBlock) ? null : controlAtEnd.exec(block.textContent)
    if (control === null || control.index === 0) continue
    cutEnd(block, control[0].length)
    leaveOut('control')
  }
  for (const block of body.querySelectorAll('p, div, ul, ol')) {
    if (!body.contains(block) || !isPageControl(leavesOf(block))) continue
    leaveOut('control')
    block.remove()
  }
}

/** The control of a page's text size, behind the words of a line. */
const controlAtEnd = /(?<!\s)\s*(?:[+−–-]\s*)?[↺⟲⟳↻]\s*(?:[+−–-]\s*)?(?:\d{1,2}\s*(?:px|pt|%))?\s*$/u

const textsOf = (block: Element): Text[] => {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text)
  return texts
}

/** At the edges of a block a blank keeps nothing together. */
function trim(block: Element): void {
  const texts = textsOf(block)
  const [first, last] = [texts[0], texts.at(-1)]
  if (first !== undefined) first.data = first.data.trimStart()
  if (last !== undefined) last.data = last.data.trimEnd()
}

function cutEnd(block: Element, length: number): void {
  let left = length
  for (const text of textsOf(block).reverse()) {
    const cut = Math.min(left, text.length)
    text.deleteData(text.length - cut, cut)
    left -= cut
  }
}

const leavesOf = (block: Element): string[] => {
  const leaves = [...block.querySelectorAll('li, p, div')].filter((each) => each.querySelector('li, p, div') === null)
  return (leaves.length === 0 ? [block] : leaves).map(({ textContent }) => textContent.trim())
}

/** Two breaks after each other are an empty line, and so the end of a paragraph. */
function partAtBlankLines(block: Element): void {
  for (const second of block.querySelectorAll(':scope > br + br')) {
    const first = second.previousSibling
    if (!(first instanceof Element) || first.localName !== 'br' || !block.contains(second)) continue
    const before = block.cloneNode(false) as Element
    while (block.firstChild !== null && block.firstChild !== first) before.append(block.firstChild)
    first.remove()
    second.remove()
    if (before.textContent.trim() !== '') block.before(before)
  }
}
