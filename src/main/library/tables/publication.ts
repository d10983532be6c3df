import { newId, publication, type GoingOut, type Publication, type PublicationId } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { parseStored } from '../stored'
import { logChange, type Author } from './change-log'

/** How a release went out, or null where it has not. */
export function readPublication(handle: ReadHandle, release: number): Publication | null {
  const row = handle.get(query`
    SELECT publication.id, version.id AS version, version.number AS version_number, publication.at,
      officer.name AS officer, went_out_at, route, note, override
    FROM publication JOIN version ON version.key = publication.version
      JOIN officer ON officer.key = publication.officer
    WHERE publication.release = ${release}`)
  if (row === undefined) return null
  const { id, version, at, officer, route, note, override } = row
  return parseStored(
    publication,
    { id, version, versionNumber: row.version_number, at, officer, when: row.went_out_at, route, note, override },
    'publication',
  )
}

/** `version` is the key of what went out. */
export function addPublication(
  handle: WriteHandle,
  author: Author,
  release: number,
  version: number,
  { when, route, note, override }: GoingOut,
): void {
  const id = newId<PublicationId>()
  const at = author.now()
  handle.run(command`
    INSERT INTO publication (id, release, version, at, officer, went_out_at, route, note, override)
    VALUES (${id}, ${release}, ${version}, ${at}, ${author.officer}, ${when}, ${route}, ${note}, ${override})`)
  const detail = { publication: id, when, route }
  logChange(handle, { at, officer: author.officer, release, kind: 'released', detail })
}
