import { create } from 'zustand'
import type { FieldName } from './field-path'

export const sections = [
  'release',
  'event',
  'speakers',
  'attended',
  'sources',
  'notes',
  'boilerplate',
  'internal-note',
  'tags',
  'original',
] as const

export type SectionName = (typeof sections)[number]

/** Which sections are unfolded, which record of a list is open for editing, and which field waits for the caret. */
interface InspectorState {
  readonly open: Readonly<Partial<Record<SectionName, boolean>>>
  readonly record: string | null
  readonly wanted: FieldName | null
}

export const useInspector = create<InspectorState>(() => ({ open: { release: true, event: true }, record: null, wanted: null }))

export const setSectionOpen = (section: SectionName, isOpen: boolean): void =>
  useInspector.setState(({ open }) => ({ open: { ...open, [section]: isOpen } }))

export const openRecord = (id: string | null): void => useInspector.setState({ record: id })

/** Unfolds what hides the field and asks for the caret in it. */
export function wantField(field: FieldName): void {
  const parts = field.split('.')
  const record = parts.find((part) => /^[0-9a-f-]{36}$/.test(part))
  useInspector.setState(({ open, record: before }) => ({
    open: { ...open, [sectionOf(field)]: true },
    record: record ?? before,
    wanted: field,
  }))
}

export function sectionOf(field: FieldName): SectionName {
  const first = field.split('.')[0] ?? ''
  switch (first) {
    case 'notesToEditors':
      return 'notes'
    case 'internalNote':
      return 'internal-note'
    default:
      return sections.find((name) => name === first) ?? 'release'
  }
}
