import { beforeEach, describe, expect, it } from 'vitest'
import { followFacts, useFactsChange } from '../../../src/renderer/session/following'
import { Session, type Surroundings } from '../../../src/renderer/session/session'
import { applyStepsTo } from '../../../src/shared/document/steps'
import { plainText } from '../../../src/shared/document'
import { disagreements, rewritten, type Rewriting } from '../../../src/shared/linking'
import { emptyReleaseText, newId, textOf, type Release, type ReleaseStatus } from '../../../src/shared/release'
import { ok } from '../../../src/shared/result'
import { fromEarlier } from '../../../src/shared/starting'
import { aMission, anEvent, aRelease } from '../../helpers/builders'
import { aText, detail, nobody } from '../linking/a-document'
import { soon } from './soon'

const body = () =>
  aText(
    ['The ceremony is on ', detail('24 February 2026', 'event.start.date', 'long'), '.'],
    ['Doors open on ', detail('Tuesday', 'event.start.date', 'weekday'), '.'],
  )

const surroundings: Surroundings = {
  loadSteps: async () => ({ applyStepsTo, mergedSteps: (_part, steps) => [...steps] }),
  onUndoLost: () => undefined,
  whenIdle: soon,
}

function aStoredRelease(status: ReleaseStatus): Release {
  const at = '2026-02-20T10:00:00.000Z'
  const draft = aRelease({
    event: anEvent({ start: { date: '2026-02-24', time: '18:00' } }),
    texts: {
      en: {
        ...emptyReleaseText(),
        body: body(),
        notesToEditors: aText(['Register by ', detail('24 February', 'event.start.date', 'day-month'), '.']),
      },
      es: {
        ...emptyReleaseText(),
        body: aText(['El ', detail('24 de febrero', 'event.start.date', 'day-month'), ' se abre.']),
      },
      ar: {
        ...emptyReleaseText(),
        body: aText([detail('24 فبراير', 'event.start.date', 'day-month', '24 فبراير')]),
      },
    },
  })
  const unsettled = { assignedNumber: null, putRightBy: null, trashedAt: null } as const
  return { id: newId(), revision: 1, status, ...unsettled, createdAt: at, savedAt: at, draft }
}

async function anOpenSession(status: ReleaseStatus = 'draft', stored = aStoredRelease(status)) {
  const save = async ({ revision }: { revision: number }) =>
    ok({ revision: revision + 1, savedAt: stored.savedAt, status, assignedNumber: null })
  const undoLog = async () => ok({ revision: 1, log: { entries: [], done: 0 } })
  const session = new Session({ get: async () => ok(stored), save, undoLog } as never, surroundings)
  session.followWith(followFacts(session, () => nobody))
  await session.open(stored.id)
  const texts = () => {
    const { draft } = session.use.getState().release!
    const of = (language: string) => textOf(draft, language)
    return [
      plainText(of('en').body),
      plainText(of('en').notesToEditors),
      plainText(of('es').body),
      plainText(of('ar').body),
    ]
  }
  return { session, stored, texts }
}

const start = ['event', 'start', 'date']

const before = [
  'The ceremony is on 24 February 2026.\n\nDoors open on Tuesday.',
  'Register by 24 February.',
  'El 24 de febrero se abre.',
  '24 فبراير',
]
const after = [
  'The ceremony is on 27 February 2026.\n\nDoors open on Friday.',
  'Register by 27 February.',
  'El 27 de febrero se abre.',
  '24 فبراير',
]

beforeEach(() => useFactsChange.setState({ before: null, at: 0 }))

describe('a changed field', () => {
  it('takes every linked place with it, and one undo takes all back', async () => {
    const { session, texts, stored } = await anOpenSession()
    session.setField(start, '2026-02-27')
    expect(texts()).toEqual(after)
    expect(useFactsChange.getState().before).toBe(stored)
    await Promise.resolve()
    const { deed } = useFactsChange.getState()
    expect(deed).toBe(session.use.getState().deed)
    session.undo()
    expect(deed).not.toBe(session.use.getState().deed)
    expect(texts()).toEqual(before)
    expect(session.use.getState().release?.draft.event?.start.date).toBe('2026-02-24')
    expect(session.use.getState().canUndo).toBe(false)
    session.redo()
    expect(texts()).toEqual(after)
  })

  it('has an editor rewrite the words that it shows', async () => {
    const { session, texts, stored } = await anOpenSession()
    let shown = textOf(stored.draft, 'en').body
    const asked: Rewriting[][] = []
    session.attachEditor({
      language: 'en',
      part: 'body',
      readDocument: () => shown,
      setDocument: (document) => (shown = document),
      applySteps: () => undefined,
      rewrite: (rewritings) => {
        asked.push([...rewritings])
        shown = rewritten(shown, rewritings)
        session.recordText({ release: stored.id, language: 'en', part: 'body', forward: ['there'], inverse: ['back'] })
      },
    })
    session.setField(start, '2026-02-27')
    await session.flush()
    expect(asked.map((each) => each.map(({ text }) => text))).toEqual([['27 February 2026', 'Friday']])
    expect(texts()).toEqual(after)
    session.undo()
    expect(session.use.getState().canUndo).toBe(false)
  })

  it('that is typed by and by, through nothing and back, is one change and one undo', async () => {
    const { session, texts, stored } = await anOpenSession()
    for (const date of ['2026-02-02', null, '2026-02-20', '2026-02-27']) session.setField(start, date)
    expect(texts()).toEqual(after)
    expect(useFactsChange.getState().before).toBe(stored)
    session.undo()
    expect(texts()).toEqual(before)
  })

  it.each(['in-clearance', 'cleared'] as const)('rewrites nothing in a release that is %s', async (status) => {
    const { session, texts } = await anOpenSession(status)
    session.setField(start, '2026-02-27')
    expect(texts()).toEqual(before)
    expect(useFactsChange.getState().before).toBeNull()
  })

  it('takes the words of a new edition with it, which had no day until then', async () => {
    const earlier = aStoredRelease('draft')
    const { session, texts } = await anOpenSession('draft', {
      ...earlier,
      id: newId(),
      draft: fromEarlier(earlier, aMission()),
    })
    expect(texts()).toEqual(before)
    session.setField(start, '2026-02-27')
    expect(texts()).toEqual(after)
  })

  it('that no words say changes no text', async () => {
    const { session, stored } = await anOpenSession()
    session.setField(['event', 'venue', 'en'], 'Town Hall')
    expect(session.use.getState().release?.draft.texts).toBe(stored.draft.texts)
    session.setField(['internalNote'], 'Call the harbour master.')
    expect(session.use.getState().release?.draft.texts).toBe(stored.draft.texts)
  })

  it('leaves nothing that disagrees in a language that is followed', async () => {
    const { session } = await anOpenSession()
    session.setField(start, '2026-02-27')
    const { draft } = session.use.getState().release!
    const at = (language: string) => disagreements(textOf(draft, language).body, { draft, language, lookup: nobody })
    expect([at('en'), at('es')]).toEqual([[], []])
    expect(at('ar')).toMatchObject([{ run: { words: '24 فبراير' }, wording: '27 فبراير' }])
  })
})
