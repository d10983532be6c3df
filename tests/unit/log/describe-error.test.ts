import { describe, expect, it } from 'vitest'
import { describeError } from '../../../src/main/log/describe-error'
import { NamedFailure } from '../../../src/shared/result'

const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('describeError', () => {
  it('leaves out the message of a parser, which quotes what it read', () => {
    const described = describeError(caught(() => JSON.parse('Ambassador under embargo')))
    expect(described).toMatch(/^SyntaxError\n/)
    expect(described).not.toContain('Ambassador')
  })

  it('leaves out paths and values, which are made of headlines', () => {
    const missing = Object.assign(new Error("ENOENT: open '/x/Embargoed-visit.pdf'"), { code: 'ENOENT' })
    expect(describeError(missing)).toMatch(/^Error ENOENT\n/)
    expect(describeError(missing)).not.toContain('Embargoed')
    expect(describeError(new NamedFailure('file-exists', { name: 'Embargoed-visit.pdf' }))).not.toContain('Embargoed')
  })

  it('leaves them out of causes too', () => {
    const error = new NamedFailure('export-failed', {}, { cause: new Error('the visit of the minister') })
    expect(describeError(error)).toContain('caused by Error')
    expect(describeError(error)).not.toContain('minister')
  })

  it('keeps what names code, and where it happened', () => {
    const described = describeError(caught(() => (undefined as unknown as { id: string }).id))
    expect(described).toContain("TypeError: Cannot read properties of undefined (reading 'id')")
    expect(described).toContain('describe-error.test.ts')
  })

  it('says of a thrown value no more than its kind', () => {
    expect(describeError('the visit of the minister')).toBe('string')
  })
})
