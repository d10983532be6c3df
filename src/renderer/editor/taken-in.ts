import { tell, tellOf } from '../notices'
import { pictures, tellDone } from '../session'
import { say } from '../words'
import { longestText, type TakenIn } from './plugins/paste'
import { readHtml } from './plugins/pasted-html'
import { leftOutKinds } from './plugins/pasted-tags'

/** What a paste has left out, in words; null where nothing is to be told. */
export function sayTakenIn({ removed, reduced }: TakenIn): string | null {
  if (reduced !== null) return say(`paste.${reduced}`)
  const kinds = leftOutKinds.flatMap((kind) => (removed[kind] === undefined ? [] : [{ kind, count: removed[kind] }]))
  if (kinds.length === 0) return null
  return say('paste.removed', {
    count: kinds.reduce((sum, { count }) => sum + count, 0),
    list: kinds.map(({ kind, count }) => say(`paste.${kind}`, { count })).join(', '),
  })
}

/** Tells what a paste has left out, with the way back. */
export function tellTakenIn(taken: TakenIn): void {
  const words = sayTakenIn(taken)
  if (words === null) return
  if (taken.reduced === 'nothing') tell(words)
  else tellDone(words)
}

const wordFiles = /\.(?:docx?|docm|odt|rtf|pages|pdf)$/i
const textFiles = /\.(?:txt|text|md|html?)$/i

/** Bytes of a file that is read here, a web page's markup included. */
const largestTextFile = 4_000_000

/**
 * Takes in files that were dropped on a text: pictures go under it, a text is read as a news item. Of everything else it
 * says what to do.
 */
export async function takeFiles(
  files: readonly File[],
  isBlank: boolean,
  body: { onPasteIntoEmpty: (text: string) => void; onReadAsNew: (text: string) => void } | null,
): Promise<void> {
  const images = files.filter(({ type }) => type.startsWith('image/'))
  const other = files.find((file) => !images.includes(file))
  if (images.length > 0) await pictures.keep(images)
  if (other === undefined) return
  const { name, size } = other
  if (wordFiles.test(name)) return tell(say('paste.file-word', { name }))
  if (!textFiles.test(name)) return tell(say('paste.file-refused', { name }))
  if (size > largestTextFile) return tell(say('paste.file-too-large', { name }))
  const text = wordsOfFile(name, await other.text())
  if (text === null || text.length > longestText) return tell(say('paste.file-too-large', { name }))
  if (isBlank && body !== null) return body.onPasteIntoEmpty(text)
  const readAsNew = body === null ? undefined : { label: say('paste.file-read'), run: () => body.onReadAsNew(text) }
  tellOf('release', say('paste.file-waits', { name }), readAsNew)
}

/** The words of a text file or web page, blocks apart by an empty line; null where it is more than is read. */
function wordsOfFile(name: string, written: string): string | null {
  if (!/\.html?$/i.test(name)) return written
  const page = readHtml(written)
  if (page === null) return null
  const { body } = new DOMParser().parseFromString(page.html, 'text/html')
  return [...body.querySelectorAll('p, h2, h3, div, li')]
    .filter((block) => block.querySelector('p, h2, h3, div, li') === null)
    .map(({ textContent }) => textContent.trim())
    .join('\n\n')
}
