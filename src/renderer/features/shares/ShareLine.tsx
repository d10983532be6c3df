import type { ShareStatus } from '../../../shared/contract'
import { Button } from '../../ui'
import { say, sayDayAndClock, sayMomentIn } from '../../words'
import { publish } from './deeds'
import styles from './Shares.module.css'

/** One line at the foot of the navigation: when the library was published last. */
export function ShareLine({ share, zone }: { share: ShareStatus; zone: string }) {
  return (
    <div className={styles.line} role="group" aria-label={say('shares.line')}>
      <p role="status" className={styles.text}>
        {sayShare(share, zone)}
      </p>
      {share.state === 'waiting' ? (
        <Button small onPress={() => void publish()}>
          {say('shares.publish-now')}
        </Button>
      ) : null}
    </div>
  )
}

function sayShare({ state, publishedAt }: ShareStatus, zone: string): string {
  const moment = publishedAt === null ? '' : sayShort(publishedAt, zone)
  switch (state) {
    case 'publishing':
      return say('shares.publishing')
    case 'gone':
      return say('shares.gone-short')
    case 'forked':
      return say('shares.forked-short')
    case 'unreadable':
      return say('shares.unreadable-short')
    case 'taken':
      return say('shares.taken-short', { moment })
    case 'current':
      return say('shares.current', { moment })
    case 'waiting':
    case 'full':
      return publishedAt === null ? say('shares.unpublished') : say('shares.waiting', { moment })
  }
}

/** The clock alone for a moment of today. */
function sayShort(instant: string, zone: string): string {
  const { day, time } = sayDayAndClock(instant, zone)
  return day === sayDayAndClock(new Date().toISOString(), zone).day ? time : sayMomentIn(instant, zone)
}
