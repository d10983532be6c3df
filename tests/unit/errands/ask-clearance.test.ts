import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { askClearance, type ClearanceRequest } from '../../../src/main/errands/ask-clearance'
import type { Library } from '../../../src/main/library'
import { NamedFailure } from '../../../src/shared/result'
import { aGoingOut, aMission, anAnswer, aRelease } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

const failing = { print: () => Promise.reject(new NamedFailure('print-failed')), draw: () => null }

function aDesk(): { library: Library; request: ClearanceRequest } {
  const library = opened()
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const { id } = library.releases.create(aRelease())
  const folder = join(temporaryFolder(), 'clearance')
  return { library, request: { id, language: 'en', steps: ['ambassador'], folder, isApart: false, replace: false } }
}

it('asks nobody about a copy that could not be made', async () => {
  const { library, request } = aDesk()
  await expect(askClearance(library, request, failing)).rejects.toMatchObject({ code: 'print-failed' })
  expect(library.clearance.state(request.id).entries).toEqual([])
  expect(library.releases.get(request.id).status).toBe('draft')
  expect(readdirSync(request.folder)).toEqual([])
})

it('makes nothing of a text that is out, or in a language that the release does not have', async () => {
  const { library, request } = aDesk()
  await expect(askClearance(library, { ...request, language: 'es' }, failing)).rejects.toMatchObject({
    code: 'language-missing',
  })
  library.clearance.record(request.id, anAnswer({ step: 'ambassador' }), null)
  library.releases.markReleased(request.id, aGoingOut())
  await expect(askClearance(library, request, failing)).rejects.toMatchObject({
    code: 'transition-refused',
    values: { from: 'released', to: 'in-clearance' },
  })
  expect(existsSync(request.folder)).toBe(false)
})

it('makes nothing for a step that the release does not take', async () => {
  const { library, request } = aDesk()
  await expect(askClearance(library, { ...request, steps: ['ambassador', 'capital'] }, failing)).rejects.toMatchObject({
    code: 'step-not-needed',
    values: { step: 'capital' },
  })
  expect(existsSync(request.folder)).toBe(false)
  expect(library.versions.list(request.id)).toEqual([])
})

it('makes nothing of a release in the trash', async () => {
  const { library, request } = aDesk()
  library.releases.trash(request.id)
  await expect(askClearance(library, request, failing)).rejects.toMatchObject({ code: 'in-trash' })
  expect(existsSync(request.folder)).toBe(false)
  expect(library.versions.list(request.id)).toEqual([])
})
