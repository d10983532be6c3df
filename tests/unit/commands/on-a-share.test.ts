import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { list } from '../../../src/main/commands/list'
import { newVerb } from '../../../src/main/commands/new'
import { restore } from '../../../src/main/commands/restore'
import type { Given, Tools } from '../../../src/main/commands/verb'
import { bringShare, openLibrary, publishShare, shareAt } from '../../../src/main/library'
import { aRelease } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'

const quiet = (): void => undefined

/** A library with one release, published to a share by another desk. */
function aSharedLibrary(): string {
  const folder = temporaryFolder()
  vi.stubEnv('COMMUNIQUE_REMOTE_FOLDERS', folder)
  const path = join(folder, 'Desk.communique')
  const share = shareAt(temporaryFolder(), path)!
  bringShare({ share, create: true }, quiet)
  const library = openLibrary(share.copy, { create: true })
  library.releases.create(aRelease({ number: '1' }))
  library.close()
  publishShare({ share, worker: { officer: 'Mira', device: 'press-desk' } }, quiet)
  return path
}

describe('the command line and a library on a share', () => {
  function aCommandLine(): {
    given: (values?: Given['values'], ...positionals: string[]) => Given
    tools: Tools
    path: string
    told: string[]
  } {
    const path = aSharedLibrary()
    const told: string[] = []
    const tools: Tools = {
      usualLibrary: path,
      userData: temporaryFolder(),
      folder: temporaryFolder(),
      output: { print: () => Promise.reject(new Error('nothing is printed here')), draw: () => null },
      tell: (sentence) => told.push(sentence),
    }
    return { given: (values = {}, ...positionals) => ({ values, flags: new Set(), positionals }), tools, path, told }
  }

  it('reads a working copy of its own, and says where that is not what is published', async () => {
    const { given, tools, path, told } = aCommandLine()
    expect(JSON.stringify(await list.run(given(), tools))).toContain('"number":"1"')
    expect(told).toEqual([])
    const share = shareAt(tools.userData, path)!
    const library = openLibrary(share.copy, { create: false })
    expect(JSON.stringify(await list.run(given(), tools))).toContain('"number":"1"') // while it is open in the window
    library.releases.create(aRelease({ number: '2' }))
    library.close()
    expect(JSON.stringify(await list.run(given(), tools))).toContain('"number":"2"')
    expect(told).toEqual([`What is read here has changes that are not yet published to ${path}.`])
  })

  it('changes nothing in it', async () => {
    const { given, tools, path } = aCommandLine()
    const refusal = expect.objectContaining({ code: 'share-in-window', values: { path } })
    await expect(newVerb.run(given({ type: 'press-release' }), tools)).rejects.toEqual(refusal)
    await expect(restore.run(given({}, 'backup.communique'), tools)).rejects.toEqual(refusal)
  })
})
