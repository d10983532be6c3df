import { useEffect, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Release, ReleaseSummary } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { session } from '../../session'
import { Dialog, SearchField, useWorking } from '../../ui'
import { say, sayDay } from '../../words'
import styles from './Begin.module.css'
import { closeBegin } from './begin-state'

/** Finds the release to start from: typing narrows the list, Enter or a click starts. */
export function FromEarlier({ onStarted }: { onStarted: (release: Release, from: ReleaseSummary) => void }) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly ReleaseSummary[] | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const asked = useRef(0)
  const [, work] = useWorking()

  /** Answers the first release that holds the words. */
  const search = async (words: string): Promise<ReleaseSummary | undefined> => {
    const turn = ++asked.current
    const answer = await api.releases.list({ view: 'all', query: words.trim() })
    if (turn !== asked.current) return undefined
    if (answer.ok) setFound(answer.value)
    else report(answer)
    return answer.ok ? answer.value[0] : undefined
  }
  useEffect(() => {
    // What is being written is looked through as it stands.
    void session.flush().then(() => search(''))
  }, [])

  const start = async (from: ReleaseSummary): Promise<void> => {
    const answer = await api.releases.startFromEarlier({ id: from.id })
    if (!answer.ok) return report(answer)
    closeBegin()
    onStarted(answer.value, from)
  }
  const startFirst = async (): Promise<void> => {
    const first = await search(query)
    if (first !== undefined) await start(first)
  }

  return (
    <Dialog title={say('begin.earlier')} isOpen size="medium" closeLabel={say('app.close')} onClose={closeBegin}>
      <div className={styles.finder}>
        <p className={styles.lead}>{say('begin.earlier-lead')}</p>
        <SearchField
          label={say('begin.search')}
          placeholder={say('begin.search-placeholder')}
          clearLabel={say('begin.search-clear')}
          autoFocus
          value={query}
          onChange={(words) => {
            setQuery(words)
            void search(words)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') work(startFirst)
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
          }}
        />
        <div ref={list}>
          {found === null ? null : (
            <ListBox
              aria-label={say('begin.earlier-list')}
              items={found}
              className={styles.list ?? ''}
              renderEmptyState={() => (
                <p className={styles.nothing}>
                  {say(query.trim() === '' ? 'begin.earlier-empty' : 'begin.earlier-none')}
                </p>
              )}
              onAction={(key) => {
                const picked = found.find(({ id }) => id === key)
                if (picked !== undefined) work(() => start(picked))
              }}
            >
              {(item) => (
                <ListBoxItem id={item.id} textValue={named(item)} className={styles.item ?? ''}>
                  <span className={styles.name}>{named(item)}</span>
                  <span className={styles.detail}>{lineOf(item)}</span>
                </ListBoxItem>
              )}
            </ListBox>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const named = ({ headline }: ReleaseSummary): string => (headline === '' ? say('library.untitled') : headline)

const lineOf = ({ number, date, type, status }: ReleaseSummary): string =>
  [number, date === null ? '' : sayDay(date), say(`library.type-${type}`), say(`library.status-${status}`)]
    .filter((part) => part !== '')
    .join(' · ')
