import { beforeEach, expect, it, vi } from 'vitest'
import { connectDeliver } from '../../../src/main/bridge/deliver'
import type { Desk } from '../../../src/main/bridge/desk'
import type { Library } from '../../../src/main/library'
import type { ReleaseId } from '../../../src/shared/release'
import { aMission, aRelease, aReleaseText } from '../../helpers/builders'
import { opened } from '../../library/open-temporary'

/** What stands for the system: the clipboard, the mail program, and what happens while one takes its time. */
const system = vi.hoisted(() => ({
  channels: new Map<string, (event: object, request: unknown) => Promise<{ ok: boolean }>>(),
  copied: '',
  address: '',
  meanwhile: () => {},
}))

vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere', isPackaged: true },
  ipcMain: { handle: (name: string, run: never) => system.channels.set(name, run) },
  clipboard: {
    write: (items: { text: string }[]) => {
      system.copied = items[0]!.text
      system.meanwhile()
      return Promise.resolve()
    },
  },
  ClipboardItem: class {
    text: string
    constructor(formats: Record<string, string>) {
      this.text = formats['text/plain']!
    }
  },
  shell: {
    openExternal: (address: string) => {
      system.address = decodeURIComponent(address)
      return Promise.resolve()
    },
  },
}))

vi.mock('../../../src/main/shell', () => ({ isOurMainFrame: () => true }))

let library: Library
let id: ReleaseId

beforeEach(() => {
  library = opened()
  library.mission.save(aMission())
  const texts = { en: aReleaseText({ headline: 'As it was' }) }
  id = library.releases.create(aRelease({ texts })).id
  system.meanwhile = () => {
    const { revision, draft } = library.releases.get(id)
    library.releases.save(id, revision, { ...draft, texts: { en: aReleaseText({ headline: 'Written since' }) } })
  }
  connectDeliver({ library: () => library } as Desk)
})

it.each(['copyForEmail', 'mailto'])(
  '%s: what leaves, and is noted, is one text, whatever is written meanwhile',
  async (name) => {
    const answer = await system.channels.get(`deliver.${name}`)!({}, { id, language: 'en' })
    expect(answer).toMatchObject({ ok: true })
    expect(system.copied).toContain('As it was')
    if (name === 'mailto') expect(system.address).toContain('As it was')
    const [left] = library.releases.history(id)
    expect(left).toMatchObject({ kind: 'handed-over', versionNumber: 1 })
    expect(library.versions.list(id).map(({ content }) => content.draft.texts['en']?.headline)).toEqual(['As it was'])
  },
)
