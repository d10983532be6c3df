import { textIn, type FrozenRelease, type LocalText, type Person, type Release } from '../../shared/release'
import type { ReadHandle } from './handle'
import { readMission } from './tables/mission'
import { findOrganisation, findPerson } from './tables/registers'

/**
 * A release as it prints today. What the officer left blank of someone from the register is taken from there, with the
 * title held on the day of the event; what they typed stands. Internal note and original never leave the mission.
 */
export function freeze(handle: ReadHandle, release: Release): FrozenRelease {
  const { internalNote: _note, original: _original, ...draft } = release.draft
  const day = draft.event?.start.date ?? draft.dateline.date
  const completed = <
    T extends Pick<Release['draft']['speakers'][number], 'person' | 'name' | 'title' | 'organisation'>,
  >(
    it: T,
  ): T => {
    const person = it.person === null ? null : findPerson(handle, it.person)
    if (person === null) return it
    const held = titleOn(person, day)
    const organisation = held?.organisation ? findOrganisation(handle, held.organisation) : null
    return {
      ...it,
      name: it.name === '' ? person.name : it.name,
      title: filled(it.title, held?.title ?? {}),
      organisation: filled(it.organisation, organisation?.name ?? {}),
    }
  }
  const event = draft.event && {
    ...draft.event,
    hosts: draft.event.hosts.map((host) => {
      const organisation = host.organisation === null ? null : findOrganisation(handle, host.organisation)
      return organisation === null ? host : { ...host, name: filled(host.name, organisation.name) }
    }),
  }
  return {
    schemaVersion: 1,
    status: release.status,
    draft: { ...draft, event, speakers: draft.speakers.map(completed), attended: draft.attended.map(completed) },
    mission: readMission(handle),
  }
}

/** The title held on a day; without a day, or on a day outside every title, the one listed last. */
function titleOn(person: Person, day: string | null): Person['titles'][number] | undefined {
  const held = person.titles.filter(
    ({ from, to }) => day !== null && (from === null || from <= day) && (to === null || day <= to),
  )
  return held.at(-1) ?? person.titles.at(-1)
}

/** `text` with every language it leaves blank taken from `register`. */
const filled = (text: LocalText, register: LocalText): LocalText => ({
  ...text,
  ...Object.fromEntries(Object.entries(register).filter(([language]) => textIn(text, language) === '')),
})
