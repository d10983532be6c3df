import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { parseQuery, wordsToMark } from '../../../shared/finding'
import type { ReleaseId } from '../../../shared/release'
import { useSession } from '../../session'
import { classes } from '../../ui'
import { say } from '../../words'
import { trashChosen } from './bulk'
import { Card } from './Card'
import { beginRange, chooseAll, chooseNone, chooseRange, isChosen, toggleChosen, useChosen } from './chosen'
import { askToDestroy, askToDestroyChosen } from './destroy-state'
import styles from './Library.module.css'
import { beginAfter, readAll, readOn, readToEnd, useLibrary } from './library-state'
import { moveToTrash, restore } from './trash'
import { TrashHint } from './TrashHint'

export interface CardListProps {
  isReadOnly: boolean
  onOpen: (id: ReleaseId) => void
  /** A letter was typed: it belongs into the field above. */
  onType: () => void
}

/** How high a line is before it is drawn, in pixels. */
const usualHeight = { heading: 27, card: 92 }
/** So many lines before the last one the next page is read. */
const readAhead = 30
const page = 8

/**
 * The cards of a list as long as the library: those in sight are drawn, and the next page is read before they end. Arrows move,
 * Enter opens, Space, Shift and Ctrl choose several, Delete moves to the trash and asks to destroy in it, and a letter looks for it.
 */
export function CardList({ isReadOnly, onOpen, onType }: CardListProps) {
  const view = useLibrary((state) => state.view)
  const rows = useLibrary((state) => state.rows)
  const next = useLibrary((state) => state.next)
  const { query, listing } = useLibrary((state) => state.answered)
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(0)
  const wantsFocus = useRef(false)
  const keepsFocus = useRef(false)
  /** Set while all is being read because the last card is wanted. */
  const wantsEnd = useRef<{ readonly isRange: boolean } | null>(null)
  const isTrash = view === 'trash'
  const today = useLibrary((state) => state.today)
  const words = useMemo(() => wordsToMark(parseQuery(query)), [query])
  const cards = useMemo(() => rows.flatMap((row, at) => (row.kind === 'card' ? [at] : [])), [rows])
  const active = Math.min(wanted, cards.length - 1)

  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and no compiler keeps it
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => usualHeight[rows[at]?.kind ?? 'card'],
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 3,
    // The card in focus stays, wherever one scrolls: without it the next key would be lost.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      const focused = cards[active]
      return focused === undefined || drawn.includes(focused) ? drawn : [...drawn, focused].toSorted((a, b) => a - b)
    },
  })
  const drawn = virtual.getVirtualItems()
  const lastDrawn = virtual.range?.endIndex ?? 0

  useEffect(() => {
    if (next !== null && lastDrawn >= rows.length - readAhead) void readOn()
  }, [next, lastDrawn, rows.length])
  // An arrow that is pressed before the answer is there goes to the first card.
  useEffect(
    () =>
      useLibrary.subscribe((state, before) => {
        if (state.listing !== before.listing) setWanted(0)
      }),
    [],
  )
  const shown = useRef(listing)
  useLayoutEffect(() => {
    if (shown.current === listing) return
    shown.current = listing
    if (virtual.scrollOffset !== 0) virtual.scrollToOffset(0)
  }, [listing, rows, virtual])
  useLayoutEffect(() => {
    const isLost = keepsFocus.current && document.activeElement === document.body
    if (!wantsFocus.current && !isLost) return
    const card = scroller.current?.querySelector<HTMLElement>(`[data-card="${active}"]`)
    if (card === null || card === undefined) return
    card.focus({ preventScroll: true })
    wantsFocus.current = false
  })
  // What had the focus has gone to the trash: what has come into its place has it.
  useLayoutEffect(() => {
    keepsFocus.current = false
  }, [rows])

  const go = (to: number, isRange: boolean): void => {
    const index = Math.max(0, Math.min(to, cards.length - 1))
    const item = itemAt(index)
    const from = itemAt(active)
    if (isRange && from !== undefined && item !== undefined) {
      if (useChosen.getState().count === 0) beginRange(from.id)
      chooseRange(item.id)
    }
    wantsEnd.current = null
    wantsFocus.current = true
    setWanted(index)
    virtual.scrollToIndex(index === 0 ? 0 : (cards[index] ?? 0), { align: 'auto' })
  }
  const goToStart = (isRange: boolean): void => {
    const { from } = useLibrary.getState()
    if (from === null || !('last' in from)) return go(0, isRange)
    keepsFocus.current = true
    beginAfter(null)
  }
  const goToEnd = (isRange: boolean): void => {
    if (next === null) return go(cards.length - 1, isRange)
    wantsEnd.current = { isRange }
    void (isRange ? readAll() : readToEnd())
  }
  useLayoutEffect(() => {
    if (wantsEnd.current === null || next !== null) return
    const { isRange } = wantsEnd.current
    wantsEnd.current = null
    go(cards.length - 1, isRange)
  })

  const act = (index: number): void => {
    const item = itemAt(index)
    if (item === undefined) return
    if (!isTrash) return onOpen(item.id)
    if (isReadOnly) return
    keepsFocus.current = true
    void restore(item.id, item.headline)
  }
  const trash = (): void => {
    if (isReadOnly) return
    const item = itemAt(active)
    keepsFocus.current = true
    if (isTrash) {
      if (useChosen.getState().count > 0) void askToDestroyChosen()
      else if (item !== undefined) askToDestroy([item])
      return
    }
    if (useChosen.getState().count > 0) void trashChosen(true)
    else if (item !== undefined) void moveToTrash(item.id, item.headline)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event
    const isControl = event.ctrlKey || event.metaKey
    if (event.altKey) return
    const item = itemAt(active)
    const handled = ((): boolean => {
      if (isControl) {
        if (key.toLowerCase() !== 'a') return false
        void chooseAll()
        return true
      }
      switch (key) {
        case 'ArrowDown':
          go(active + 1, shiftKey)
          return true
        case 'ArrowUp':
          go(active - 1, shiftKey)
          return true
        case 'PageDown':
          go(active + page, shiftKey)
          return true
        case 'PageUp':
          go(active - page, shiftKey)
          return true
        case 'Home':
          goToStart(shiftKey)
          return true
        case 'End':
          goToEnd(shiftKey)
          return true
        case 'Enter':
          act(active)
          return true
        case ' ':
          if (item !== undefined) toggleChosen(item.id)
          return true
        case 'Escape':
          if (useChosen.getState().count === 0) return false
          chooseNone()
          return true
        case 'Delete':
          trash()
          return true
        default:
          // The letter itself goes on to the field, which has the focus by then.
          if (key.length === 1) onType()
          return false
      }
    })()
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }

  const onClick = (event: MouseEvent): void => {
    const card = (event.target as Element).closest<HTMLElement>('[data-card]')
    const index = Number(card?.dataset['card'] ?? -1)
    const item = itemAt(index)
    if (item === undefined) return
    if (event.shiftKey) {
      const open = useSession.getState().release
      if (useChosen.getState().anchor === null && open !== null) beginRange(open.id)
      return chooseRange(item.id)
    }
    if (event.ctrlKey || event.metaKey) return toggleChosen(item.id)
    chooseNone()
    beginRange(item.id)
    act(index)
  }

  return (
    <div ref={scroller} className={styles.cards}>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={say(`library.view-${view}`)}
        aria-multiselectable
        className={styles.rows}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {drawn.map(({ index: at, start, key }) => {
          const row = rows[at]
          if (row === undefined) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={at}
              role="presentation"
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'heading' ? (
                <div role="presentation" className={styles.group}>
                  {row.title}
                </div>
              ) : (
                <Option
                  index={row.index}
                  size={next === null ? cards.length : -1}
                  isActive={row.index === active}
                  isTrash={isTrash}
                  words={words}
                  today={today}
                  onFocus={setWanted}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const itemAt = (index: number) => useLibrary.getState().items?.[index]

interface OptionProps {
  index: number
  size: number
  isActive: boolean
  isTrash: boolean
  words: string
  today: Date
  onFocus: (index: number) => void
}

/** One card. It follows what its own release says: a save or opening it draws it alone anew, and scrolling none that stays. */
const Option = memo(function Option({ index, size, isActive, isTrash, words, today, onFocus }: OptionProps) {
  const item = useLibrary((state) => state.items?.[index])
  const isOpen = useSession(({ release }) => release !== null && release.id === item?.id)
  const isOn = useChosen((state) => item !== undefined && isChosen(state, item.id))
  if (item === undefined) return null
  return (
    <div
      role="option"
      data-card={index}
      aria-selected={isOn}
      aria-current={isOpen ? 'true' : undefined}
      aria-setsize={size}
      aria-posinset={index + 1}
      tabIndex={isActive ? 0 : -1}
      className={classes(styles.card, isOpen && styles.open, isOn && styles.chosen)}
      onFocus={() => onFocus(index)}
    >
      <Card item={item} words={words} today={today} />
      {isTrash ? <TrashHint item={item} today={today} /> : null}
    </div>
  )
})
