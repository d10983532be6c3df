import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Section } from '../../ui'
import { session, useSession } from '../../session'
import { say } from '../../words'
import { anniversaryOf, emptyEvent, hostRoles, newId, textIn, type Host, type HostId } from '../../../shared/release'
import { useIsRequired, useIsShown } from './by-type'
import { CountryFact, ZoneFact } from './ChosenField'
import { useDraft, writeFields } from './field-access'
import {
  DateFact,
  FieldGroup,
  GroupFinding,
  Pair,
  ParsedFact,
  SelectFact,
  TextAreaFact,
  TextFact,
  TimeFact,
} from './fields'
import styles from './Facts.module.css'
import { setSectionOpen, useInspector } from './inspector-state'
import { addRecord, RecordList, RecordRow } from './RecordList'
import { rememberHost, rememberPlace } from './remember'
import { SuggestedField } from './SuggestedField'
import { useIsLocked, useSurroundings } from './surroundings'

/** The happening that the release tells of, if there is one. */
export function EventSection() {
  const hasEvent = useDraft((draft) => draft.event !== null) ?? false
  const isOpen = useInspector(({ open }) => open.event ?? true)
  const { zone } = useSurroundings().mission
  const isRequired = useIsRequired('event')
  const isLocked = useIsLocked()
  const toggle = isLocked ? undefined : hasEvent ? (
    <Button look="link" small onPress={() => session.setField(['event'], null)}>
      {say('facts.event-remove')}
    </Button>
  ) : (
    <span data-field="event">
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
    </span>
  )
  return (
    <Section
      title={say('facts.event')}
      note={isRequired ? say('facts.required') : undefined}
      name="event"
      isOpen={isOpen}
      onOpenChange={(open) => setSectionOpen('event', open)}
      action={toggle}
    >
      {hasEvent ? (
        <EventFields />
      ) : (
        <p className={styles.empty}>{say(isRequired ? 'facts.event-missing' : 'facts.event-empty')}</p>
      )}
    </Section>
  )
}

const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null)

/** An advisory tells first what journalists must know to come: when, where, and how they get in. */
function EventFields() {
  const tellsHowToCome = useIsShown('accreditation')
  if (!tellsHowToCome) {
    return (
      <>
        <Naming />
        <When />
        <Where />
        <Hosts />
      </>
    )
  }
  return (
    <>
      <Part title={say('facts.when')}>
        <When />
      </Part>
      <Part title={say('facts.where')}>
        <Where />
      </Part>
      <Accreditation />
      <Part title={say('facts.what')}>
        <Naming />
        <Hosts />
      </Part>
    </>
  )
}

function Part({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h4 className={styles.partTitle}>
        {title} {note === undefined ? null : <span className={styles.partNote}>{note}</span>}
      </h4>
      {children}
    </section>
  )
}

function Accreditation() {
  return (
    <Part title={say('facts.accreditation')} note={useIsRequired('accreditation') ? say('facts.required') : undefined}>
      <TextAreaFact
        field="event.accreditation"
        label={say('facts.accreditation-how')}
        placeholder={say('facts.accreditation-hint')}
        rows={2}
      />
      <FieldGroup label={say('facts.accreditation-until')}>
        <Moment
          moment="event.accreditationUntil"
          date={say('facts.accreditation-date')}
          time={say('facts.accreditation-time')}
        />
      </FieldGroup>
    </Part>
  )
}

function Naming() {
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
    </>
  )
}

function When() {
  return (
    <>
      <FieldGroup label={say('facts.start')}>
        <Moment moment="event.start" date={say('facts.start-date')} time={say('facts.start-time')} />
      </FieldGroup>
      <FieldGroup label={say('facts.end')}>
        <Moment moment="event.end" date={say('facts.end-date')} time={say('facts.end-time')} />
      </FieldGroup>
      <ZoneFact field="event.zone" label={say('facts.zone')} />
    </>
  )
}

function Where() {
  return (
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
  const isLocked = useIsLocked()
  return (
    <FieldGroup label={say('facts.hosts')}>
      <RecordList list="event.hosts" label={say('facts.hosts')} row={(id) => <HostRow key={id} id={id} />} />
      {isLocked ? null : (
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
      )}
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
