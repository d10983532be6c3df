import { plainText, wordCount } from '../../shared/document'
import { textOf, type ReleaseId } from '../../shared/release'
import type { WriteHandle } from './handle'
import type { Recovered } from './library'
import { query } from './sql'
import { DamagedRow } from './stored'
import { readRelease } from './tables/release'
import { noteTold } from './tables/session'

/** More are hardly written before a crash, but by an import: to read all of that would be felt at the start. */
const mostTold = 100

/**
 * The releases, the trash apart, that were written in sessions that never ended, where `session` is the first to ask for
 * them: the one saved last first. A verb of the command line in between does not ask, and so takes nothing from the window.
 * What has neither headline nor text is left out.
 */
export function recoveredIn(handle: WriteHandle, session: number): Recovered[] {
  noteTold(handle, session)
  const rows = handle.all(query`
    SELECT DISTINCT release.id, release.saved_at, (
      SELECT max(key) FROM change_log WHERE change_log.release = release.key
        AND kind IN ('created', 'saved') AND at BETWEEN opened_at AND closed_at) AS line
    FROM session CROSS JOIN release ON trashed_at IS NULL AND release.saved_at >= opened_at
    WHERE told_in = ${session} AND line IS NOT NULL
    ORDER BY release.saved_at DESC, line DESC LIMIT ${mostTold}`)
  return rows.flatMap(({ id }) => {
    try {
      const { draft, savedAt } = readRelease(handle, id as ReleaseId)
      const { headline, body } = textOf(draft, draft.language)
      const words = wordCount(plainText(body), draft.language)
      return headline === '' && words === 0 ? [] : [{ id: id as ReleaseId, headline, savedAt, words }]
    } catch (error) {
      // A damaged release is told of when it is opened; the others are here all the same.
      if (!(error instanceof DamagedRow)) throw error
      return []
    }
  })
}
