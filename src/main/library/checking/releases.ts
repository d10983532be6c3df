import type { HealthFinding } from '../../../shared/contract'
import { plainText } from '../../../shared/document'
import { textOf, type Release, type ReleaseId, type VersionId } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { normalise } from '../search'
import { query } from '../sql'
import { isThere } from '../tables/destruction'
import { readRelease } from '../tables/release'
import { readVersion } from '../tables/version'
import { namedRelease, whole, type Steps } from './step'

/** Words of each release that the index is asked for: long ones, which few other releases hold. */
const mostWords = 6

/** Each release after `from` by its seal, its versions by their hashes, and whether the search index finds it by its words. */
export function* releaseSteps(handle: ReadHandle, from: number): Steps {
  for (let after = from; ;) {
    const key = after
    const row = whole(
      () =>
        handle.get(query`
          SELECT key, id FROM release WHERE key > ${key} AND ${isThere} ORDER BY key LIMIT 1`) ?? {
          key: null,
          id: null,
        },
    )
    if (row === null) return yield { findings: [{ thing: 'table', name: 'release', release: null }] }
    if (row.key === null) return
    after = Number(row.key)
    yield { findings: [...releaseFindings(handle, after, row.id as ReleaseId)], release: after }
  }
}

function* releaseFindings(handle: ReadHandle, key: number, id: ReleaseId): Generator<HealthFinding> {
  const release = whole(() => readRelease(handle, id))
  if (release === null) yield { thing: 'release', name: '', release: namedRelease(handle, key) }
  const versions = whole(() =>
    handle.all(query`SELECT id, number FROM version WHERE release = ${key} AND content <> 'null' ORDER BY number`),
  )
  for (const { id: version, number } of versions ?? []) {
    if (whole(() => readVersion(handle, version as VersionId)) !== null) continue
    yield { thing: 'version', name: String(number), release: namedRelease(handle, key) }
  }
  if (versions === null) yield { thing: 'table', name: 'version', release: null }
  if (release !== null && whole(() => isFound(handle, key, release)) !== true) {
    yield { thing: 'index', name: '', release: namedRelease(handle, key) }
  }
}

/** Whether the index holds a release with its words, or is about to read it. */
function isFound(handle: ReadHandle, key: number, { draft }: Release): boolean {
  const { headline, body } = textOf(draft, draft.language)
  const words = [...new Set(normalise(`${headline}\n${plainText(body)}`).split(' '))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .slice(0, mostWords)
  const match = words.map((word) => `"${word}"`).join(' ')
  const found =
    words.length === 0
      ? handle.get(query`SELECT 1 FROM search_docsize WHERE id = ${key}`)
      : handle.get(query`SELECT 1 FROM search WHERE search MATCH ${match} AND rowid = ${key}`)
  return found !== undefined || handle.get(query`SELECT 1 FROM index_queue WHERE release = ${key}`) !== undefined
}
