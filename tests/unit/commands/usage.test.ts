import { describe, expect, it } from 'vitest'
import { choice, needed } from '../../../src/main/commands/usage'
import { NamedFailure } from '../../../src/shared/result'

const given = (values: Record<string, string>) => ({ values, positionals: [] })

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
    expect(() => needed(given({ to: '' }), 'to')).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
