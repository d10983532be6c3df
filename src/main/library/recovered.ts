import { plainText, wordCount } from '../../shared/document'
import { textOf, type ReleaseId } from '../../shared/release'
import type { WriteHandle } from './handle'
import type { Recovered } from './library'
import { query } from './sql'
import { DamagedRow } from './stored'
import { readRelease } from './tables/release'
import { noteTold } from './tables/session'

/**
 * The releases, the trash apart, that were written in sessions that never ended, where `session` is the first to ask for
 * them: the one saved last first. A verb of the command line in between does not ask, and so takes nothing from the window.
 * What has neither headline nor text is left out.
 */
export function recoveredIn(handle: WriteHandle, session: number): Recovered[] {
  noteTold(handle, session)
  const rows = handle.all(query`
    SELECT release.id FROM change_log JOIN release ON release.key = change_log.release
      JOIN session ON change_log.at BETWEEN session.opened_at AND session.closed_at
    WHERE session.told_in = ${session} AND change_log.kind IN ('created', 'saved') AND release.trashed_at IS NULL
    GROUP BY release.key ORDER BY release.saved_at DESC, max(change_log.key) DESC`)
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
