import { expect, it, vi } from 'vitest'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { oneLibrary } from '../../../src/main/bridge/desk/one-library'
import type { OpenedAt } from '../../../src/main/bridge/desk/open-at'
import { temporaryFolder } from '../../helpers/temporary-folder'

const done = vi.hoisted(() => [] as string[])
const coming = vi.hoisted(() => ({ opened: null as unknown }))

vi.mock('../../../src/main/log', () => ({ logInfo: () => undefined, logError: () => undefined }))
vi.mock('../../../src/main/bridge/desk/open-at', () => ({ openAt: () => Promise.resolve(coming.opened) }))
vi.mock('../../../src/main/shell', () => ({
  endChildren: () => Promise.resolve(),
  sendEvent: () => undefined,
  flushWindow: () => Promise.resolve(done.push('saved') > 0 ? 'saved' : 'silent'),
}))

/** A library that is opened, on a share where it publishes. */
function aLibrary(name: string, isShared: boolean): OpenedAt {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, '')
  const shared = {
    share: { path, copy: path },
    round: () => Promise.resolve(),
    leave: () => Promise.resolve(void done.push('published')),
  }
  const library = { path, readOnly: true, close: () => void done.push(`closed ${name}`) }
  return { path, library, shared: isShared ? shared : null } as unknown as OpenedAt
}

it('has the window save again what was typed while a library was published', async () => {
  const one = oneLibrary(() => ({}) as never)
  one.take(aLibrary('Shared', true))
  coming.opened = aLibrary('Other', false)
  await one.change('Other', false)
  expect(done).toEqual(['saved', 'published', 'saved', 'closed Shared'])
  done.length = 0
  await one.putAway()
  expect(done).toEqual(['saved', 'closed Other'])
})
