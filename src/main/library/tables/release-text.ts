import type { ReleaseDraft, ReleaseText } from '../../../shared/release'
import { upcast, type Document } from '../../../shared/document'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { DamagedRow, fromJson, toJson } from '../stored'

function storedDocument(column: unknown): Document {
  try {
    return upcast(fromJson(column))
  } catch (error) {
    throw new DamagedRow('document', { cause: error })
  }
}

function storedCaptions(column: unknown): Record<string, Document> {
  const captions = fromJson(column) as Record<string, unknown>
  try {
    return Object.fromEntries(Object.entries(captions).map(([picture, caption]) => [picture, upcast(caption)]))
  } catch (error) {
    throw new DamagedRow('caption', { cause: error })
  }
}

/** The texts of a release by language, in the order the languages were begun. Unchecked but for the documents. */
export function readTexts(handle: ReadHandle, release: number): Record<string, unknown> {
  const rows = handle.all(query`SELECT * FROM release_text WHERE release = ${release} ORDER BY position`)
  return Object.fromEntries(
    rows.map((row) => [
      String(row.language),
      {
        headline: row.headline,
        subhead: row.subhead,
        summary: row.summary,
        body: storedDocument(row.body),
        notesToEditors: storedDocument(row.notes),
        boilerplate: storedDocument(row.boilerplate),
        captions: storedCaptions(row.captions),
        overrides: fromJson(row.overrides),
      },
    ]),
  )
}

export function replaceTexts(handle: WriteHandle, release: number, texts: ReleaseDraft['texts']): void {
  handle.run(command`DELETE FROM release_text WHERE release = ${release}`)
  Object.entries(texts).forEach(([language, text], position) => insertText(handle, release, language, position, text))
}

function insertText(handle: WriteHandle, release: number, language: string, position: number, text: ReleaseText): void {
  handle.run(command`
    INSERT INTO release_text
      (release, language, position, headline, subhead, summary, overrides, body, notes, boilerplate, captions)
    VALUES (
      ${release}, ${language}, ${position}, ${text.headline}, ${text.subhead}, ${text.summary},
      ${toJson(text.overrides)}, ${toJson(text.body)}, ${toJson(text.notesToEditors)}, ${toJson(text.boilerplate)},
      ${toJson(text.captions)})`)
}
