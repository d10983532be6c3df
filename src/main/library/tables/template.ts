import { upcast } from '../../../shared/document'
import {
  emptyAttendee,
  emptyContact,
  emptyEvent,
  emptyMission,
  emptyReleaseText,
  emptySource,
  emptySpeaker,
  newId,
  newReleaseDraft,
  template,
  templateSummary,
  type Template,
  type TemplateId,
  type TemplateSummary,
} from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import { templateDraft } from '../../../shared/starting'
import type { ReadHandle, WriteHandle } from '../handle'
import type { Library } from '../library'
import { command, query, type Row } from '../sql'
import { DamagedRow, fromJson, parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'
import { readRelease } from './release'

const summaryColumns = query`id, name, version, last_reviewed, saved_at, draft ->> '$.type' AS type`

const summaryFromRow = ({
  id,
  name,
  version,
  last_reviewed: lastReviewed,
  saved_at: savedAt,
  type,
}: Row): TemplateSummary => parseStored(templateSummary, { id, name, version, lastReviewed, savedAt, type }, 'template')

const collator = new Intl.Collator('en', { numeric: true })

/** By name. */
export const listTemplates = (handle: ReadHandle): TemplateSummary[] =>
  handle
    .all(query`SELECT ${summaryColumns} FROM template WHERE removed_at IS NULL ORDER BY key`)
    .map(summaryFromRow)
    .sort((a, b) => collator.compare(a.name, b.name))

/** Fails with `not-found`. */
export function readTemplate(handle: ReadHandle, id: TemplateId): Template {
  const row = handle.get(query`SELECT * FROM template WHERE id = ${id} AND removed_at IS NULL`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  const { name, version, last_reviewed: lastReviewed, saved_at: savedAt } = row
  const draft = completed(fromJson(row.draft))
  return parseStored(template, { id, name, version, lastReviewed, savedAt, draft }, 'template')
}

function summaryOf(handle: ReadHandle, id: TemplateId): TemplateSummary {
  const row = handle.get(query`SELECT ${summaryColumns} FROM template WHERE id = ${id} AND removed_at IS NULL`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  return summaryFromRow(row)
}

/**
 * Makes a template from a release, or the next version of the one it replaces. Whoever makes it has read it: `today` is
 * its day of review. Fails with `not-found` for either id.
 */
export function saveTemplate(
  handle: WriteHandle,
  author: Author,
  today: string,
  { release, name, replaces }: Parameters<Library['templates']['save']>[0],
): TemplateSummary {
  return handle.transaction(() => {
    const draft = toJson(templateDraft(readRelease(handle, release).draft))
    const id = replaces ?? newId<TemplateId>()
    const now = author.now()
    if (replaces === null) {
      handle.run(command`
        INSERT INTO template (id, name, version, last_reviewed, saved_at, draft)
        VALUES (${id}, ${name}, 1, ${today}, ${now}, ${draft})`)
    } else {
      handle.run(command`
        UPDATE template SET name = ${name}, version = version + 1, last_reviewed = ${today}, saved_at = ${now},
          draft = ${draft} WHERE id = ${id}`)
    }
    return noted(handle, author, id)
  })
}

/** Fails with `not-found`. */
export function renameTemplate(handle: WriteHandle, author: Author, id: TemplateId, name: string): void {
  handle.transaction(() => {
    handle.run(command`UPDATE template SET name = ${name} WHERE id = ${id}`)
    noted(handle, author, id)
  })
}

/** Notes that somebody has read it through on `today`. Fails with `not-found`. */
export function reviewTemplate(handle: WriteHandle, author: Author, today: string, id: TemplateId): TemplateSummary {
  return handle.transaction(() => {
    handle.run(command`UPDATE template SET last_reviewed = ${today} WHERE id = ${id}`)
    return noted(handle, author, id)
  })
}

/** Takes it from the list; it can be brought back. Fails with `not-found`. */
export function removeTemplate(handle: WriteHandle, author: Author, id: TemplateId): void {
  handle.transaction(() => {
    const { name } = summaryOf(handle, id)
    const at = author.now()
    handle.run(command`UPDATE template SET removed_at = ${at} WHERE id = ${id}`)
    logChange(handle, { at, officer: author.officer, release: null, kind: 'template-removed', detail: { id, name } })
  })
}

/** Brings back what was removed; doing it twice changes nothing. Fails with `not-found`. */
export function restoreTemplate(handle: WriteHandle, author: Author, id: TemplateId): TemplateSummary {
  return handle.transaction(() => {
    const { changes } = handle.run(
      command`UPDATE template SET removed_at = NULL WHERE id = ${id} AND removed_at IS NOT NULL`,
    )
    const it = summaryOf(handle, id)
    if (changes === 0) return it
    const detail = { id, name: it.name }
    logChange(handle, { at: author.now(), officer: author.officer, release: null, kind: 'template-restored', detail })
    return it
  })
}

/** The template as it is now, after its change has been logged. */
function noted(handle: WriteHandle, author: Author, id: TemplateId): TemplateSummary {
  const it = summaryOf(handle, id)
  const detail = { id, name: it.name, version: it.version }
  logChange(handle, { at: author.now(), officer: author.officer, release: null, kind: 'template-saved', detail })
  return it
}

type Members = Record<string, unknown>

/**
 * A stored draft with what drafts have come to hold since: a template is kept whole, as it was made, and no migration
 * rewrites it.
 */
function completed(stored: unknown): unknown {
  try {
    const draft = stored as Members
    const each = (list: string, empty: (id: never) => object): object[] =>
      (draft[list] as { id: never }[]).map((it) => ({ ...empty(it.id), ...it }))
    return {
      ...newReleaseDraft('press-release', emptyMission(''), ''),
      ...draft,
      event: draft.event && { ...emptyEvent(''), ...(draft.event as Members) },
      speakers: each('speakers', emptySpeaker),
      attended: each('attended', emptyAttendee),
      sources: each('sources', emptySource),
      contacts: each('contacts', emptyContact),
      texts: Object.fromEntries(
        Object.entries(draft.texts as Record<string, Members>).map(([language, text]) => [language, wholeText(text)]),
      ),
    }
  } catch (error) {
    throw new DamagedRow('template', { cause: error })
  }
}

function wholeText(stored: Members): object {
  const text = { ...emptyReleaseText(), ...stored }
  return {
    ...text,
    body: upcast(text.body),
    notesToEditors: upcast(text.notesToEditors),
    boilerplate: upcast(text.boilerplate),
    captions: {},
  }
}
