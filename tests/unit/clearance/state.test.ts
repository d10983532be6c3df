import { describe, expect, it } from 'vitest'
import { standingOfWords, statusOf, stepStates } from '../../../src/shared/clearance'
import {
  mayBecome,
  newId,
  releaseStatuses,
  transitions,
  type ClearanceEntry,
  type ClearanceStep,
} from '../../../src/shared/release'

const now = 'a'.repeat(64)
const before = 'b'.repeat(64)
const steps: ClearanceStep[] = ['section-chief', 'ambassador']

const written = () => ({ id: newId<never>(), at: '2026-02-24T10:00:00Z', officer: 'Mira Dellan' })
const bound = (hash: string) => ({ version: newId<never>(), versionNumber: 1, hash })

const asked = (step: ClearanceStep, hash = now): ClearanceEntry => ({
  kind: 'asked',
  ...written(),
  ...bound(hash),
  step,
})

const answered = (step: ClearanceStep, hash = now, decision: 'cleared' | 'refused' = 'cleared'): ClearanceEntry => ({
  kind: 'answered',
  ...written(),
  ...bound(hash),
  step,
  decision,
  by: 'Ilka Torvane',
  role: 'Ambassador',
  means: 'telephone',
  when: '2026-02-24T10:00:00Z',
  note: '',
  scan: null,
})

const calledBack = (): ClearanceEntry => ({ kind: 'called-back', ...written() })

const standings = (...entries: ClearanceEntry[]) => stepStates(entries, steps, now).map(({ standing }) => standing)
const status = (...entries: ClearanceEntry[]) => statusOf(stepStates(entries, steps, now))

describe('the steps of a clearance', () => {
  it('are open, asked, cleared or refused by their newest entry', () => {
    expect(standings()).toEqual(['open', 'open'])
    expect(standings(asked('ambassador'))).toEqual(['open', 'asked'])
    expect(standings(asked('ambassador'), answered('ambassador'))).toEqual(['open', 'cleared'])
    expect(standings(answered('ambassador'), answered('ambassador', now, 'refused'))).toEqual(['open', 'refused'])
  })

  it('are void once the words are others, until asked again', () => {
    expect(standings(answered('ambassador', before))).toEqual(['open', 'void'])
    expect(standings(answered('ambassador', before), asked('ambassador'))).toEqual(['open', 'asked'])
    expect(standings(answered('ambassador', before), asked('ambassador'), answered('ambassador'))).toEqual([
      'open',
      'cleared',
    ])
  })

  it('count only the newest answer, even if an older one was about these words', () => {
    expect(standings(answered('ambassador', now), answered('ambassador', before))).toEqual(['open', 'void'])
  })

  it('forget what was before the request was called back', () => {
    expect(standings(answered('section-chief'), answered('ambassador'), calledBack())).toEqual(['open', 'open'])
    expect(standings(answered('section-chief'), calledBack(), asked('ambassador'))).toEqual(['open', 'asked'])
  })

  it('leave out a step that the type does not need', () => {
    expect(standings(answered('capital'))).toEqual(['open', 'open'])
  })
})

describe('the words of a release', () => {
  it('stand by what was cleared until they change', () => {
    expect(standingOfWords('cleared', null)).toBe('valid')
    expect(standingOfWords('released', { count: 1 })).toBe('valid')
    expect(standingOfWords('in-clearance', { count: 1 })).toBe('void')
    expect(standingOfWords('draft', null)).toBe('none')
  })
})

describe('the status that follows', () => {
  it('is cleared only when every step is', () => {
    expect(status(answered('section-chief'))).toBe('in-clearance')
    expect(status(answered('section-chief'), answered('ambassador'))).toBe('cleared')
    expect(status(answered('section-chief', before), answered('ambassador'))).toBe('in-clearance')
  })

  it('is draft while nobody was asked, after a refusal and after calling back', () => {
    expect(status()).toBe('draft')
    expect(status(asked('section-chief'), answered('section-chief', now, 'refused'))).toBe('draft')
    expect(status(asked('section-chief'), calledBack())).toBe('draft')
  })

  it('is never cleared where no step is required', () => {
    expect(statusOf([])).toBe('draft')
  })
})

describe('the table of what may become what', () => {
  it('lets nothing back that has gone out, and nothing out that was not cleared', () => {
    for (const from of ['released', 'corrected', 'withdrawn'] as const)
      for (const to of ['draft', 'in-clearance', 'cleared'] as const) expect(mayBecome(from, to)).toBe(false)
    expect(releaseStatuses.filter((from) => mayBecome(from, 'released'))).toEqual(['cleared'])
    expect(Object.keys(transitions)).toEqual([...releaseStatuses])
  })
})
