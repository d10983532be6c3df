import type { ChangedRun } from '../../../shared/clearance'

/** Stands where paragraphs were parted or joined. */
export const paragraphMark = '¶'

/**
 * The paragraphs of a part that changed, each as runs; null stands for the paragraphs in between that did not. In the runs
 * of a part a line end is a word of its own.
 */
export function changedParagraphs(runs: readonly ChangedRun[]): (readonly ChangedRun[] | null)[] {
  const paragraphs: ChangedRun[][] = []
  let current: ChangedRun[] = []
  const add = (kind: ChangedRun['kind'], words: string): void => {
    const last = current.at(-1)
    if (last?.kind === kind) current = [...current.slice(0, -1), { kind, words: `${last.words} ${words}` }]
    else current = [...current, { kind, words }]
  }
  const close = (): void => {
    if (current.length > 0) paragraphs.push(current)
    current = []
  }
  for (const { kind, words } of runs) {
    for (const word of words.split(' ')) {
      if (word !== '\n') {
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
  const shown: (ChangedRun[] | null)[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.some(({ kind }) => kind !== 'same')) shown.push(paragraph)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}
