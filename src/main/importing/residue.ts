import type { Lexicon } from './lexicon'

const endMark = /^(?:(?:#\s*){1,8}|-?\s*30\s*-?|(?:\*\s*){3,5}|[-–—_=]{2,})$/
const dashes = /^[-–—/\s]+|[-–—\s]+$/g
const commentWithAddress = /^#\s*\w+:\s*https?:\/\/\S+$/

/** A comment with the address that a stored page came from. */
export const isAddressed = (shown: string): boolean => commentWithAddress.test(shown)

/** "###", "-30-", "- END -"; the bare word only after the first lines. */
export function isEndMark(shown: string, later: boolean, lexicon: Lexicon): boolean {
  if (endMark.test(shown)) return true
  if (shown.length > 20) return false
  const word = shown.toLowerCase().replace(dashes, '')
  return lexicon.words.page.endMarks.includes(word) && (later || word.length < shown.length)
}

const bare = (shown: string): string =>
  shown
    .toLowerCase()
    .replace(/[\s:.*!–—-]+$/, '')
    .replace(/^[\s*–—-]+/, '')

export const isShare = (shown: string, lexicon: Lexicon): boolean => lexicon.words.page.share.includes(bare(shown))

export function isFurniture(shown: string, inHead: boolean, lexicon: Lexicon): boolean {
  const { page } = lexicon.words
  const low = bare(shown)
  return (
    page.furniture.includes(low) ||
    page.kinds.includes(low) ||
    isReference(shown, lexicon) ||
    (inHead && isLetterhead(shown, lexicon))
  )
}

/** "Ref. No. 12/2025": one or two of the page’s words for a number, and a number. */
function isReference(shown: string, lexicon: Lexicon): boolean {
  if (shown.length > 60 || !/\d/.test(shown)) return false
  const low = shown.toLowerCase()
  const first = referenceEnd(low, 0, lexicon)
  if (first === 0) return false
  return /^[\w/.-]*\d[\w/.-]*$/.test(low.slice(referenceEnd(low, first, lexicon)))
}

/** Where the longest word for a number that begins at `from` ends, with the marks after it; `from` where there is none. */
function referenceEnd(low: string, from: number, lexicon: Lexicon): number {
  const length = lexicon.words.page.references
    .filter((it) => low.startsWith(it, from) && !/\p{L}/u.test(low.charAt(from + it.length)))
    .reduce((longest, it) => Math.max(longest, it.length), 0)
  if (length === 0) return from
  return from + length + (/^[\s.:#№]*/.exec(low.slice(from + length))?.[0].length ?? 0)
}

/** The issuing mission's own name on a line of its own: capitalised words and nothing that is done. */
export function isLetterhead(text: string, lexicon: Lexicon): boolean {
  const parts = text.split(/\s+/)
  if (parts.length < 2 || parts.length > 12 || !/^[\p{L}\s'’.-]+$/u.test(text)) return false
  const low = parts.map((part) => part.toLowerCase())
  const proper = parts.every(
    (part, index) =>
      /^\p{Lu}/u.test(part) || lexicon.connectors.has(low[index] ?? '') || lexicon.placeLinks.has(low[index] ?? ''),
  )
  const done = low.some((part) => lexicon.holdings.has(part) || lexicon.verbs.has(part) || lexicon.visits.has(part))
  return (
    proper &&
    !done &&
    low.slice(0, 3).some((part) => lexicon.missions.has(part)) &&
    low.some((part) => lexicon.officeLinks.has(part) || lexicon.placeLinks.has(part))
  )
}

/** "Home / News / Culture": where in the site the page stands. */
export function isPath(shown: string, lexicon: Lexicon): boolean {
  const steps = shown.split(/\s+(?:[/>»›|·•]|::)\s+/)
  if (steps.length < 2 || steps.some((step) => step.split(/\s+/).length > 3)) return false
  return steps.length > 2 || steps.some((step) => lexicon.words.page.furniture.includes(step.toLowerCase()))
}

const longestCredit = 100

/** "By NAME", "Photo: NAME", "(Reporting by NAME; Editing by NAME)". `below` says that a headline stands above. */
export function isWriter(shown: string, below: boolean, lexicon: Lexicon): boolean {
  if (shown.length > longestCredit) return false
  const { bylines, credits } = lexicon.words.page
  const bracketed = /^[([].*[)\]]$/.test(shown)
  const inner = bracketed ? shown.slice(1, -1) : shown
  const low = inner.toLowerCase()
  const label = [...bylines, ...credits].find((it) => low.startsWith(it) && /^[\s:]/.test(low.slice(it.length)))
  if (label === undefined || (!bracketed && /[.!?]["”’]?$/.test(shown))) return false
  const rest = inner.slice(label.length).trim()
  const words = rest.replace(/^:\s*/, '').split(/[\s,;/|]+/)
  if (rest === '' || words.length > 9) return false
  // "Photo exhibition opens" and "By land and sea" are text: a name has capital letters, or a colon announces it.
  const named = words.every(
    (word) => /^[\p{Lu}@©(\d]/u.test(word) || lexicon.particles.has(word) || lexicon.connectors.has(word),
  )
  const body = words.some((word) => lexicon.organisationNouns.has(word.toLowerCase()))
  const desk = words.some((word) => lexicon.words.page.desks.includes(word.toLowerCase()))
  if (credits.includes(label)) return rest.startsWith(':') || bracketed || (label.includes(' ') && named)
  return below && ((named && !body) || desk)
}
