import { useState } from 'react'
import { textIn, withTextIn, type Mission } from '../../../shared/release'
import { say } from '../../words'
import { zoneOfCity } from './zone-of-city'

const systemZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a city proposes, or this computer, is nobody's choice yet. */
const isChosen = ({ zone, city, language }: Mission): boolean =>
  !['', systemZone, zoneOfCity(textIn(city, language))].includes(zone)

/** City and time zone of the mission: the city proposes its zone until the officer chooses one. */
export function useCityAndZone(mission: Mission, change: (part: Partial<Mission>) => void) {
  const { city, zone, language } = mission
  const [isOwn, setOwn] = useState(() => isChosen(mission))
  return {
    typeCity: (typed: string): void => {
      const proposed = isOwn ? null : zoneOfCity(typed)
      change({ city: withTextIn(city, language, typed), zone: proposed ?? zone })
    },
    typeZone: (typed: string): void => {
      setOwn(true)
      change({ zone: typed })
    },
    /** Where the zone comes from, while the officer has not chosen it. */
    hint: isOwn
      ? undefined
      : say(zoneOfCity(textIn(city, language)) === zone ? 'settings.zone-of-city' : 'settings.zone-of-system'),
  }
}
