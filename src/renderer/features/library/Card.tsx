import { Fragment, memo } from 'react'
import { foundRuns } from '../../../shared/language'
import type { ReleaseStatus, ReleaseSummary } from '../../../shared/release'
import { classes, Marked, Pill, type Tone } from '../../ui'
import { say, sayType } from '../../words'
import styles from './Library.module.css'
import { shortDay } from './rows'
import { TimeChip } from './TimeChip'

const tones: Readonly<Record<ReleaseStatus, Tone>> = {
  draft: 'here',
  'in-clearance': 'look',
  cleared: 'done',
  released: 'quiet',
  corrected: 'quiet',
  withdrawn: 'stop',
}

export interface CardProps {
  item: ReleaseSummary
  /** The words that are marked. */
  words: string
  today: Date
}

/** One release as the list shows it: what it says, where and when, and how far each language is. */
export const Card = memo(function Card({ item, words, today }: CardProps) {
  const { headline, eventName, city, date, status, languages, releaseTime, snippet } = item
  const marked = (text: string) => (words === '' ? text : <Marked runs={foundRuns(text, words)} />)
  const where = [eventName, city, date === null ? '' : shortDay(date, today)].filter((part) => part !== '')
  return (
    <>
      <div className={classes(styles.headline, headline === '' && styles.untitled)}>
        {headline === '' ? say('library.untitled') : marked(headline)}
      </div>
      {where.length === 0 ? null : (
        <div className={styles.where}>
          {where.map((part, index) => (
            <Fragment key={index}>
              {index === 0 ? '' : ' · '}
              <bdi>{marked(part)}</bdi>
            </Fragment>
          ))}
        </div>
      )}
      {snippet === '' ? null : <div className={styles.snippet}>{marked(snippet)}</div>}
      <div className={styles.meta}>
        {languages.map((language) => (
          <Pill key={language} tone={tones[status]}>
            {language.toUpperCase()} {say(`library.status-${status}`)}
          </Pill>
        ))}
        <TimeChip releaseTime={releaseTime} status={status} />
        {item.type === 'press-release' ? null : <span>{sayType(item)}</span>}
      </div>
    </>
  )
})
