import { joined, type Person, type PersonId, type ReleaseSummary } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle, WriteHandle } from '../handle'
import { wordsOf } from '../search'
import { command, query } from '../sql'
import { toJson } from '../stored'
import { logChange, type Author } from './change-log'
import { holdsAll } from './holds-all'
import { selectSummaries } from './list'
import { findPerson, personKey, rememberPerson, selectPeople, unmerged } from './person'

/** Someone of the register, and in how many releases, the trash apart, they speak or attend. */
export interface Counted {
  person: Person
  releases: number
}

const collator = new Intl.Collator('en')
const sortName = (it: Person): string => (it.family === '' ? it.name : `${it.family} ${it.given}`)

/**
 * The people whose names hold every word of `typed`, all of them for a blank one, by family name. `doubles` are those
 * among them who may be the same person: named alike but for case, accents and the order of the words, in any script.
 */
export function listPeople(handle: ReadHandle, typed: string): { people: Counted[]; doubles: PersonId[][] } {
  const people = selectPeople(handle, query`WHERE ${unmerged} AND ${holdsAll(typed)}`)
  people.sort((a, b) => collator.compare(sortName(a), sortName(b)))
  return { people: counted(handle, people), doubles: doublesAmong(people) }
}

/** These people with the number of their releases; what names somebody merged into them counts. */
export function counted(handle: ReadHandle, people: readonly Person[]): Counted[] {
  const ids = toJson(people.map((it) => it.id))
  const rows = handle.all(query`
    WITH wanted AS (SELECT key, id FROM person WHERE id IN (SELECT value FROM json_each(${ids}))),
      entry AS (
        SELECT id, id AS root FROM wanted
        UNION ALL SELECT other.id, wanted.id FROM wanted JOIN person AS other ON other.merged_into = wanted.key
      ),
      named AS (
        SELECT entry.root, speaker.release FROM entry JOIN speaker ON speaker.person = entry.id
        UNION SELECT entry.root, attendee.release FROM entry JOIN attendee ON attendee.person = entry.id
      )
    SELECT root, count(*) AS releases FROM named JOIN release ON release.key = named.release
    WHERE trashed_at IS NULL GROUP BY root`)
  const releases = new Map(rows.map((row) => [row.root, Number(row.releases)]))
  return people.map((person) => ({ person, releases: releases.get(person.id) ?? 0 }))
}

/** The releases, the trash apart, where a person or somebody merged into them speaks or attends, newest first. */
export function usesOf(handle: ReadHandle, id: PersonId): ReleaseSummary[] {
  const entries = query`
    SELECT entry.id FROM person AS asked
    JOIN person AS entry ON coalesce(asked.merged_into, asked.key) IN (entry.key, entry.merged_into)
    WHERE asked.id = ${id}`
  return selectSummaries(
    handle,
    query`WHERE trashed_at IS NULL AND release.key IN (
      SELECT release FROM speaker WHERE person IN (${entries})
      UNION SELECT release FROM attendee WHERE person IN (${entries})
    ) ORDER BY release.key DESC`,
  )
}

/**
 * Makes one person of several: `keep`, or whoever it was merged into, gets what it lacks of the others, and they become
 * signposts to it, so that no release has to be rewritten. Who already is that person is passed over. Fails with
 * `not-found` for an id that no entry has.
 */
export function mergePeople(handle: WriteHandle, author: Author, keep: PersonId, others: readonly PersonId[]): Person {
  return handle.transaction(() => {
    const into = entry(handle, keep)
    const away = new Map(others.map((id) => entry(handle, id)).map((it) => [it.id, it]))
    away.delete(into.id)
    if (away.size === 0) return into
    const root = personKey(handle, into.id)
    for (const id of away.keys()) {
      const key = personKey(handle, id)
      handle.run(command`UPDATE person SET merged_into = ${root} WHERE key = ${key} OR merged_into = ${key}`)
    }
    const whole = joined(into, [...away.values()])
    rememberPerson(handle, whole)
    const detail = { merged: [...away.keys()], into: into.id }
    logChange(handle, { at: author.now(), officer: author.officer, release: null, kind: 'registers-changed', detail })
    return whole
  })
}

function entry(handle: ReadHandle, id: PersonId): Person {
  const it = findPerson(handle, id)
  if (it === null) throw new NamedFailure('not-found', { id })
  return it
}

function doublesAmong(people: readonly Person[]): PersonId[][] {
  const holders = new Map<string, PersonId>()
  const same = new Map<PersonId, PersonId>()
  const first = (id: PersonId): PersonId => {
    const other = same.get(id)
    return other === undefined || other === id ? id : first(other)
  }
  for (const it of people) {
    for (const name of [it.name, ...Object.values(it.scripts)].flatMap(spellings)) {
      const holder = holders.get(name)
      if (holder === undefined) holders.set(name, it.id)
      else same.set(first(it.id), first(holder))
    }
  }
  const groups = new Map<PersonId, PersonId[]>()
  for (const { id } of people) {
    const group = groups.get(first(id))
    if (group === undefined) groups.set(first(id), [id])
    else group.push(id)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** A name as search sees it whatever the order of its words; two where a letter is romanised both ways. */
function spellings(name: string): string[] {
  const words = [...wordsOf(name)]
  const spelt = (form: 0 | 1): string =>
    words
      .map(({ forms }) => forms[form] ?? forms[0] ?? '')
      .sort()
      .join(' ')
  return words.length === 0 ? [] : [...new Set([spelt(0), spelt(1)])]
}
