import { knowsClaims } from '../../../shared/language'
import { showClaim, showUnsourced, useUnsourced } from '../../editor/requests'
import { useSession } from '../../session'
import { StatusLine } from '../../ui'
import { say } from '../../words'

/** How many claims rest on no source, while they are shown. */
export function UnsourcedLine() {
  const { isShown, counts } = useUnsourced()
  const language = useSession((state) => state.language)
  if (!isShown) return null
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0)
  return (
    <StatusLine
      tone={count === 0 ? 'quiet' : 'look'}
      next={count === 0 ? null : { label: say('compose.claims-next'), onPress: () => showClaim('next') }}
      action={{ label: say('compose.claims-hide'), onPress: () => showUnsourced(false) }}
    >
      {knowsClaims(language) ? say('compose.claims-count', { count }) : say('compose.claims-unknown', { language })}
    </StatusLine>
  )
}
