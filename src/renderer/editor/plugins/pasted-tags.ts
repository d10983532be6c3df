/**
 * Pasted HTML before anything parses it: measured, and rewritten to the few tags and attributes that its reading needs.
 * The page's security policy reports every inline style of every document that a page parses, inert ones too; so styles
 * and style sheets have to be out of the text before that.
 */

/** Longest HTML that is read, in UTF-16 code units. */
export const longestHtml = 2_000_000

/** Most levels of tags. People nest some twenty; the editor's reading takes time by the square of it, and stack. */
export const deepestTags = 100

/** Most levels of lists and quotations, which stay in the document: Word has nine. */
export const deepestLists = 9

/** Most tags: a hundred pages of Word, with all its spans. */
export const mostTags = 20_000

/** Most blocks: some fifty pages of paragraphs. What the editor does with new blocks takes time by their square. */
export const mostBlocks = 2_000

/** What is left out of a paste and told of: what someone may look for afterwards. */
export const leftOutKinds = [
  'picture',
  'table',
  'comment',
  'footnote',
  'deletion',
  'hidden',
  'control',
  'embedded',
  'link',
] as const

export type LeftOut = (typeof leftOutKinds)[number]

/** What a style attribute is called in the answer, where no policy minds it. */
export const styleAttribute = 'data-style'

/**
 * Tags that are read, by what they are read as; the words in all others are kept without them. A parser opens a bold,
 * an italic or a link that was left open again in every paragraph, which multiplies them; other names it lets be.
 */
const readAs = new Map(
  Object.entries({
    ...named('div', 'address article aside body caption center dd div dl dt fieldset figcaption figure footer form'),
    ...named('div', 'header main nav pre section'),
    ...named('x-table', 'table'),
    ...named('x-row', 'tr'),
    ...named('x-cell', 'td th'),
    ...named('hr', 'hr'),
    ...named('h2', 'h1 h2'),
    ...named('h3', 'h3 h4 h5 h6'),
    ...named('ul', 'ul menu dir'),
    ...named('x-bold', 'b strong'),
    ...named('x-italic', 'i em'),
    ...named('span', 'span font'),
    ...named('p', 'p'),
    ...named('ol', 'ol'),
    ...named('li', 'li'),
    ...named('blockquote', 'blockquote'),
    ...named('x-link', 'a'),
    ...named('br', 'br'),
    ...named('del', 'del'),
  }),
)

function named<Name extends string>(name: Name, tags: string): Record<string, Name> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, name]))
}

const blocks = /^(?:p|div|h[23]|ul|ol|li|blockquote|hr|x-table|x-row|x-cell)$/

/** Whether an element stands on lines of its own, by the names that the answer has. */
export const isBlock = ({ localName }: Element): boolean => blocks.test(localName)

/** Tags that go with all that is in them. */
const silent = new Map(
  (
    'audio button canvas datalist iframe math noembed noframes noscript object script select style svg template ' +
    'textarea title video xml xmp'
  )
    .split(' ')
    .map((tag) => [tag, new RegExp(`</${tag}(?=[\\s/>])`, 'gi')]),
)

/** What is told of a tag that is left out; of styles and the like nothing is. */
const leftOutAs = new Map<string, LeftOut>(
  Object.entries({
    ...named<LeftOut>('picture', 'img svg canvas'),
    ...named<LeftOut>('control', 'button select textarea input'),
    ...named<LeftOut>('embedded', 'audio embed iframe math object script video'),
  }),
)

/** Their end tags may be left out, and they cannot stand in each other without one that is counted. */
const endByThemselves = new Set(['p', 'li'])

const empty = new Set(['br', 'hr'])

const staying = new Set(['ul', 'ol', 'blockquote'])

const inline = new Set(['x-bold', 'x-italic', 'x-link', 'span', 'br', 'del'])

const attributeNames = new Map([
  ...['href', 'start', 'class', 'role', 'aria-level', 'data-aria-level'].map((name) => [name, name] as const),
  ['style', styleAttribute],
])

/** What reading HTML meets: words between tags, and a tag that is read, by its name. */
interface Met {
  readonly words: (words: string) => void
  /** Answers false where there is no need to go on. */
  readonly tag: (name: string, tag: Tag) => boolean
  readonly leaveOut: (what: LeftOut) => void
}

/** Reads HTML in one pass; every pattern in it is a single run of characters. Answers whether it went to the end. */
function readTags(html: string, { words, tag: meet, leaveOut }: Met): boolean {
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) break
    words(html.slice(at, start))
    if (html.startsWith('<!--', start)) at = after(html, '-->', start + 2)
    else if (/^<(?:[!?]|\/[^a-z])/i.test(html.slice(start, start + 3))) at = after(html, '>', start)
    else if (/^<\/?[a-z]/i.test(html.slice(start, start + 3))) {
      const tag = readTag(html, start)
      at = tag.isEnd ? tag.to : (silentUntil(html, tag, unclosed) ?? tag.to)
      const name = readAs.get(tag.name)
      if (name !== undefined && !meet(name, tag)) return false
      const what = name !== undefined || tag.isEnd ? undefined : leftOutAs.get(tag.name)
      if (what !== undefined) leaveOut(what)
    } else {
      words('&lt;')
      at = start + 1
    }
  }
  words(html.slice(at))
  return true
}

/**
 * The HTML with only the tags and attributes that are read, or null where it is longer, deeper or fuller than a text
 * that someone wrote; `leaveOut` is told what goes.
 */
export function plainTags(html: string, leaveOut: (what: LeftOut) => void = () => undefined): string | null {
  if (html.length > longestHtml) return null
  const written: string[] = []
  const open: string[] = []
  let tags = 0
  let blocks = 0
  let lists = 0
  const tag = (name: string, { isEnd, attributes }: Tag): boolean => {
    if (isEnd) {
      // Only a tag that surely ends what is open, however a parser mends the others.
      if (open.at(-1) === name) {
        open.pop()
        if (staying.has(name)) lists -= 1
      }
      if (!empty.has(name)) written.push(`</${name}>`)
      return true
    }
    tags += 1
    if (!empty.has(name) && !endByThemselves.has(name)) open.push(name)
    if (!inline.has(name)) blocks += 1
    if (staying.has(name)) lists += 1
    written.push(`<${name}${attributes}>`)
    return tags <= mostTags && blocks <= mostBlocks && open.length <= deepestTags && lists <= deepestLists
  }
  return readTags(html, { words: (words) => written.push(words), tag, leaveOut }) ? written.join('') : null
}

/**
 * The words of HTML of which more is there than is read, every block on a line of its own; of HTML without end, those of
 * its beginning.
 */
export function wordsOfTags(html: string): string {
  const written: string[] = []
  readTags(html.slice(0, 4 * longestHtml), {
    words: (words) => written.push(words.replace(/\s+/g, ' ')),
    tag: (name) => {
      if (name === 'x-cell') written.push(' ')
      else if (name === 'br' || !inline.has(name)) written.push('\n')
      return true
    },
    leaveOut: () => undefined,
  })
  // Without tags a parser has only signs to read that are written as names.
  const { documentElement } = new DOMParser().parseFromString(written.join(''), 'text/html')
  return documentElement.textContent
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

interface Tag {
  readonly name: string
  readonly isEnd: boolean
  /** The attributes that are read, as they are written into the answer. */
  readonly attributes: string
  readonly isClosed: boolean
  readonly to: number
}

function readTag(html: string, start: number): Tag {
  const isEnd = html[start + 1] === '/'
  const nameFrom = start + (isEnd ? 2 : 1)
  let at = endOfRun(html, /[^\s/>]*/y, nameFrom)
  const name = html.slice(nameFrom, at).toLowerCase()
  let attributes = ''
  for (;;) {
    at = endOfRun(html, /[\s/]*/y, at)
    if (at >= html.length) return { name: '', isEnd, attributes: '', isClosed: false, to: at }
    if (html[at] === '>') return { name, isEnd, attributes, isClosed: html[at - 1] === '/', to: at + 1 }
    // A first equals sign belongs to the name.
    const attributeEnd = endOfRun(html, /[^\s/>=]*/y, at + 1)
    const attribute = attributeNames.get(html.slice(at, attributeEnd).toLowerCase())
    at = endOfRun(html, /\s*/y, attributeEnd)
    if (html[at] !== '=') continue
    at = endOfRun(html, /\s*/y, at + 1)
    const quote = html[at]
    const isQuoted = quote === '"' || quote === "'"
    const from = isQuoted ? at + 1 : at
    const to = isQuoted ? html.indexOf(quote, from) : endOfRun(html, /[^\s>]*/y, from)
    // A quotation mark that is never closed takes the rest of the text into the tag, which is then none.
    if (to < 0) return { name: '', isEnd, attributes: '', isClosed: false, to: html.length }
    if (attribute !== undefined) attributes += ` ${attribute}="${html.slice(from, to).replaceAll('"', '&quot;')}"`
    at = isQuoted ? to + 1 : to
  }
}

/** Silent tags whose words are no tags to a parser: left open, they take all that follows. */
const raw = new Set('iframe noembed noframes noscript script style textarea title xmp'.split(' '))

/** Where the end tag of a silent one stands; null where it has none. `unclosed` keeps the names that have none any more. */
function silentUntil(html: string, { name, isClosed, to }: Tag, unclosed: Set<string>): number | null {
  const end = silent.get(name)
  if (end === undefined || unclosed.has(name) || (isClosed && (name === 'svg' || name === 'math'))) return null
  end.lastIndex = to
  const found = end.exec(html)?.index
  if (found !== undefined) return found
  if (raw.has(name)) return html.length
  unclosed.add(name)
  return null
}

function endOfRun(html: string, run: RegExp, from: number): number {
  run.lastIndex = from
  run.exec(html)
  return run.lastIndex
}

const after = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}
