import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { immediateIn } from '../immediate-in'
import { wordsFound, type Span } from '../passages'

/** End marks of every language's press. */
const endMark = /^\s*(?:#{2,}|[-–—]\s*30\s*[-–—])\s*$/

/** PF-09: what the release prints of itself anyway, typed into its text. */
export function typedFurniture({ passages, words, draft }: Checked): Finding[] {
  return passages
    .filter(({ block }) => block !== null)
    .flatMap((passage) => {
      const span = endMark.test(passage.words)
        ? { from: 0, to: passage.words.length }
        : words === null
          ? null
          : typed(passage.words, words.furniture)
      if (span === null) return []
      const text = passage.words.slice(span.from, span.to)
      // Said already, and more sharply, by the rule about the release time.
      if (draft.releaseTime.mode !== 'immediate' && words !== null && immediateIn(text, words).length > 0) return []
      return [wordsFound(passage, span, 'furniture.typed', 'check', {}, '')]
    })
}

function typed(words: string, furniture: { beginnings: readonly string[]; wholes: readonly string[] }): Span | null {
  const text = words.trim()
  if (furniture.wholes.includes(text.toLowerCase().replace(/[.:]$/, ''))) return { from: 0, to: words.length }
  const start = words.length - words.trimStart().length
  const beginning = furniture.beginnings.find((it) => text.startsWith(it) && !/^\p{L}/u.test(text.slice(it.length)))
  if (beginning === undefined) return null
  // A short paragraph is all furniture; of a longer one only the line that it begins with.
  if (text.split(/\s+/).length <= longestLine) return { from: 0, to: words.length }
  const after = /^[\s:–—-]*/.exec(words.slice(start + beginning.length))?.[0].length ?? 0
  return { from: start, to: start + beginning.length + after }
}

const longestLine = 12
