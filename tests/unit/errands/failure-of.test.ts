import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/main/errands/failure-of'
import { NamedFailure } from '../../../src/shared/result'

const withCode = (code: string): Error => Object.assign(new Error(`${code}: /home/officer/secret.communique`), { code })

describe('failureOf', () => {
  it('keeps the code and the values of a named failure', () => {
    const named = new NamedFailure('stale', { revision: 3 })
    expect(failureOf(named)).toEqual({ ok: false, code: 'stale', values: { revision: 3 } })
  })

  it('knows a full disk by every name it goes by', () => {
    for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE']) {
      expect(failureOf(withCode(code))).toEqual({ ok: false, code: 'disk-full', values: {} })
    }
  })

  it('tells nothing else of an error: no path, no statement, no text', () => {
    for (const error of [
      withCode('SQLITE_CONSTRAINT'),
      withCode('ENOENT'),
      new TypeError('a secret'),
      'a secret',
      null,
    ]) {
      expect(failureOf(error)).toEqual({ ok: false, code: 'unexpected', values: {} })
    }
    expect(failureOf(withCode('SQLITE_READONLY_DIRECTORY')).code).toBe('read-only')
  })
})
