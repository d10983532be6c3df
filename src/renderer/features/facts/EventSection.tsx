import { Plus } from 'lucide-react'
import { Button, Section } from '../../ui'
import { session, useSession } from '../../session'
import { say } from '../../words'
import { anniversaryOf, emptyEvent, hostRoles, newId, textIn, type Host, type HostId } from '../../../shared/release'
import { CountryFact, ZoneFact } from './ChosenField'
import { useDraft, writeFields } from './field-access'
import { DateFact, FieldGroup, GroupFinding, Pair, ParsedFact, SelectFact, TextFact, TimeFact } from './fields'
import styles from './Facts.module.css'
import { setSectionOpen, useInspector } from './inspector-state'
import { useMissionZone } from './mission-zone'
import { addRecord, RecordList, RecordRow } from './RecordList'
import { rememberHost, rememberPlace } from './remember'
import { SuggestedField } from './SuggestedField'

/** The happening that the release tells of, if there is one. */
export function EventSection() {
  const hasEvent = useDraft((draft) => draft.event !== null) ?? false
  const isOpen = useInspector(({ open }) => open.event ?? true)
  const zone = useMissionZone()
  const toggle = hasEvent ? (
    <Button look="link" small onPress={() => session.setField(['event'], null)}>
      {say('facts.event-remove')}
    </Button>
  ) : (
    <Button
      look="link"
      small
      onPress={() => {
        session.setField(['event'], emptyEvent(zone))
        setSectionOpen('event', true)
      }}
    >
      {say('facts.event-add')}
    </Button>
  )
  return (
    <Section
      title={say('facts.event')}
      name="event"
      isOpen={isOpen}
      onOpenChange={(open) => setSectionOpen('event', open)}
      action={toggle}
    >
      {hasEvent ? <EventFields /> : <p className={styles.empty}>{say('facts.event-empty')}</p>}
    </Section>
  )
}

const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

function EventFields() {
  const anniversary = useDraft((draft) => (draft.event === null ? null : anniversaryOf(draft.event))) ?? null
  return (
    <>
      <TextFact field="event.name" label={say('facts.event-name')} />
      <TextFact field="event.occasion" label={say('facts.occasion')} />
      <ParsedFact
        field="event.originYear"
        label={say('facts.origin-year')}
        description={anniversary === null ? undefined : say('facts.anniversary', { number: anniversary })}
        parse={yearOf}
        print={(year: number | null | undefined) => (year === null || year === undefined ? '' : String(year))}
      />
      <FieldGroup label={say('facts.start')}>
        <Moment moment="event.start" date={say('facts.start-date')} time={say('facts.start-time')} />
      </FieldGroup>
      <FieldGroup label={say('facts.end')}>
        <Moment moment="event.end" date={say('facts.end-date')} time={say('facts.end-time')} />
      </FieldGroup>
      <ZoneFact field="event.zone" label={say('facts.zone')} />
      <div
        className={styles.place}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) void rememberPlace()
        }}
      >
        <SuggestedField
          field="event.venue"
          label={say('facts.venue')}
          register="places"
          onPick={(id, { places }) => {
            const place = places.find((each) => each.id === id)
            if (place === undefined) return
            const { language } = useSession.getState()
            writeFields({
              'event.place': place.id,
              'event.venue': textIn(place.venue, language),
              'event.city': textIn(place.city, language),
              ...(place.country === '' ? {} : { 'event.country': place.country }),
              ...(place.zone === '' ? {} : { 'event.zone': place.zone }),
            })
          }}
        />
        <TextFact field="event.city" label={say('facts.city')} />
        <CountryFact field="event.country" label={say('facts.country')} />
      </div>
      <Hosts />
    </>
  )
}

function Moment({ moment, date, time }: { moment: string; date: string; time: string }) {
  return (
    <div data-field={moment} className={styles.stack}>
      <Pair>
        <DateFact field={`${moment}.date`} label={date} isLabelHidden />
        <TimeFact field={`${moment}.time`} label={time} isLabelHidden />
      </Pair>
      <GroupFinding field={moment} />
    </div>
  )
}

const newHost = () => {
  const host: Host = { id: newId<HostId>(), organisation: null, name: {}, role: 'host' }
  return host
}

function Hosts() {
  return (
    <FieldGroup label={say('facts.hosts')}>
      <RecordList list="event.hosts" label={say('facts.hosts')} row={(id) => <HostRow key={id} id={id} />} />
      <div>
        <Button
          look="link"
          small
          icon={<Plus size={13} aria-hidden />}
          onPress={() => addRecord('event.hosts', newHost())}
        >
          {say('facts.host-add')}
        </Button>
      </div>
    </FieldGroup>
  )
}

const roles = () => hostRoles.map((value) => ({ value, label: say(`facts.host-role-${value}`) }))

function HostRow({ id }: { id: string }) {
  const host = useDraft((draft): Host | undefined => draft.event?.hosts.find((each) => each.id === id))
  const language = useSession((state) => state.language)
  if (host === undefined) return null
  const field = (name: string): string => `event.hosts.${id}.${name}`
  return (
    <RecordRow
      list="event.hosts"
      id={id}
      isOrdered
      onLeave={() => void rememberHost(id as HostId)}
      judged={[field('name')]}
      summary={{
        title: textIn(host.name, language),
        untitled: say('facts.host'),
        detail: say(`facts.host-role-${host.role}`),
      }}
    >
      <SuggestedField
        field={field('name')}
        label={say('facts.host-name')}
        layout="stacked"
        register="organisations"
        onPick={(picked, { organisations }) => {
          const organisation = organisations.find((each) => each.id === picked)
          if (organisation === undefined) return
          writeFields({
            [field('organisation')]: organisation.id,
            [field('name')]: textIn(organisation.name, language),
          })
        }}
      />
      <SelectFact field={field('role')} label={say('facts.host-role')} layout="stacked" choices={roles()} />
    </RecordRow>
  )
}
