import { paperSizes, textIn, withTextIn, type Mission } from '../../../shared/release'
import { ChoiceBox, Select, TextArea, TextField } from '../../ui'
import { countryChoices, say } from '../../words'
import { Contacts } from './Contacts'
import { Emblem } from './Emblem'
import { Part } from './Part'
import { changeMission } from './settings-state'
import { useCityAndZone } from './use-city-and-zone'
import { Zone } from './Zone'

const countries = countryChoices('en')

/** The mission's profile: letterhead, press contacts and the clocks that releases are timed by. */
export function MissionPage({ mission }: { mission: Mission }) {
  const { language, capital } = mission
  const place = useCityAndZone(mission, changeMission)
  return (
    <>
      <Part title={say('settings.section-mission')}>
        <TextField
          label={say('settings.name')}
          placeholder={say('settings.name-hint')}
          value={textIn(mission.name, language)}
          onChange={(name) => changeMission({ name: withTextIn(mission.name, language, name) })}
        />
        <TextField label={say('settings.city')} value={textIn(mission.city, language)} onChange={place.typeCity} />
        <ChoiceBox
          label={say('settings.country')}
          choices={countries}
          kept={() => ''}
          value={mission.country}
          onChange={(country) => changeMission({ country })}
        />
        <Zone zone={mission.zone} description={place.hint} onChange={place.typeZone} />
        <TextField
          label={say('settings.email')}
          type="email"
          description={say('settings.email-hint')}
          value={mission.email}
          onChange={(email) => changeMission({ email })}
        />
        <Select
          label={say('settings.language')}
          value={mission.language}
          choices={[{ value: 'en', label: say('settings.language-en') }]}
          onChange={(chosen) => changeMission({ language: chosen })}
        />
      </Part>
      <Part title={say('settings.section-capital')} hint={say('settings.capital-hint')}>
        <TextField
          label={say('settings.city')}
          value={textIn(capital.city, language)}
          onChange={(city) =>
            changeMission({ capital: { ...capital, city: withTextIn(capital.city, language, city) } })
          }
        />
        <Zone zone={capital.zone} onChange={(zone) => changeMission({ capital: { ...capital, zone } })} />
      </Part>
      <Part title={say('settings.section-letterhead')}>
        <Emblem
          label={say('settings.emblem')}
          emblem={mission.emblem}
          onChange={(emblem) => changeMission({ emblem })}
        />
        <TextArea
          label={say('settings.address')}
          rows={2}
          value={mission.address}
          onChange={(address) => changeMission({ address })}
        />
        <Select
          label={say('settings.paper')}
          value={mission.paper}
          choices={paperSizes.map((value) => ({ value, label: say(`settings.paper-${value}`) }))}
          onChange={(paper) => changeMission({ paper })}
        />
      </Part>
      <Part title={say('settings.section-contacts')} hint={say('settings.contacts-hint')}>
        <Contacts
          contacts={mission.contacts}
          language={language}
          onChange={(contacts) => changeMission({ contacts })}
        />
      </Part>
    </>
  )
}
