import type { ReleaseDraft } from '../../../shared/release'

/**
 * A field's name as findings and clicks on the page give it: `event.venue`, `speakers.<id>.name`, `notesToEditors`.
 * Unlike a path in the draft it survives a change of order.
 */
export type FieldName = string

type Steps = (string | number)[]

/** Fields of the draft that are worded in each language and therefore end in a language. */
const worded = new Set([
  'dateline.city',
  'event.name',
  'event.occasion',
  'event.venue',
  'event.city',
  'event.accreditation',
  'event.hosts.name',
  'contacts.role',
  'speakers.title',
  'speakers.organisation',
  'attended.title',
  'attended.organisation',
  'pictures.alternative',
])

/** Fields that lie in the release's text of one language. */
const textParts = new Set(['headline', 'subhead', 'summary', 'body', 'notesToEditors', 'boilerplate'])

/** Where the field lies in the draft now, or null where its record is gone. */
export function stepsOf(draft: ReleaseDraft, field: FieldName, language: string): Steps | null {
  if (textParts.has(field)) return ['texts', language, field]
  const steps: Steps = []
  const pattern: string[] = []
  let at: unknown = draft
  for (const name of field.split('.')) {
    if (Array.isArray(at)) {
      const index = at.findIndex((each: { id?: unknown }) => each.id === name)
      if (index === -1) return null
      steps.push(index)
      at = at[index]
    } else {
      if (typeof at !== 'object' || at === null) return null
      steps.push(name)
      pattern.push(name)
      at = (at as Record<string, unknown>)[name]
    }
  }
  return worded.has(pattern.join('.')) ? [...steps, language] : steps
}

/** What stands in the field, or undefined where there is nothing. */
export function valueOf(draft: ReleaseDraft, field: FieldName, language: string): unknown {
  const steps = stepsOf(draft, field, language)
  let at: unknown = steps === null ? undefined : draft
  for (const step of steps ?? []) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}
