import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import type { Month } from '../../../shared/contract'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Button, IconButton, Menu } from '../../ui'
import { say, sayNumber } from '../../words'
import styles from './Library.module.css'
import { beginAfter, useLibrary } from './library-state'

/** The months of the list with their releases; one of them becomes its beginning. */
export function MonthMenu() {
  const view = useLibrary((state) => state.view)
  const from = useLibrary((state) => state.from)
  const [months, setMonths] = useState<readonly Month[] | null>(null)
  const open = async (): Promise<void> => {
    const answer = await api.finding.months({ view })
    if (answer.ok) setMonths(answer.value)
    else report(answer)
  }
  return (
    <Menu
      label={say('library.months')}
      trigger={<IconButton small label={say('library.months')} icon={<CalendarDays size={14} />} />}
      placement="bottom end"
      isOpen={months !== null}
      onOpenChange={(isOpen) => (isOpen ? void open() : setMonths(null))}
      selected={months?.find(({ after }) => JSON.stringify(after) === JSON.stringify(from))?.month ?? ''}
      items={(months ?? []).map(({ month, count }) => ({
        id: month,
        label: nameOf(month),
        shortcut: sayNumber(count),
      }))}
      onAction={(month) => {
        const chosen = months?.find((each) => each.month === month)
        if (chosen !== undefined) beginAfter(chosen.after)
      }}
    />
  )
}

/** Says that the list begins somewhere else than with its newest release. */
export function Beginning() {
  const from = useLibrary((state) => state.from)
  if (from === null || 'skip' in from) return null
  const isEnd = 'last' in from
  return (
    <div className={styles.beginning}>
      <span>
        {isEnd
          ? say('library.from-end', { count: from.last })
          : say('library.from-month', { month: nameOf(from.at.slice(0, 7)) })}
      </span>
      <Button look="link" onPress={() => beginAfter(null)}>
        {say(isEnd ? 'library.to-start' : 'library.newest')}
      </Button>
    </div>
  )
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' })

const nameOf = (month: string): string => months.format(new Date(`${month}-15T12:00:00`))
