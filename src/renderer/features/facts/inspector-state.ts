import { create } from 'zustand'
import { useSession } from '../../session'
import type { FieldName } from './field-path'
import { partsByType, type PartByType } from './parts-by-type'

export const sections = [
  'release',
  'event',
  'speakers',
  'attended',
  'sources',
  'pictures',
  'summary',
  'notes',
  'boilerplate',
  'internal-note',
  'tags',
  'original',
] as const

export type SectionName = (typeof sections)[number]

/** Which sections are unfolded, which record of a list is open for editing, and what is shown whatever the type. */
interface InspectorState {
  readonly open: Readonly<Partial<Record<SectionName, boolean>>>
  readonly record: string | null
  readonly wanted: readonly PartByType[]
}

export const useInspector = create<InspectorState>(() => ({ open: {}, record: null, wanted: [] }))

export const setSectionOpen = (section: SectionName, isOpen: boolean): void =>
  useInspector.setState(({ open }) => ({ open: { ...open, [section]: isOpen } }))

export const openRecord = (id: string | null): void => useInspector.setState({ record: id })

/** Shows a part that the type does without, or puts it away again. */
export const setWanted = (part: PartByType, isWanted: boolean): void =>
  useInspector.setState(({ wanted }) => ({
    wanted: isWanted ? [...wanted, part] : wanted.filter((each) => each !== part),
  }))

/** Shows what the type of the open release has, and nothing else. */
export const showByType = (): void => useInspector.setState({ wanted: [] })

/** Frames to wait for a field that is being unfolded, or whose pane is being opened. */
const patience = 20

/** Puts the caret into a field named as findings name it, such as `dateline.city` or `speakers.<id>.name`. */
export function focusFact(field: FieldName): void {
  reveal(field)
  // Before there is an event, the way to its fields is to add it.
  const isToBeAdded = field.startsWith('event.') && useSession.getState().release?.draft.event === null
  tryToFocus(isToBeAdded ? 'event' : field, patience)
}

function tryToFocus(field: FieldName, framesLeft: number): void {
  requestAnimationFrame(() => {
    const frame = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
    const control = frame?.querySelector<HTMLElement>(takesCaret)
    if (control === undefined || control === null) {
      if (framesLeft > 0) tryToFocus(field, framesLeft - 1)
      return
    }
    control.scrollIntoView({ block: 'nearest' })
    control.focus()
  })
}

const takesCaret = 'input:not([type=hidden]), textarea, [role=spinbutton], button'

/** Unfolds what hides a field. */
function reveal(field: FieldName): void {
  const record = field.split('.').find((part) => /^[0-9a-f-]{36}$/.test(part))
  useInspector.setState(({ open, record: before }) => ({
    open: { ...open, [sectionOf(field)]: true },
    record: record ?? before,
  }))
  for (const part of partsByType.filter((each) => holds(each, field))) {
    if (!useInspector.getState().wanted.includes(part)) setWanted(part, true)
  }
}

const holds = (part: PartByType, field: FieldName): boolean =>
  part === 'accreditation' ? field.startsWith('event.accreditation') : field.split('.')[0] === part

function sectionOf(field: FieldName): SectionName {
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
