/** A run of words that stayed, came or went. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly words: string
}

/** Stands where paragraphs were parted or joined. */
export const paragraphMark = '¶'

const lineEnd = '\n'

interface Words {
  readonly kind: WordRun['kind']
  readonly words: readonly string[]
}

/**
 * The runs, each word by itself. Where two paragraphs begin alike, a whole one that came or went is found to begin after
 * their common words; it is moved back to its own beginning.
 */
function slid(runs: readonly WordRun[]): Words[] {
  const all = runs.map(({ kind, words }): Words => ({ kind, words: words.split(' ') }))
  for (const [index, { kind, words }] of all.entries()) {
    const [before, after] = [all[index - 1], all[index + 1]]
    if (kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') continue
    const shared = words.length - 1 - words.lastIndexOf(lineEnd)
    const start = before.words.length - shared
    if (shared === 0 || shared === words.length || start < 0) continue
    const moved = words.slice(words.length - shared)
    if (moved.join(' ') !== before.words.slice(start).join(' ')) continue
    all[index - 1] = { kind: 'same', words: before.words.slice(0, start) }
    all[index] = { kind, words: [...moved, ...words.slice(0, words.length - shared)] }
    all[index + 1] = { kind: 'same', words: [...moved, ...after.words] }
  }
  return all
}

/**
 * The paragraphs of a part that changed, each as runs; null stands for the paragraphs in between that did not. In the runs
 * of a part a line end is a word of its own.
 */
export function changedParagraphs(runs: readonly WordRun[]): (readonly WordRun[] | null)[] {
  const paragraphs: WordRun[][] = []
  let current: WordRun[] = []
  const add = (kind: WordRun['kind'], words: string): void => {
    const last = current.at(-1)
    if (last?.kind === kind) current = [...current.slice(0, -1), { kind, words: `${last.words} ${words}` }]
    else current = [...current, { kind, words }]
  }
  const close = (): void => {
    if (current.length > 0) paragraphs.push(current)
    current = []
  }
  for (const { kind, words } of slid(runs)) {
    for (const word of words) {
      if (word !== lineEnd) {
        add(kind, word)
        continue
      }
      const isWhole = current.every((run) => run.kind === kind)
      if (kind !== 'same' && !isWhole) add(kind, paragraphMark)
      // A paragraph that lost its end goes on with the words of the next one.
      if (kind !== 'removed' || isWhole) close()
    }
  }
  close()
  const shown: (WordRun[] | null)[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.some(({ kind }) => kind !== 'same')) shown.push(paragraph)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}
