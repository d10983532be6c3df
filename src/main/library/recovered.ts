import { plainText, wordCount } from '../../shared/document'
import { textOf, type ReleaseId } from '../../shared/release'
import type { ReadHandle } from './handle'
import type { Recovered } from './library'
import { query } from './sql'
import { DamagedRow } from './stored'
import { readRelease } from './tables/release'

/**
 * The releases, the trash apart, that were written in the session before `session`, where that one never ended: the one
 * saved last first. None where it ended as it should; what has neither headline nor text is left out.
 */
export function recoveredAfter(handle: ReadHandle, session: number): Recovered[] {
  const rows = handle.all(query`
    WITH here AS (SELECT opened_at FROM session WHERE key = ${session}),
      before AS (SELECT opened_at, unclean FROM session WHERE key < ${session} ORDER BY key DESC LIMIT 1)
    SELECT release.id FROM change_log JOIN release ON release.key = change_log.release, here, before
    WHERE before.unclean = 1 AND change_log.kind IN ('created', 'saved') AND release.trashed_at IS NULL
      AND change_log.at BETWEEN before.opened_at AND here.opened_at
    GROUP BY release.key ORDER BY max(change_log.key) DESC`)
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
