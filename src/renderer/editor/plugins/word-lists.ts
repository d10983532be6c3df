import { styleAttribute } from './pasted-tags'

/** What Word writes before a paragraph that it shows as an item of a list. */
export interface WordMarker {
  readonly list: 'ul' | 'ol'
  /** 1 is the outermost. */
  readonly level: number
  /** The number that is written, where it is in digits. */
  readonly number: number | null
}

const wordStyle = (element: Element): string => element.getAttribute(styleAttribute) ?? ''

/** Whether an element holds the bullet or number of a paragraph, with the blanks after it. */
export const isMarker = (element: Element): boolean => /mso-list:\s*ignore/i.test(wordStyle(element))

const bullets = '·•▪◦●○■□§'

/** Takes the bullet or number out of a paragraph; null where it is an ordinary one. */
export function takeMarker(paragraph: Element): WordMarker | null {
  const level = Number(/mso-list:[^;]*\blevel([1-9])/i.exec(wordStyle(paragraph))?.[1] ?? 1)
  const marked = [...paragraph.querySelectorAll(`[${styleAttribute}]`)].find(isMarker)
  if (marked !== undefined) {
    const text = marked.textContent.trim()
    marked.remove()
    return markerOf(text, level)
  }
  if (!/\bMsoListParagraph/i.test(paragraph.className)) return null
  // Some mail programs drop the styles and keep the look.
  const leading = new RegExp(`^\\s*([${bullets}]|\\d{1,3}[.)])\\s+`).exec(paragraph.textContent)
  if (leading === null) return null
  cutStart(paragraph, leading[0].length)
  return markerOf(leading[1] ?? '', level)
}

function markerOf(text: string, level: number): WordMarker {
  const ordered = /^\(?(\d{1,6}|[a-z]{1,6})[.)]+$/i.exec(text)?.[1]
  if (ordered === undefined) return { list: 'ul', level, number: null }
  return { list: 'ol', level, number: /^\d/.test(ordered) ? Number(ordered) : null }
}

function cutStart(element: Element, length: number): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let left = length; left > 0 && texts.nextNode() !== null;) {
    const text = texts.currentNode as Text
    const cut = Math.min(left, text.length)
    text.deleteData(0, cut)
    left -= cut
  }
}

/** Puts items that follow each other into real lists within an element. */
export function wordLists(into: Element): { itemFor: (marker: WordMarker) => Element; end: () => void } {
  const open: { list: Element; level: number; next: number | null }[] = []
  const create = (name: string): Element => into.ownerDocument.createElement(name)
  return {
    itemFor({ list: name, level, number }) {
      while ((open.at(-1)?.level ?? 0) > level) open.pop()
      const same = open.at(-1)
      const goesOn = same?.list.localName === name && (number === null || same.next === null || same.next === number)
      if (same?.level === level && !goesOn) open.pop()
      const outer = open.at(-1)
      if (outer === undefined || outer.level < level) {
        const list = create(name)
        if (number !== null) list.setAttribute('start', String(number))
        const parent = outer?.list.lastElementChild ?? into
        parent.append(list)
        open.push({ list, level, next: number })
      }
      const last = open.at(-1)!
      if (number !== null) last.next = number + 1
      const item = create('li')
      last.list.append(item)
      return item
    },
    end: () => {
      open.length = 0
    },
  }
}
