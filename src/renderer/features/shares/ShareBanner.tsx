import type { ShareStatus } from '../../../shared/contract'
import { StatusLine, useWorking } from '../../ui'
import { say } from '../../words'
import { publish, reopen, setApart } from './deeds'

/** What stands between the desk and its share, and what to do about it; nothing where all goes its way. */
export function ShareBanner({ share: { state, by } }: { share: ShareStatus }) {
  const [, work] = useWorking()
  const banner = bannerOf(state, by, work)
  return banner === null ? null : (
    <div role="status">
      <StatusLine tone="look" {...(banner.action === null ? {} : { action: banner.action })}>
        {banner.text}
      </StatusLine>
    </div>
  )
}

interface Banner {
  text: string
  action: { label: string; onPress: () => void } | null
}

function bannerOf(
  state: ShareStatus['state'],
  by: ShareStatus['by'],
  work: (task: () => Promise<void>) => void,
): Banner | null {
  const who = named(by?.officer)
  switch (state) {
    case 'gone':
      return { text: say('shares.gone'), action: null }
    case 'full':
      return { text: say('shares.full'), action: { label: say('shares.publish-now'), onPress: () => work(publish) } }
    case 'forked':
      return {
        text: say('shares.forked', { who }),
        action: { label: say('shares.apart'), onPress: () => work(setApart) },
      }
    case 'unreadable':
      return {
        text: say('shares.unreadable'),
        action: { label: say('shares.instead'), onPress: () => work(publish) },
      }
    case 'taken':
      return {
        text: say('shares.taken', { who, device: named(by?.device) }),
        action: { label: say('shares.reopen'), onPress: () => work(reopen) },
      }
    default:
      return null
  }
}

/** A name for a sentence, which has words of its own for none. */
const named = (name: string | undefined): string => (name === undefined || name.trim() === '' ? 'none' : name)
