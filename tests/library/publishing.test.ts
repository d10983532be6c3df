import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import type { ClearanceStep, CorrectionKind, Release } from '../../src/shared/release'
import { aGoingOut, aMission, anAnswer, aRelease, aReleaseText, aSeries } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const failing = (code: string, values?: object): unknown =>
  expect.objectContaining(values === undefined ? { code } : { code, values })

const clearance = {
  'press-release': ['ambassador' as const],
  correction: ['ambassador' as const],
  withdrawal: ['ambassador' as const],
}

function desk(): { library: Library; path: string } {
  const path = newPath()
  const library = opened(path)
  const series = aSeries()
  library.mission.save(aMission({ clearance, series: [series] }))
  library.officer.save({ name: 'Teren Aldo', role: 'Press officer' })
  return { library, path }
}

const begun = (library: Library): Release =>
  library.releases.create(aRelease({ series: library.mission.get().series[0]!.id }))

const cleared = (library: Library, { id }: Release): Release => library.clearance.record(id, anAnswer(), null)

const out = (library: Library, release: Release = begun(library)): Release =>
  library.releases.markReleased(cleared(library, release).id, aGoingOut())

describe('a release that goes out', () => {
  it('was cleared, keeps the version that went out, and says when, how and by whom', () => {
    const { library, path } = desk()
    const release = begun(library)
    expect(() => library.releases.markReleased(release.id, aGoingOut())).toThrow(
      failing('transition-refused', { from: 'draft', to: 'released' }),
    )
    cleared(library, release)
    const goingOut = aGoingOut({ route: 'news-agency', note: 'by wire', override: 'the minister asked' })
    const released = library.releases.markReleased(release.id, goingOut)
    expect(released).toMatchObject({ status: 'released', assignedNumber: { text: 'VAL/2025/001' } })
    const [version] = library.versions.list(release.id)
    expect(version).toMatchObject({
      reason: 'status',
      content: { standing: 'final', draft: { number: 'VAL/2025/001' } },
    })
    expect(() => library.releases.markReleased(release.id, goingOut)).toThrow(
      failing('transition-refused', { from: 'released', to: 'released' }),
    )
    library.close()
    const [entry] = opened(path).releases.history(release.id)
    expect(entry).toMatchObject({
      kind: 'released',
      officer: 'Teren Aldo',
      publication: { ...goingOut, version: version!.id, versionNumber: version!.number, officer: 'Teren Aldo' },
    })
  })

  it('changes no more but for its internal note', () => {
    const { library } = desk()
    const { id, revision, draft } = out(library)
    const changes = [
      { number: 'X' },
      { tags: [] },
      { texts: { en: aReleaseText({ headline: 'Another' }) } },
      { releaseTime: { ...draft.releaseTime, mode: 'hold' as const } },
    ]
    for (const changed of changes) {
      expect(() => library.releases.save(id, revision, { ...draft, ...changed })).toThrow(failing('released'))
    }
    expect(library.releases.get(id)).toMatchObject({ revision, draft })
    expect(library.releases.save(id, revision, { ...draft, internalNote: 'rang at noon' })).toMatchObject({
      revision: revision + 1,
      status: 'released',
    })
    expect(library.releases.get(id).draft).toEqual({ ...draft, internalNote: 'rang at noon' })
    expect(() => library.releases.save(id, revision, draft)).toThrow(failing('stale'))
  })

  it('prints as it went out, whatever mission and series become', () => {
    const { library } = desk()
    const { id } = out(library)
    const version = library.versions.cut(id, 'export')
    library.mission.save({ ...library.mission.get(), name: { en: 'Consulate of Valdria' }, series: [] })
    expect(library.releases.get(id).status).toBe('released')
    expect(library.versions.freeze(id)).toEqual(version.content)
    expect(library.versions.cut(id, 'export')).toEqual(version)
  })
})

describe('a release that puts another right', () => {
  const kinds: [CorrectionKind, Release['draft']['type'], Release['status']][] = [
    ['correct', 'correction', 'corrected'],
    ['replace', 'correction', 'corrected'],
    ['withdraw', 'withdrawal', 'withdrawn'],
  ]

  it.each(kinds)(
    'to %s it starts from what went out, and makes it %s and %s once it goes out',
    (how, type, becomes) => {
      const { library } = desk()
      const original = out(library)
      const [version] = library.versions.list(original.id)
      const started = library.releases.putRight(original.id, how)
      expect(started).toMatchObject({
        status: 'draft',
        assignedNumber: null,
        draft: { type, correction: { of: original.id, version: version!.id, kind: how } },
      })
      expect(library.releases.list('all')[0]).toMatchObject({ id: started.id, correction: how })
      expect(library.releases.get(original.id)).toMatchObject({
        status: 'released',
        putRightBy: { release: started.id, how, isOut: false },
      })
      expect(library.versions.freeze(started.id).putsRight).toMatchObject({ kind: how, number: 'VAL/2025/001' })
      expect(() => library.releases.putRight(original.id, 'correct')).toThrow(
        failing('put-right-already', { id: started.id }),
      )
      out(library, started)
      expect(library.releases.get(original.id)).toMatchObject({
        status: becomes,
        putRightBy: { release: started.id, how, isOut: true },
      })
      expect(library.versions.freeze(original.id)).toEqual({ ...version!.content, standing: becomes })
      expect(library.releases.get(started.id).assignedNumber?.text).toMatch(/\/00[12]$/)
      expect(() => library.releases.putRight(original.id, 'correct')).toThrow(
        failing('transition-refused', { from: becomes, to: 'corrected' }),
      )
      expect(library.releases.counts()).toMatchObject({ released: 2 })
    },
  )

  it('starts only from what is out, and again after the first was thrown away', () => {
    const { library } = desk()
    const draft = begun(library)
    expect(() => library.releases.putRight(draft.id, 'correct')).toThrow(
      failing('transition-refused', { from: 'draft', to: 'corrected' }),
    )
    const original = out(library, draft)
    const first = library.releases.putRight(original.id, 'correct')
    library.releases.trash(first.id)
    expect(library.releases.get(original.id).putRightBy).toBeNull()
    const second = library.releases.putRight(original.id, 'withdraw')
    expect(library.releases.get(original.id).putRightBy).toMatchObject({ release: second.id, how: 'withdraw' })
  })

  it('cannot go out, and stays cleared, where the other was put right meanwhile', () => {
    const { library } = desk()
    const original = out(library)
    const first = library.releases.putRight(original.id, 'correct')
    library.releases.trash(first.id)
    out(library, library.releases.putRight(original.id, 'withdraw'))
    library.releases.restore(first.id)
    cleared(library, first)
    expect(() => library.releases.markReleased(first.id, aGoingOut())).toThrow(
      failing('transition-refused', { from: 'withdrawn', to: 'corrected' }),
    )
    expect(library.releases.get(first.id).status).toBe('cleared')
    expect(library.releases.history(first.id).map(({ kind }) => kind)).not.toContain('released')
  })

  it('is told of as what put it right, whatever else is taken out of the trash later', () => {
    const { library } = desk()
    const original = out(library)
    const first = library.releases.putRight(original.id, 'correct')
    library.releases.trash(first.id)
    const second = library.releases.putRight(original.id, 'withdraw')
    library.releases.trash(second.id)
    library.releases.restore(first.id)
    out(library, first)
    library.releases.restore(second.id)
    const by = { release: first.id, how: 'correct', isOut: true }
    expect(library.releases.get(original.id)).toMatchObject({ status: 'corrected', putRightBy: by })
  })

  it('takes every step that what it puts right takes, however far back, and does not go out with fewer', () => {
    const { library } = desk()
    const steps = { statement: ['capital' as const, 'ambassador' as const], correction: ['section-chief' as const] }
    library.mission.save({ ...library.mission.get(), clearance: { ...clearance, ...steps } })
    const release = library.releases.create(aRelease({ type: 'statement' }))
    const clear = (id: Release['id'], ...by: ClearanceStep[]): string[] =>
      by.map((step) => library.clearance.record(id, anAnswer({ step }), null).status)
    expect(clear(release.id, 'ambassador', 'capital')).toEqual(['in-clearance', 'cleared'])
    library.releases.markReleased(release.id, aGoingOut())
    const correction = library.releases.putRight(release.id, 'replace').id
    const taken = library.clearance.state(correction).steps.map(({ step }) => step)
    expect(taken).toEqual(['section-chief', 'ambassador', 'capital'])
    expect(clear(correction, 'section-chief', 'ambassador')).toEqual(['in-clearance', 'in-clearance'])
    expect(() => library.releases.markReleased(correction, aGoingOut())).toThrow(failing('transition-refused'))
    expect(clear(correction, 'capital')).toEqual(['cleared'])
    library.releases.markReleased(correction, aGoingOut())
    const withdrawal = library.releases.putRight(correction, 'withdraw').id
    expect(library.clearance.state(withdrawal).steps.map(({ step }) => step)).toEqual(taken)
    const fewer = { ...clearance, statement: ['ambassador' as const] }
    library.mission.save({ ...library.mission.get(), clearance: fewer })
    expect(library.clearance.state(withdrawal).steps.map(({ step }) => step)).toEqual(['ambassador'])
  })

  it('can itself be put right', () => {
    const { library } = desk()
    const original = out(library)
    const correction = out(library, library.releases.putRight(original.id, 'correct'))
    const again = out(library, library.releases.putRight(correction.id, 'withdraw'))
    expect([original, correction, again].map(({ id }) => library.releases.get(id).status)).toEqual([
      'corrected',
      'withdrawn',
      'released',
    ])
  })
})

describe('the history of a release', () => {
  it('tells everything that was decided and left, newest first', () => {
    const { library } = desk()
    const release = begun(library)
    const asked = library.versions.cut(release.id, 'clearance')
    const file = { language: 'en', path: 'a.pdf', size: 5, pages: 2, sha256: '0'.repeat(64), format: 'pdf' } as const
    const copy = library.receipts.add({ ...file, version: asked.id, route: 'clearance-copy' })
    library.clearance.ask(release.id, ['ambassador'], asked.id)
    library.clearance.record(release.id, anAnswer(), asked.id)
    library.officer.save({ name: 'Oren Maskell', role: '' })
    library.releases.markReleased(release.id, aGoingOut())
    const sent = library.versions.cut(release.id, 'mail')
    library.versions.handOver(sent.id, 'en', 'clipboard')
    const pdf = library.receipts.add({ ...file, version: sent.id, route: 'file' })
    const correction = library.releases.putRight(release.id, 'withdraw')
    out(library, correction)
    const history = library.releases.history(release.id)
    expect(history).toMatchObject([
      { kind: 'put-right', release: correction.id, how: 'withdraw', officer: 'Oren Maskell' },
      { kind: 'correction-started', release: correction.id, how: 'withdraw', officer: 'Oren Maskell' },
      { kind: 'file', receipt: pdf, officer: 'Oren Maskell' },
      { kind: 'handed-over', versionNumber: sent.number, language: 'en', route: 'clipboard' },
      { kind: 'released', publication: { version: sent.id }, officer: 'Oren Maskell' },
      { kind: 'numbered', number: 'VAL/2025/001', officer: 'Teren Aldo' },
      { kind: 'clearance', entry: { kind: 'answered', versionNumber: asked.number }, officer: 'Teren Aldo' },
      { kind: 'clearance', entry: { kind: 'asked' }, officer: 'Teren Aldo' },
      { kind: 'file', receipt: copy, officer: 'Teren Aldo' },
      { kind: 'created', officer: 'Teren Aldo' },
    ])
    expect(library.releases.history(correction.id).map(({ kind }) => kind)).toEqual([
      'released',
      'numbered',
      'clearance',
      'created',
    ])
  })
})

describe('a release in the trash', () => {
  it('is not decided about and does not go out before it is taken out again', () => {
    const { library } = desk()
    const { id } = cleared(library, begun(library))
    const version = library.versions.cut(id, 'clearance')
    library.releases.trash(id)
    const refused = failing('in-trash')
    expect(() => library.clearance.ask(id, ['ambassador'], version.id)).toThrow(refused)
    expect(() => library.clearance.record(id, anAnswer(), null)).toThrow(refused)
    expect(() => library.clearance.callBack(id)).toThrow(refused)
    expect(() => library.releases.markReleased(id, aGoingOut())).toThrow(refused)
    expect(library.clearance.state(id).entries).toHaveLength(1)
    expect(library.releases.get(id).status).toBe('cleared')
    library.releases.restore(id)
    library.releases.markReleased(id, aGoingOut())
    library.releases.trash(id)
    expect(() => library.releases.putRight(id, 'correct')).toThrow(refused)
    expect(library.releases.get(id).putRightBy).toBeNull()
  })
})

it('nothing has gone out at a time that is still to come', () => {
  const { library } = desk()
  const { id } = cleared(library, begun(library))
  const inMinutes = (minutes: number) => aGoingOut({ when: new Date(Date.now() + minutes * 60_000).toISOString() })
  expect(() => library.releases.markReleased(id, inMinutes(6))).toThrow(failing('release-in-future'))
  expect(library.releases.get(id).status).toBe('cleared')
  expect(library.releases.markReleased(id, inMinutes(4)).status).toBe('released')
})
