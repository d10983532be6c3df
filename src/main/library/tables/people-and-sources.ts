import type { Attendee, Contact, ReleaseDraft, Source, Speaker } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, toJson } from '../stored'

/** The lists of a release that keep an order: their position is their place in it. */
type Lists = Pick<ReleaseDraft, 'speakers' | 'attended' | 'sources' | 'contacts' | 'tags'>

export function readLists(handle: ReadHandle, release: number): Record<keyof Lists, unknown[]> {
  const speakers = handle.all(query`SELECT * FROM speaker WHERE release = ${release} ORDER BY position`)
  const attended = handle.all(query`SELECT * FROM attendee WHERE release = ${release} ORDER BY position`)
  const sources = handle.all(query`SELECT * FROM source WHERE release = ${release} ORDER BY position`)
  const contacts = handle.all(query`SELECT * FROM contact WHERE release = ${release} ORDER BY position`)
  const tags = handle.all(query`SELECT name FROM tag WHERE release = ${release} ORDER BY position`)
  return {
    speakers: speakers.map(({ id, person, name, mode, title, organisation }) => ({
      id,
      person,
      name,
      mode,
      title: fromJson(title),
      organisation: fromJson(organisation),
    })),
    attended: attended.map(({ id, kind, person, name, title, organisation }) => ({
      id,
      kind,
      person,
      name,
      title: fromJson(title),
      organisation: fromJson(organisation),
    })),
    sources: sources.map(({ id, kind, label, told_to: toldTo, date, url, verified, confidential }) => ({
      id,
      kind,
      label,
      toldTo,
      date,
      url,
      verified: verified === 1,
      confidential: confidential === 1,
    })),
    contacts: contacts.map(({ id, name, role, phone, email }) => ({ id, name, role: fromJson(role), phone, email })),
    tags: tags.map((row) => row.name),
  }
}

/** Replaces the lists where one is another than was written last. */
export function replaceLists(handle: WriteHandle, release: number, lists: Lists): void {
  const { speakers, attended, sources, contacts, tags } = lists
  handle.written.unlessSame(release, 'lists', toJson([speakers, attended, sources, contacts, tags]), () => {
    handle.run(command`DELETE FROM speaker WHERE release = ${release}`)
    handle.run(command`DELETE FROM attendee WHERE release = ${release}`)
    handle.run(command`DELETE FROM source WHERE release = ${release}`)
    handle.run(command`DELETE FROM contact WHERE release = ${release}`)
    handle.run(command`DELETE FROM tag WHERE release = ${release}`)
    insertLists(handle, release, lists)
  })
}

/** Replaces the tags alone. What was written last is forgotten: its lists are others now. */
export function replaceTags(handle: WriteHandle, release: number, tags: readonly string[]): void {
  handle.written.forget()
  handle.run(command`DELETE FROM tag WHERE release = ${release}`)
  insertTags(handle, release, tags)
}

/** The lists of a release that had none. */
export function insertLists(handle: WriteHandle, release: number, lists: Lists): void {
  lists.speakers.forEach((it, position) => insertSpeaker(handle, release, position, it))
  lists.attended.forEach((it, position) => insertAttendee(handle, release, position, it))
  lists.sources.forEach((it, position) => insertSource(handle, release, position, it))
  lists.contacts.forEach((it, position) => insertContact(handle, release, position, it))
  insertTags(handle, release, lists.tags)
}

function insertTags(handle: WriteHandle, release: number, tags: readonly string[]): void {
  tags.forEach((name, position) =>
    handle.run(command`INSERT INTO tag (release, position, name) VALUES (${release}, ${position}, ${name})`),
  )
}

function insertSpeaker(handle: WriteHandle, release: number, position: number, it: Speaker): void {
  handle.run(command`
    INSERT INTO speaker (release, position, id, person, name, title, organisation, mode)
    VALUES (
      ${release}, ${position}, ${it.id}, ${it.person}, ${it.name},
      ${toJson(it.title)}, ${toJson(it.organisation)}, ${it.mode})`)
}

function insertAttendee(handle: WriteHandle, release: number, position: number, it: Attendee): void {
  handle.run(command`
    INSERT INTO attendee (release, position, id, kind, person, name, title, organisation)
    VALUES (
      ${release}, ${position}, ${it.id}, ${it.kind}, ${it.person}, ${it.name},
      ${toJson(it.title)}, ${toJson(it.organisation)})`)
}

function insertSource(handle: WriteHandle, release: number, position: number, it: Source): void {
  handle.run(command`
    INSERT INTO source (release, position, id, kind, label, told_to, date, url, verified, confidential)
    VALUES (
      ${release}, ${position}, ${it.id}, ${it.kind}, ${it.label}, ${it.toldTo}, ${it.date}, ${it.url},
      ${it.verified}, ${it.confidential})`)
}

function insertContact(handle: WriteHandle, release: number, position: number, it: Contact): void {
  handle.run(command`
    INSERT INTO contact (release, position, id, name, role, phone, email)
    VALUES (${release}, ${position}, ${it.id}, ${it.name}, ${toJson(it.role)}, ${it.phone}, ${it.email})`)
}
