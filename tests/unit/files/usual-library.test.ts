import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { rememberLibrary, shareRecord, usualLibrary, workingCopy } from '../../../src/main/files'
import { temporaryFolder } from '../../helpers/temporary-folder'

it('is the last one, on a share that is gone too where its working copy is here', () => {
  const userData = temporaryFolder()
  const last = join(temporaryFolder(), 'press', 'Desk.communique')
  rememberLibrary(userData, last)
  expect(usualLibrary(userData)).toEqual({ path: join(userData, 'Library.communique'), gone: last })
  const copy = workingCopy(userData, last)
  mkdirSync(dirname(copy), { recursive: true })
  writeFileSync(shareRecord(copy), '{}')
  expect(usualLibrary(userData)).toEqual({ path: last, gone: null })
})
