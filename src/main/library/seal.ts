import { hash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical'
import { clearedWords } from '../../shared/clearance'
import type { Document } from '../../shared/document'
import type { FrozenRelease, ReleaseDraft, ReleaseText } from '../../shared/release'

/** Lower-case hexadecimal; of text, of its UTF-8. */
export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes)

/** Hash of a version: SHA-256 over the canonical JSON of what it froze, lower-case hexadecimal. */
export const versionHash = (content: FrozenRelease): string => sha256(canonicalJson(content))

/** Hash of the words that a clearance is bound to: SHA-256 over their canonical JSON, lower-case hexadecimal. */
export const wordsHash = (content: FrozenRelease): string => sha256(canonicalJson(clearedWords(content)))

/** JSON as the file gives it back: half a surrogate pair, which UTF-8 cannot hold, is the replacement character there. */
export const storable = (json: string): string =>
  json.includes('\\ud') ? json.replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd') : json

/** Shows later whether a stored draft still is what was written: SQLite's own checks miss a flipped bit inside a text. */
export const sealOf = (draft: ReleaseDraft): string => sha256(storable(canonicalJson(sealedMembers(draft))))

/** Members that came with a later schema count only once they say something, so that older seals hold. */
const sealedMembers = (draft: ReleaseDraft): object => ({
  ...draft,
  series: draft.series ?? undefined,
  startedFrom: draft.startedFrom ?? undefined,
  correction: draft.correction ?? undefined,
  event: draft.event && sealedEvent(draft.event),
  remarks: draft.remarks.length === 0 ? undefined : draft.remarks,
  pictures: draft.pictures.length === 0 ? undefined : draft.pictures,
  texts: Object.fromEntries(Object.entries(draft.texts).map(([language, text]) => [language, sealedText(text)])),
})

const sealedText = ({ captions, ...text }: ReleaseText): object => ({
  ...text,
  body: sealedDocument(text.body),
  notesToEditors: sealedDocument(text.notesToEditors),
  boilerplate: sealedDocument(text.boilerplate),
  ...(Object.keys(captions).length === 0 ? {} : { captions }),
})

/** The second schema of documents says what the first one said, until a quotation names a remark. */
const sealedDocument = ({ content }: Document): object => ({
  schemaVersion: 1,
  content: content.map((block) => {
    if (block.type !== 'quotation' || block.attrs.remark !== null) return block
    const { remark: _remark, ...attrs } = block.attrs
    return { ...block, attrs }
  }),
})

function sealedEvent({
  accreditation,
  accreditationUntil: until,
  ...event
}: NonNullable<ReleaseDraft['event']>): object {
  return {
    ...event,
    ...(Object.keys(accreditation).length === 0 ? {} : { accreditation }),
    ...(until.date === null && until.time === null ? {} : { accreditationUntil: until }),
  }
}
