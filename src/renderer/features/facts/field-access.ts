import type { ReleaseDraft } from '../../../shared/release'
import { sayFinding } from '../../words'
import { session, useSession } from '../../session'
import { stepsOf, valueOf, type FieldName } from './field-path'
import { findingsOf, useLeftFields } from './left-fields'
import { useSurroundings } from './surroundings'

/** What stands in a field. A component that reads one field is drawn again only when that field changes. */
export const useFieldValue = (field: FieldName): unknown =>
  useSession(({ release, language }) => (release === null ? undefined : valueOf(release.draft, field, language)))

export function useTextValue(field: FieldName): string {
  const value = useFieldValue(field)
  return typeof value === 'string' ? value : ''
}

/** Part of the open draft; the selector must answer with something that stays the same while nothing changes. */
export const useDraft = <Part>(select: (draft: ReleaseDraft) => Part): Part | undefined =>
  useSession(({ release }) => (release === null ? undefined : select(release.draft)))

/** Writes a field of the open release. A value that already stands there is no change and no undo step. */
export function writeField(field: FieldName, value: unknown): void {
  const { release, language } = useSession.getState()
  if (release === null) return
  const steps = stepsOf(release.draft, field, language)
  if (steps !== null && valueOf(release.draft, field, language) !== value) session.setField(steps, value)
}

/** Writes several fields as one change. Fields whose record is gone are left out. */
export function writeFields(values: Readonly<Record<FieldName, unknown>>): void {
  const { release, language } = useSession.getState()
  if (release === null) return
  session.changeFields(
    Object.entries(values).flatMap(([field, value]) => {
      const path = stepsOf(release.draft, field, language)
      return path === null ? [] : [{ path, value: value as string | number | null }]
    }),
  )
}

export interface ShownFinding {
  readonly finding: string | undefined
  readonly severity: 'mustFix' | 'check'
}

const mustFixMark = '!'

/** The first finding of the given fields that may be shown, in words. */
export function useShownFinding(...fields: FieldName[]): ShownFinding {
  const { lookup } = useSurroundings()
  const shown = useLeftFields((state) => fields.filter((field) => state.fields.has(field)).join(' '))
  // One string instead of a record, so that the store sees when nothing has changed.
  const marked = useSession(({ release, language }) => {
    if (release === null || shown === '') return ''
    const names = shown.split(' ')
    const found = findingsOf(release.draft, language, lookup).find(({ path }) => names.includes(path))
    return found === undefined ? '' : (found.severity === 'mustFix' ? mustFixMark : ' ') + sayFinding(found)
  })
  return {
    finding: marked === '' ? undefined : marked.slice(1),
    severity: marked.startsWith(mustFixMark) ? 'mustFix' : 'check',
  }
}
