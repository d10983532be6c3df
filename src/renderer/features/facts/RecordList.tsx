import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { afterPress, classes, IconButton } from '../../ui'
import type { PictureId } from '../../../shared/release'
import { pictures, session, useSession } from '../../session'
import { say } from '../../words'
import { useDraft, useShownFinding } from './field-access'
import type { FieldName } from './field-path'
import styles from './Facts.module.css'
import { openRecord, useInspector } from './inspector-state'
import { moved } from './order'
import { useIsLocked } from './surroundings'

/** Lists of the draft whose records are edited in rows. */
export type ListName = 'speakers' | 'attended' | 'sources' | 'contacts' | 'pictures' | 'event.hosts'

const stepsTo = (list: ListName): string[] => list.split('.')

function entriesOf(list: ListName): readonly { id: string }[] {
  const draft = useSession.getState().release?.draft
  if (draft === undefined) return []
  return list === 'event.hosts' ? (draft.event?.hosts ?? []) : draft[list]
}

/** Puts a new record at the end and opens it. */
export function addRecord(list: ListName, record: { id: string } & Record<string, unknown>): void {
  session.setField(stepsTo(list), [...entriesOf(list), record])
  openRecord(record.id)
}

const moveRecord = (list: ListName, id: string, by: 1 | -1): void => {
  const entries = entriesOf(list)
  const next = moved(entries, id, by)
  if (next !== entries) session.setField(stepsTo(list), next)
}

const removeRecord = (list: ListName, id: string, row: HTMLElement | null): void => {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('[data-section]')
  if (list === 'pictures') pictures.remove(id as PictureId)
  else {
    session.setField(
      stepsTo(list),
      entriesOf(list).filter((each) => each.id !== id),
    )
  }
  openRecord(null)
  neighbour?.querySelector('button')?.focus()
}

export interface RowSummary {
  /** Initials or a number in the round mark; none for records without one. */
  readonly mark?: string
  readonly title: string
  /** Stands in for the title while there is none. */
  readonly untitled: string
  readonly detail: string
  readonly aside?: string
}

interface RowProps {
  list: ListName
  id: string
  summary: RowSummary
  /** Fields whose findings the folded row tells. */
  judged: readonly FieldName[]
  isOrdered?: boolean
  /** The officer has left the row. */
  onLeave?: () => void
  children: ReactNode
}

/** One record: a quiet line that opens for editing. */
export function RecordRow({ list, id, summary, judged, isOrdered = false, onLeave, children }: RowProps) {
  const isOpen = useInspector((state) => state.record === id)
  const { finding, severity } = useShownFinding(...judged)
  const isLocked = useIsLocked()
  const row = useRef<HTMLLIElement>(null)
  const name = summary.title === '' ? summary.untitled : summary.title

  const move = (by: 1 | -1): void => {
    const focused = document.activeElement
    moveRecord(list, id, by)
    // The browser drops the focus of what is moved in the document.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && row.current?.contains(focused)) focused.focus()
    })
  }
  const moveByKey = (event: KeyboardEvent): void => {
    if (
      !isOrdered ||
      isLocked ||
      !event.altKey ||
      !event.shiftKey ||
      (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')
    )
      return
    event.preventDefault()
    event.stopPropagation()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the controls inside it
    <li
      ref={row}
      className={styles.record}
      data-open={isOpen || undefined}
      data-record={id}
      onKeyDownCapture={moveByKey}
      onBlur={(event) => {
        if (onLeave !== undefined && !event.currentTarget.contains(event.relatedTarget)) afterPress(onLeave)
      }}
    >
      <Button
        className={styles.summary ?? ''}
        aria-expanded={isOpen}
        aria-keyshortcuts={isOrdered ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
        onPress={() => openRecord(isOpen ? null : id)}
      >
        {summary.mark === undefined ? null : (
          <span className={styles.mark} aria-hidden>
            {summary.mark}
          </span>
        )}
        <span className={styles.words}>
          <span className={styles.title} data-new={summary.title === '' || undefined}>
            {name}
          </span>
          {summary.detail === '' ? null : <span className={styles.detail}>{summary.detail}</span>}
        </span>
        {summary.aside === undefined ? null : <span className={styles.aside}>{summary.aside}</span>}
      </Button>
      {finding === undefined || isOpen ? null : (
        <p className={classes(styles.finding, severity === 'mustFix' && styles.mustFix)}>{finding}</p>
      )}
      {isOpen ? (
        <div className={styles.fields} role="group" aria-label={name}>
          {children}
          {isLocked ? null : (
            <div className={styles.commands}>
              {isOrdered ? (
                <>
                  <IconButton
                    small
                    label={say('facts.move-up-named', { name })}
                    icon={<ArrowUp size={14} aria-hidden />}
                    onPress={() => move(-1)}
                  />
                  <IconButton
                    small
                    label={say('facts.move-down-named', { name })}
                    icon={<ArrowDown size={14} aria-hidden />}
                    onPress={() => move(1)}
                  />
                </>
              ) : null}
              <IconButton
                small
                label={say('facts.remove-named', { name })}
                icon={<Trash2 size={14} aria-hidden />}
                onPress={() => removeRecord(list, id, row.current)}
              />
            </div>
          )}
        </div>
      ) : null}
    </li>
  )
}

interface ListProps {
  list: ListName
  label: string
  /** Said where there is no record yet. */
  empty?: string
  row: (id: string) => ReactNode
}

/** The records of one list, each in a row of its own. */
export function RecordList({ list, label, empty, row }: ListProps) {
  const ids =
    useDraft((draft) =>
      (list === 'event.hosts' ? (draft.event?.hosts ?? []) : draft[list]).map(({ id }) => id).join(' '),
    ) ?? ''
  const before = useRef(ids)
  const frame = useRef<HTMLUListElement>(null)

  useEffect(() => {
    const known = new Set(before.current.split(' '))
    const added = ids.split(' ').filter((id) => id !== '' && !known.has(id))
    before.current = ids
    const [only] = added
    // A record that has just been added is there to be filled in.
    if (added.length === 1 && only !== undefined && useInspector.getState().record === only) {
      frame.current?.querySelector<HTMLElement>(`[data-record="${only}"] input`)?.focus()
    }
  }, [ids])

  if (ids === '') return empty === undefined ? null : <p className={styles.empty}>{empty}</p>
  return (
    <ul ref={frame} className={styles.records} aria-label={label}>
      {ids.split(' ').map(row)}
    </ul>
  )
}
