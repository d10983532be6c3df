import { getSchema } from '@tiptap/core'
import { DOMParser as PageParser } from '@tiptap/pm/model'
import { extensionsOf } from '../../shared/document/schema'
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

/** Where the words of a file go: into the page while it is blank, else into a release of their own. */
export interface FilesInto {
  onPasteIntoEmpty: (text: string) => void
  onReadAsNew: (text: string) => void
}

/**
 * Takes in files that were dropped on the page or a text of it: pictures go under it, one text is read as a news item. Of
 * everything else it says what to do.
 */
export async function takeFiles(files: readonly File[], isBlank: boolean, body: FilesInto | null): Promise<void> {
  const images = files.filter(({ type }) => type.startsWith('image/'))
  const others = files.filter((file) => !images.includes(file))
  if (images.length > 0) await pictures.keep(images)
  const [other] = others
  if (other === undefined) return
  if (others.length > 1) return tell(say('paste.files-left', { count: others.length }))
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
  const read = PageParser.fromSchema(getSchema(extensionsOf('body'))).parse(body)
  return read.textBetween(0, read.content.size, '\n\n', '\n')
}
