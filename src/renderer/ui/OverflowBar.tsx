import { Ellipsis } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { IconButton } from './Button'
import { Menu } from './Menu'
import styles from './OverflowBar.module.css'

export interface OverflowItem {
  readonly id: string
  /** Pixels it takes in the bar. */
  readonly width: number
  readonly content: ReactNode
  /** How it reads in the menu. */
  readonly label: string
  readonly shortcut?: string
  readonly onPress: () => void
}

export interface OverflowBarProps {
  label: string
  moreLabel: string
  items: readonly OverflowItem[]
  /** Stands first and always stays. */
  lead?: ReactNode
  leadWidth?: number
}

const moreWidth = 34

/** A toolbar whose last items move into a menu where there is no room. One stop for Tab, arrows within. */
export function OverflowBar({ label, moreLabel, items, lead, leadWidth = 0 }: OverflowBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    setRoom(element.clientWidth)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const shown = fitting(items, room - leadWidth)
  const rest = items.slice(shown)
  return (
    <Toolbar ref={bar} aria-label={label} className={styles.bar ?? ''}>
      {lead}
      {items.slice(0, shown).map(({ id, content }) => (
        <span key={id}>{content}</span>
      ))}
      {rest.length === 0 ? null : (
        <Menu
          label={moreLabel}
          trigger={<IconButton label={moreLabel} icon={<Ellipsis size={16} />} />}
          items={rest.map(({ id, label: itemLabel, shortcut }) => ({
            id,
            label: itemLabel,
            ...(shortcut === undefined ? {} : { shortcut }),
          }))}
          onAction={(id) => rest.find((item) => item.id === id)?.onPress()}
        />
      )}
    </Toolbar>
  )
}

/** How many items fit, leaving room for the menu when not all do. */
function fitting(items: readonly OverflowItem[], room: number): number {
  const whole = items.reduce((sum, { width }) => sum + width, 0)
  if (whole <= room) return items.length
  let left = room - moreWidth
  let count = 0
  for (const { width } of items) {
    left -= width
    if (left < 0) break
    count += 1
  }
  return count
}
