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

/** Replaces the texts that are others than those written last. */
export function replaceTexts(handle: WriteHandle, release: number, texts: ReleaseDraft['texts']): void {
  const languages = toJson(Object.keys(texts))
  handle.written.unlessSame(release, 'languages', languages, () => {
    const gone = handle.all(query`
      SELECT language FROM release_text
      WHERE release = ${release} AND language NOT IN (SELECT value FROM json_each(${languages}))`)
    // Remembered as gone, one by one: a language that is put back as it was has to be written again.
    for (const language of gone.map((row) => String(row.language))) {
      handle.written.unlessSame(release, `text ${language}`, '', () => {
        handle.run(command`DELETE FROM release_text WHERE release = ${release} AND language = ${language}`)
      })
    }
  })
  Object.entries(texts).forEach(([language, text], position) => {
    const columns = columnsOf(text)
    handle.written.unlessSame(release, `text ${language}`, [position, ...columns].join('\0'), () =>
      putText(handle, release, language, position, columns),
    )
  })
}

/** The texts of a release that had none. */
export function insertTexts(handle: WriteHandle, release: number, texts: ReleaseDraft['texts']): void {
  Object.entries(texts).forEach(([language, text], position) =>
    putText(handle, release, language, position, columnsOf(text)),
  )
}

type Columns = [string, string, string, string, string, string, string, string]

const columnsOf = (text: ReleaseText): Columns => [
  text.headline,
  text.subhead,
  text.summary,
  toJson(text.overrides),
  toJson(text.body),
  toJson(text.notesToEditors),
  toJson(text.boilerplate),
  toJson(text.captions),
]

/** In its place where there is one: fewer pages change than by a row that is deleted and inserted anew. */
function putText(handle: WriteHandle, release: number, language: string, position: number, columns: Columns): void {
  const [headline, subhead, summary, overrides, body, notes, boilerplate, captions] = columns
  handle.run(command`
    INSERT INTO release_text
      (release, language, position, headline, subhead, summary, overrides, body, notes, boilerplate, captions)
    VALUES (
      ${release}, ${language}, ${position}, ${headline}, ${subhead}, ${summary}, ${overrides}, ${body}, ${notes},
      ${boilerplate}, ${captions})
    ON CONFLICT (release, language) DO UPDATE SET
      position = excluded.position, headline = excluded.headline, subhead = excluded.subhead,
      summary = excluded.summary, overrides = excluded.overrides, body = excluded.body, notes = excluded.notes,
      boilerplate = excluded.boilerplate, captions = excluded.captions`)
}
