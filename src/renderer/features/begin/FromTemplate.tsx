import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { isReviewDue, todayAt, type Release, type TemplateSummary } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Dialog, EmptyState, useWorking } from '../../ui'
import { say, sayDay } from '../../words'
import styles from './Begin.module.css'
import { closeBegin } from './begin-state'

/** The mission's own templates; one that nobody has read through for a year is shown in amber. */
export function FromTemplate({ zone, onStarted }: { zone: string; onStarted: (release: Release) => void }) {
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null)
  const [, work] = useWorking()
  useEffect(() => {
    void api.templates.list({}).then((answer) => (answer.ok ? setTemplates(answer.value) : report(answer)))
  }, [])
  const today = todayAt(zone)

  const start = async ({ id }: TemplateSummary): Promise<void> => {
    const answer = await api.releases.startFromTemplate({ id })
    if (!answer.ok) return report(answer)
    closeBegin()
    onStarted(answer.value)
  }

  return (
    <Dialog title={say('begin.template')} isOpen size="medium" closeLabel={say('app.close')} onClose={closeBegin}>
      {templates === null ? null : templates.length === 0 ? (
        <EmptyState isSmall title={say('begin.template-none')}>
          {say('begin.template-none-help')}
        </EmptyState>
      ) : (
        <ListBox
          aria-label={say('begin.template-list')}
          items={templates}
          className={styles.list ?? ''}
          autoFocus="first"
          onAction={(key) => {
            const picked = templates.find(({ id }) => id === key)
            if (picked !== undefined) work(() => start(picked))
          }}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.item ?? ''}>
              <span className={styles.name}>{item.name}</span>
              <span className={styles.detail}>
                {say('begin.template-line', { type: say(`library.type-${item.type}`), version: item.version })}{' '}
                <span className={isReviewDue(item.lastReviewed, today) ? styles.look : undefined}>
                  {say('begin.template-reviewed', { day: sayDay(item.lastReviewed) })}
                </span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Dialog>
  )
}
