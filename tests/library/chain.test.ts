import { describe, expect, it } from 'vitest'
import { checkChain, lastLink, type ChainCheck } from '../../src/main/library/chain'
import { connect } from '../../src/main/library/handle'
import { aRelease } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const unguarded = `
  DROP TRIGGER change_log_kept; DROP TRIGGER change_log_unaltered; DROP TRIGGER version_kept;
  PRAGMA foreign_keys = OFF;`

/** A library with some history, and what the log says of it after `change` has been made behind the app's back. */
function checkedAfter(change: string): ChainCheck {
  const path = newPath()
  const library = opened(path)
  const { id } = library.releases.create(aRelease())
  library.versions.cut(id, 'export')
  library.releases.save(id, 1, aRelease({ number: '8' }))
  library.versions.cut(id, 'mail')
  library.releases.trash(id)
  library.releases.restore(id)
  library.close()
  const connection = connect(path, {})
  try {
    connection.database.exec(`${unguarded} ${change}`)
    return checkChain(connection)
  } finally {
    connection.database.close()
  }
}

const firstCut = `(SELECT min(key) FROM change_log WHERE kind = 'version-cut')`

describe('the chain of the log', () => {
  it('holds in a library that nobody has touched', () => {
    expect(checkedAfter('')).toEqual({ lines: expect.any(Number), brokenAt: null, versionsMissing: [] })
  })

  it.each([
    ['says otherwise', `UPDATE change_log SET detail = replace(detail, 'export', 'status') WHERE key = ${firstCut}`],
    ['is of another day', `UPDATE change_log SET at = '2024-01-01T00:00:00.000Z' WHERE key = ${firstCut}`],
    ['has lost its link', `UPDATE change_log SET link = NULL WHERE key = ${firstCut}`],
    ['passes for a save', `UPDATE change_log SET kind = 'saved', link = NULL WHERE key = ${firstCut}`],
    ['is gone', `DELETE FROM change_log WHERE key = ${firstCut}`],
    [
      'has changed places',
      `UPDATE change_log SET key = -1 WHERE kind = 'trashed';
       UPDATE change_log SET key = (SELECT key FROM change_log WHERE kind = 'restored') - 1 WHERE kind = 'restored';
       UPDATE change_log SET key = (SELECT max(key) FROM change_log) + 1 WHERE key = -1`,
    ],
    [
      'was put in between',
      `INSERT INTO change_log (at, officer, release, kind, detail, link)
       SELECT at, officer, release, 'trashed', '{}', link FROM change_log WHERE key = ${firstCut}`,
    ],
  ])('is broken where a line %s', (_what, change) => {
    expect(checkedAfter(change).brokenAt).toEqual(expect.any(Number))
  })

  it('names the versions that are gone', () => {
    expect(checkedAfter(`DELETE FROM version WHERE number = 1`).versionsMissing).toHaveLength(1)
    expect(checkedAfter(`DROP TRIGGER version_unaltered; UPDATE version SET hash = 'x'`).versionsMissing).toHaveLength(
      2,
    )
  })

  it('pins the lines from before it', () => {
    const pinned = `UPDATE chain_start SET last = (SELECT max(key) FROM change_log)`
    expect(checkedAfter(pinned).brokenAt).toEqual(expect.any(Number))
  })

  it('ends in a link that moves on with every line', () => {
    const path = newPath()
    const library = opened(path)
    const connection = connect(path, { readonly: true })
    const before = lastLink(connection)
    library.releases.create(aRelease())
    expect(lastLink(connection)).not.toBe(before)
    connection.database.close()
  })
})
