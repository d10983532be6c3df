import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportFiles } from '../../../src/main/errands/export-files'
import { NamedFailure } from '../../../src/shared/result'
import { anAnswer, aMission, aRelease, aReleaseText } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

const unprinted = { print: () => Promise.reject(new NamedFailure('print-failed')), draw: () => null }

it('lets nothing leave as final that lies in the trash; a draft says that it is one', async () => {
  const library = opened()
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const { id } = library.releases.create(aRelease())
  library.releases.trash(id)
  const folder = join(temporaryFolder(), 'out')
  const common = { id, language: 'en', folder, makesFolder: true, replace: false, reason: 'export' } as const
  const draft = await exportFiles(library, { ...common, formats: ['html'] }, unprinted)
  expect(draft).toMatchObject({ standing: 'draft', receipts: [{ format: 'html' }] })
  expect(existsSync(draft.receipts[0]!.path)).toBe(true)

  library.releases.restore(id)
  library.clearance.record(id, anAnswer(), null)
  library.releases.trash(id)
  const versions = library.versions.list(id)
  const again = exportFiles(library, { ...common, formats: ['html'] }, unprinted)
  await expect(again).rejects.toMatchObject({ code: 'in-trash' })
  expect(library.versions.list(id)).toEqual(versions)
})

it('lets no cleared text leave with what no reason overrides, and writes nothing', async () => {
  const library = opened()
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const { id } = library.releases.create(aRelease({ texts: { en: aReleaseText({ words: 'It is held on [TBC].' }) } }))
  const folder = join(temporaryFolder(), 'out')
  const request = { id, language: 'en', formats: ['html'], folder, makesFolder: true, replace: false } as const
  const leave = () => exportFiles(library, { ...request, reason: 'mail' }, unprinted)
  library.clearance.record(id, anAnswer(), null)
  const versions = library.versions.list(id)
  await expect(leave()).rejects.toMatchObject({ code: 'must-fix', values: { count: 1, hard: 1 } })
  expect(existsSync(folder)).toBe(false)
  expect(library.versions.list(id)).toEqual(versions)
  library.clearance.callBack(id)
  expect(await leave()).toMatchObject({ standing: 'draft' })
})
