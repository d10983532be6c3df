import type { Event } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, toJson } from '../stored'

/** The event of a release as stored, or null where it tells of none. */
export function readEvent(handle: ReadHandle, release: number): unknown {
  const row = handle.get(query`SELECT * FROM event WHERE release = ${release}`)
  if (row === undefined) return null
  const hosts = handle.all(query`SELECT * FROM event_host WHERE release = ${release} ORDER BY position`)
  return {
    name: fromJson(row.name),
    occasion: fromJson(row.occasion),
    originYear: row.origin_year,
    start: { date: row.start_date, time: row.start_time },
    end: { date: row.end_date, time: row.end_time },
    zone: row.zone,
    place: row.place,
    venue: fromJson(row.venue),
    city: fromJson(row.city),
    country: row.country,
    hosts: hosts.map((host) => ({
      id: host.id,
      organisation: host.organisation,
      name: fromJson(host.name),
      role: host.role,
    })),
    accreditation: fromJson(row.accreditation),
    accreditationUntil: { date: row.accreditation_date, time: row.accreditation_time },
  }
}

/** Replaces the event where it is another than the one written last. */
export function replaceEvent(handle: WriteHandle, release: number, event: Event | null): void {
  handle.written.unlessSame(release, 'event', toJson(event), () => {
    handle.run(command`DELETE FROM event WHERE release = ${release}`)
    insertEvent(handle, release, event)
  })
}

/** The event of a release that had none. */
export function insertEvent(handle: WriteHandle, release: number, event: Event | null): void {
  if (event === null) return
  handle.run(command`
    INSERT INTO event
      (release, name, occasion, origin_year, start_date, start_time, end_date, end_time, zone, place, venue, city, country,
       accreditation, accreditation_date, accreditation_time)
    VALUES (
      ${release}, ${toJson(event.name)}, ${toJson(event.occasion)}, ${event.originYear},
      ${event.start.date}, ${event.start.time}, ${event.end.date}, ${event.end.time}, ${event.zone}, ${event.place},
      ${toJson(event.venue)}, ${toJson(event.city)}, ${event.country},
      ${toJson(event.accreditation)}, ${event.accreditationUntil.date}, ${event.accreditationUntil.time})`)
  event.hosts.forEach((host, position) => {
    handle.run(command`
      INSERT INTO event_host (release, position, id, organisation, name, role)
      VALUES (${release}, ${position}, ${host.id}, ${host.organisation}, ${toJson(host.name)}, ${host.role})`)
  })
}
