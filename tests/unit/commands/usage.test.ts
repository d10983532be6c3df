import { describe, expect, it } from 'vitest'
import { choice, idIn, momentIn, needed, neededChoice, severalOf } from '../../../src/main/commands/usage'
import { NamedFailure } from '../../../src/shared/result'

const given = (values: Record<string, string>) => ({ values, flags: new Set<string>(), positionals: [] })

describe('choice', () => {
  it('takes one of the choices, and the first where none is given', () => {
    expect(choice(given({ accept: 'all' }), 'accept', ['none', 'certain', 'all'])).toBe('all')
    expect(choice(given({}), 'accept', ['none', 'certain', 'all'])).toBe('none')
  })

  it('refuses anything else and names the choices', () => {
    const wrong = () => choice(given({ accept: 'ALL' }), 'accept', ['none', 'all'])
    expect(wrong).toThrow(NamedFailure)
    expect(wrong).toThrow(
      expect.objectContaining({ code: 'usage', values: { problem: '--accept is one of none, all' } }),
    )
  })
})

describe('needed', () => {
  it('answers the value, and refuses one that is missing or empty', () => {
    expect(needed(given({ to: 'x' }), 'to')).toBe('x')
    expect(() => needed(given({}), 'to')).toThrow(expect.objectContaining({ code: 'usage' }))
    expect(() => needed(given({ to: ' ' }), 'to')).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})

describe('neededChoice', () => {
  it('names the choices where none is given', () => {
    expect(neededChoice(given({ how: 'paper' }), 'how', ['email', 'paper'])).toBe('paper')
    expect(() => neededChoice(given({}), 'how', ['email', 'paper'])).toThrow(
      expect.objectContaining({ values: { problem: '--how is missing; it is one of email, paper' } }),
    )
  })
})

describe('severalOf', () => {
  it('takes them with commas between, none where not given, and refuses a stranger among them', () => {
    expect(severalOf(given({ steps: 'a, b' }), 'steps', ['a', 'b', 'c'])).toEqual(['a', 'b'])
    expect(severalOf(given({}), 'steps', ['a', 'b'])).toBeNull()
    expect(() => severalOf(given({ steps: 'a,' }), 'steps', ['a', 'b'])).toThrow(NamedFailure)
  })
})

describe('momentIn', () => {
  const now = new Date('2026-05-14T16:00:00.000Z')
  it('takes a moment with its zone as an instant, and now where none is given', () => {
    expect(momentIn(given({ when: '2026-05-14T17:30:00+02:00' }), now)).toBe('2026-05-14T15:30:00.000Z')
    expect(momentIn(given({}), now)).toBe('2026-05-14T16:00:00.000Z')
  })

  it('refuses one without a zone and one that does not exist', () => {
    for (const when of ['2026-05-14T15:30', '2026-02-30T10:00:00Z', 'yesterday', '']) {
      expect(() => momentIn(given({ when }), now), when).toThrow(expect.objectContaining({ code: 'usage' }))
    }
  })
})

describe('idIn', () => {
  it('takes an id or nothing', () => {
    const id = '01a203fa-38ff-7575-b47a-6c3ece426cf3'
    expect(idIn(given({ from: id }), 'from')).toBe(id)
    expect(idIn(given({}), 'from')).toBeNull()
    expect(() => idIn(given({ from: 'newest' }), 'from')).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
