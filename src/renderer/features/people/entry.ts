import { create } from 'zustand'
import {
  emptyPerson,
  newId,
  newOrganisation,
  organisationNamed,
  textIn,
  type LanguageTag,
  type LocalText,
  type Organisation,
  type OrganisationId,
  type Person,
  type PersonId,
  type ReleaseSummary,
} from '../../../shared/release'
import { ok, type Answer, type Failure } from '../../../shared/result'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { Autosave, rereadRegisters, whenIdle } from '../../session'
import { say } from '../../words'

/** A title as it is edited: its organisation by the name that is being typed. */
export interface TitleRow {
  readonly key: string
  readonly title: LocalText
  readonly organisation: OrganisationId | null
  readonly organisationName: string
  readonly from: string | null
  readonly to: string | null
}

/** A name in another script as it is edited. */
export interface ScriptRow {
  readonly key: string
  readonly script: string
  readonly name: string
}

export interface Entry extends Pick<Person, 'id' | 'name' | 'given' | 'family' | 'honorific'> {
  readonly scripts: readonly ScriptRow[]
  readonly titles: readonly TitleRow[]
}

interface EntryState {
  readonly entry: Entry | null
  /** The mission's language, which titles are worded in. */
  readonly language: LanguageTag
  /** Where the person speaks or attends; null until that is known. */
  readonly uses: readonly ReleaseSummary[] | null
}

export const useEntry = create<EntryState>(() => ({ entry: null, language: 'en', uses: null }))

let isDirty = false
let saved: () => void = () => undefined
let running: Promise<Failure | null> | null = null
const autosave = new Autosave(() => void flushEntry(), whenIdle)

/** Hears of every save; the list shows it. */
export const onEntrySaved = (listener: () => void): void => {
  saved = listener
}

/** Counts who was asked for: somebody asked for later is not replaced by somebody who takes longer. */
let asked = 0

/** Saves who is open and opens somebody else. */
export async function openEntry(id: PersonId): Promise<void> {
  const turn = ++asked
  if (!(await settleEntry()).ok) return
  const answer = await api.registers.named({ people: [id], organisations: [] })
  if (!answer.ok) return report(answer)
  const person = answer.value.people[id]
  if (person === undefined) return
  const employers = person.titles.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
  const [named, mission] = await Promise.all([
    api.registers.named({ people: [], organisations: employers }),
    api.mission.get({}),
  ])
  if (!named.ok) return report(named)
  if (!mission.ok) return report(mission)
  if (turn !== asked) return
  const { language } = mission.value
  useEntry.setState({ entry: entryOf(person, named.value.organisations, language), language, uses: null })
  const uses = await api.registers.uses({ person: id })
  if (useEntry.getState().entry?.id !== person.id) return
  if (uses.ok) useEntry.setState({ uses: uses.value })
  else report(uses)
}

/** Opens somebody new, who comes into the register with the first word. */
export async function openNewEntry(): Promise<void> {
  asked += 1
  if (!(await settleEntry()).ok) return
  useEntry.setState({ entry: entryOf(emptyPerson(newId<PersonId>()), {}, ''), uses: [] })
}

/** Leaves who is open as the register has them, because another library is open now. */
export function leaveEntry(): void {
  autosave.clear()
  isDirty = false
  touched.clear()
  closeEntry()
}

export const closeEntry = (): void => useEntry.setState({ entry: null, uses: null })

const entryOf = (
  { scripts, titles, ...names }: Person,
  organisations: Readonly<Record<string, Organisation>>,
  language: LanguageTag,
): Entry => ({
  ...names,
  scripts: Object.entries(scripts).map(([script, name]) => ({ key: newId(), script, name })),
  titles: titles.map((it) => ({
    ...it,
    key: newId(),
    organisationName: textIn(organisations[it.organisation ?? '']?.name ?? {}, language),
  })),
})

/** The entry as the register keeps it. */
export const personOf = ({ scripts, titles, ...names }: Entry): Person => ({
  ...names,
  scripts: Object.fromEntries(scripts.filter(({ name }) => name !== '').map(({ script, name }) => [script, name])),
  titles: titles.map(({ title, organisation, from, to }) => ({ title, organisation, from, to })),
})

/** Keeps a change; it is saved by itself. */
export function changeEntry(changed: Partial<Entry>): void {
  const { entry } = useEntry.getState()
  if (entry === null) return
  useEntry.setState({ entry: { ...entry, ...changed } })
  isDirty = true
  autosave.changed()
}

export function changeTitle(key: string, changed: Partial<TitleRow>): void {
  const { entry } = useEntry.getState()
  if (entry === null) return
  changeEntry({ titles: entry.titles.map((each) => (each.key === key ? { ...each, ...changed } : each)) })
}

type Row = TitleRow | ScriptRow

/** Takes a title or a name in another script away, and says so: one word puts it back where it stood. */
export function removeRow(list: 'titles' | 'scripts', row: Row, name: string): void {
  const { entry } = useEntry.getState()
  if (entry === null) return
  const rows: readonly Row[] = entry[list]
  const place = rows.indexOf(row)
  changeEntry({ [list]: rows.filter((each) => each !== row) })
  tell(say('people.removed', { name }), {
    label: say('app.undo'),
    run: () => void putBack(entry.id, list, row, place),
  })
}

/** The person may have been left meanwhile. */
async function putBack(id: PersonId, list: 'titles' | 'scripts', row: Row, place: number): Promise<void> {
  if (useEntry.getState().entry?.id !== id) await openEntry(id)
  const { entry } = useEntry.getState()
  if (entry?.id !== id) return
  const rows: readonly Row[] = entry[list]
  changeEntry({ [list]: rows.toSpliced(place, 0, row) })
}

/** Titles whose organisation is being typed. */
const touched = new Set<string>()

/** Keeps what is typed of an organisation; which one is meant is looked up once the field is left. */
export function typeOrganisation(key: string, organisationName: string): void {
  touched.add(key)
  changeTitle(key, { organisationName })
}

/** One at a time, so that the same name does not become two organisations. */
let settling: Promise<void> = Promise.resolve()

/** Joins a title to the organisation named in its row: one that the register knows, else a new one. */
export function settleOrganisation(key: string): Promise<void> {
  settling = settling.then(() => (touched.delete(key) ? lookUpOrganisation(key) : undefined))
  return settling
}

async function lookUpOrganisation(key: string): Promise<void> {
  const { language, entry } = useEntry.getState()
  const row = entry?.titles.find((each) => each.key === key)
  if (row === undefined) return
  const name = row.organisationName.trim()
  if (name === '') {
    if (row.organisation !== null) changeTitle(key, { organisation: null })
    return
  }
  const answer = await api.registers.suggest({ query: name.slice(0, 200) })
  if (!answer.ok) return report(answer)
  const known = organisationNamed(answer.value.organisations, name, language)
  if (known !== undefined) {
    if (known.id !== row.organisation) changeTitle(key, { organisation: known.id })
    return
  }
  const organisation = newOrganisation(name, language)
  const kept = await api.registers.remember({ people: [], organisations: [organisation], places: [] })
  if (kept.ok) changeTitle(key, { organisation: organisation.id })
  else report(kept)
}

/** Saves what is open, with every organisation that is still being typed. */
export async function settleEntry(): Promise<Answer<null>> {
  for (const key of touched) await settleOrganisation(key)
  await settling
  return flushEntry()
}

/** Writes everything unsaved; the answer says whether it is on the disk. */
async function flushEntry(): Promise<Answer<null>> {
  while (isDirty || running !== null) {
    running ??= saveOnce().finally(() => {
      running = null
    })
    const failed = await running
    if (failed !== null) {
      report(failed)
      return failed
    }
  }
  return ok(null)
}

async function saveOnce(): Promise<Failure | null> {
  const { entry } = useEntry.getState()
  autosave.clear()
  if (entry === null) return null
  isDirty = false
  const answer = await api.registers.remember({ people: [personOf(entry)], organisations: [], places: [] })
  if (!answer.ok) {
    isDirty = true
    return answer
  }
  saved()
  await rereadRegisters()
  return null
}
