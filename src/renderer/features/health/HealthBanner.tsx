import { StatusLine } from '../../ui'
import { say } from '../../words'
import { damageIn, openHealth, useHealth } from './health-state'

/** Says that something is damaged; nothing where all is well. */
export function HealthBanner() {
  const count = useHealth(({ state }) => (state === null ? 0 : damageIn(state).length))
  if (count === 0) return null
  return (
    <div role="status">
      <StatusLine tone="stop" action={{ label: say('keeping.banner-look'), onPress: openHealth }}>
        {say('keeping.banner', { count })}
      </StatusLine>
    </div>
  )
}
