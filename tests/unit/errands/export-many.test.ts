import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { exportMany, type ExportManyRequest } from '../../../src/main/errands/export-many'
import type { Library } from '../../../src/main/library'
import type { ReleaseDraft } from '../../../src/shared/release'
import { NamedFailure } from '../../../src/shared/result'
import { aMission, anAnswer, aRelease, aReleaseText } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

const unprinted = { print: () => Promise.reject(new NamedFailure('print-failed')), draw: () => null }
const unstopped = new AbortController().signal
const unheard = (): void => undefined

const made = (library: Library, draft: Partial<ReleaseDraft> = {}) => library.releases.create(aRelease(draft)).id

function run(library: Library, request: Partial<ExportManyRequest> & Pick<ExportManyRequest, 'ids' | 'folder'>) {
  return exportMany(library, { formats: ['html'], languages: 'own', ...request }, unprinted, unheard, unstopped)
}

it('gives each of several of the same name a file of its own, and replaces none that was there', async () => {
  const library = opened()
  const ids = [made(library), made(library), made(library)]
  const folder = temporaryFolder()
  const first = await run(library, { ids: ids.slice(0, 1), folder })
  const name = basename(first.receipts[0]!.path, '.html')
  writeFileSync(join(folder, `${name} (3).html`), 'mine')

  const { receipts, ...rest } = await run(library, { ids, folder })
  expect(rest).toEqual({ recorded: true, releases: 3, notExported: [], left: 0, stoppedBy: null })
  expect(receipts.map(({ path }) => basename(path))).toEqual([2, 4, 5].map((number) => `${name} (${number}).html`))
  expect(receipts.map(({ release }) => release)).toEqual(ids)
  expect(readFileSync(join(folder, `${name} (3).html`), 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toHaveLength(5)
  for (const [index, id] of ids.entries()) {
    const [receipt] = library.receipts.list(id)
    expect(receipt).toEqual(receipts[index])
    expect(library.versions.list(id)).toMatchObject([{ number: 1, reason: 'export' }])
  }
})

it('exports each in every language that it has, or in one, and says which has no such text', async () => {
  const library = opened()
  const texts = { en: aReleaseText({ headline: 'Talks' }), fr: aReleaseText({ headline: 'Entretiens' }) }
  const [both, one] = [made(library, { texts }), made(library, { texts: { en: texts.en } })]
  const every = await run(library, { ids: [both, one], folder: temporaryFolder(), languages: 'every' })
  expect(every.receipts.map(({ release, language }) => [release, language])).toEqual([
    [both, 'en'],
    [both, 'fr'],
    [one, 'en'],
  ])
  const french = await run(library, { ids: [both, one], folder: temporaryFolder(), languages: ['fr'] })
  expect(french).toMatchObject({
    releases: 1,
    notExported: [{ release: one, headline: 'Talks', language: 'fr', failure: { code: 'language-missing' } }],
  })
})

it('keeps back what must not leave, with the reason, and exports the others', async () => {
  const library = opened()
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const blocked = made(library, { texts: { en: aReleaseText({ headline: 'Tender', words: 'It is held on [TBC].' }) } })
  const thrownAway = made(library)
  for (const id of [blocked, thrownAway]) library.clearance.record(id, anAnswer(), null)
  library.releases.trash(thrownAway)
  const whole = made(library)
  const folder = join(temporaryFolder(), 'out')
  const answer = await run(library, { ids: [blocked, thrownAway, whole], folder, makesFolder: true })
  expect(answer).toMatchObject({ releases: 1, left: 0, stoppedBy: null, receipts: [{ release: whole }] })
  expect(answer.notExported).toMatchObject([
    { release: blocked, headline: 'Tender', failure: { code: 'must-fix' } },
    { release: thrownAway, failure: { code: 'in-trash' } },
  ])
  expect(library.receipts.list(blocked)).toEqual([])
})

it('names a file that failed after another of the same release was written, and keeps that receipt', async () => {
  const library = opened()
  const ids = [made(library), made(library)]
  const answer = await run(library, { ids, folder: temporaryFolder(), formats: ['html', 'pdf'] })
  expect(answer.receipts.map(({ release, format }) => [release, format])).toEqual(ids.map((id) => [id, 'html']))
  expect(answer).toMatchObject({ releases: 0, notExported: ids.map((release) => ({ release })) })
})

it('is stopped between two releases, and tells how far it is', async () => {
  const library = opened()
  const ids = [made(library), made(library), made(library), made(library)]
  const controller = new AbortController()
  const told: number[] = []
  const tell = (done: number): void => {
    told.push(done)
    if (done === 2) controller.abort()
  }
  const request = { ids, folder: temporaryFolder(), formats: ['html'], languages: 'own' } as const
  const answer = await exportMany(library, request, unprinted, tell, controller.signal)
  expect(told).toEqual([0, 1, 2])
  expect(answer).toMatchObject({ releases: 2, left: 2, notExported: [], stoppedBy: null })
  expect(answer.receipts.every(({ path }) => existsSync(path))).toBe(true)
})

it('ends where the folder takes nothing, rather than fail once for each release', async () => {
  const library = opened()
  const folder = join(temporaryFolder(), 'gone')
  const ids = [made(library), made(library), made(library)]
  const answer = await run(library, { ids, folder })
  expect(answer).toMatchObject({ releases: 0, left: 2, receipts: [], stoppedBy: { code: 'folder-missing' } })
  mkdirSync(folder)
  expect(await run(library, { ids, folder })).toMatchObject({ releases: 3, stoppedBy: null })
})
