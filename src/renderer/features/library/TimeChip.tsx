import { epochOf } from '../../../shared/language'
import { isOut, type ReleaseSummary } from '../../../shared/release'
import { Pill, useNow } from '../../ui'
import { say, saySpan } from '../../words'
import { shortDay } from './rows'

const oneDay = 24 * 60 * 60_000

/** When a release may be published, where that is not at once: under embargo it counts the last day down. */
export function TimeChip({ releaseTime, status }: Pick<ReleaseSummary, 'releaseTime' | 'status'>) {
  const now = useNow()
  const { mode, until, zone } = releaseTime
  if (mode === 'immediate') return null
  if (mode === 'hold') return <Pill tone="look">{say('library.hold')}</Pill>
  if (until === null) return <Pill tone="look">{say('library.embargo-unset')}</Pill>
  const epoch = epochOf(until, zone)
  const left = epoch === null ? null : epoch - now
  if (left !== null && left <= 0) return isOut(status) ? null : <Pill tone="stop">{say('library.embargo-over')}</Pill>
  const moment = `${shortDay(until.slice(0, 10), new Date(now))}, ${until.slice(11, 16)}`
  return (
    <Pill tone="look">
      <span title={say('library.until', { moment })}>
        {left !== null && left < oneDay
          ? say('library.embargo-left', { span: saySpan(left) })
          : say('library.until', { moment })}
      </span>
    </Pill>
  )
}
