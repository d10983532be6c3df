import { useSession } from '../../session'
import { say } from '../../words'
import { textIn } from '../../../shared/release'
import { writeField, writeFields } from './field-access'
import { titleOn } from './register-entries'
import { SuggestedField } from './SuggestedField'

/** Name of a speaker or guest; an entry of the register brings its title and organisation along. */
export function PersonField({ record }: { record: string }) {
  return (
    <SuggestedField
      field={`${record}.name`}
      label={say('facts.person-name')}
      register="people"
      onPick={(id, { people, organisations }) => {
        const person = people.find((each) => each.id === id)
        const { release, language } = useSession.getState()
        if (person === undefined || release === null) return
        const held = titleOn(person, release.draft.event?.start.date ?? release.draft.dateline.date)
        const body = organisations.find((each) => each.id === held?.organisation)
        const title = textIn(held?.title ?? {}, language)
        writeFields({
          [`${record}.person`]: person.id,
          [`${record}.name`]: person.name,
          ...(title === '' ? {} : { [`${record}.title`]: title }),
          ...(body === undefined ? {} : { [`${record}.organisation`]: textIn(body.name, language) }),
        })
      }}
    />
  )
}

export function OrganisationField({ record }: { record: string }) {
  const field = `${record}.organisation`
  return (
    <SuggestedField
      field={field}
      label={say('facts.person-organisation')}
      register="organisations"
      onPick={(id, { organisations }) => {
        const body = organisations.find((each) => each.id === id)
        if (body !== undefined) writeField(field, textIn(body.name, useSession.getState().language))
      }}
    />
  )
}
