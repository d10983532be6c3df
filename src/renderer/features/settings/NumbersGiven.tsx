import type { NumbersOverview, SeriesYear } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { Button, StatusLine } from '../../ui'
import { say } from '../../words'
import { Part } from './Part'
import styles from './Settings.module.css'

interface NumbersGivenProps {
  overview: NumbersOverview
  onOpenRelease: (id: ReleaseId) => void
}

/** The numbers of each series and year, with what is missing and what stands twice. */
export function NumbersGiven({ overview: { years, duplicates }, onOpenRelease }: NumbersGivenProps) {
  return (
    <>
      {duplicates.length === 0 ? null : (
        <Part title={say('settings.section-duplicates')}>
          {duplicates.map(({ text, releases }) => (
            <div key={text}>
              <StatusLine tone="look">
                {say('settings.number-twice', { number: text, count: releases.length })}
              </StatusLine>
              <ul className={styles.numbers}>
                {releases.map((release) => (
                  <Holder key={release.id} number={text} {...release} onOpenRelease={onOpenRelease} />
                ))}
              </ul>
            </div>
          ))}
        </Part>
      )}
      {years.map((year) => (
        <Year key={`${year.series} ${year.year}`} year={year} onOpenRelease={onOpenRelease} />
      ))}
    </>
  )
}

function Year({
  year: { name, year, given, gaps, next },
  onOpenRelease,
}: { year: SeriesYear } & Omit<NumbersGivenProps, 'overview'>) {
  const title = say('settings.series-year', { name: name.trim() === '' ? say('settings.series-new') : name, year })
  return (
    <Part title={title} {...(next === '' ? {} : { hint: say('settings.numbers-next', { next }) })}>
      {gaps.length === 0 ? null : (
        <p className={styles.look}>{say('settings.numbers-missing', { count: gaps.length, numbers: runsOf(gaps) })}</p>
      )}
      {given.length === 0 ? (
        <p className={styles.hint}>{say('settings.numbers-none')}</p>
      ) : (
        <ul className={styles.numbers}>
          {given.map(({ text, release }) => (
            <Holder key={release.id} number={text} {...release} onOpenRelease={onOpenRelease} />
          ))}
        </ul>
      )}
    </Part>
  )
}

interface HolderProps {
  id: ReleaseId
  headline: string
  number: string
  onOpenRelease: (id: ReleaseId) => void
}

function Holder({ id, headline, number, onOpenRelease }: HolderProps) {
  return (
    <li className={styles.number}>
      <span className={styles.numberText}>{number}</span>
      <Button small look="link" onPress={() => onOpenRelease(id)}>
        {headline === '' ? say('library.untitled') : headline}
      </Button>
    </li>
  )
}

/** `3, 5–9`: numbers in a row as a run. */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}
