import { writeSync } from 'node:fs'
import { openLibrary } from '../../../src/main/library'
import type { ReleaseId } from '../../../src/shared/release'

// Saves one release over and over and tells each save once the library has answered, until it is killed.
const [path = '', id = ''] = process.argv.slice(2)
const library = openLibrary(path, { create: false, device: 'child' })
const it = library.releases.get(id as ReleaseId)
let revision = it.revision
for (let saves = 1; ; saves += 1) {
  const draft = { ...it.draft, internalNote: `${saves} `.repeat(500), tags: [String(saves)] }
  revision = library.releases.save(it.id, revision, draft).revision
  writeSync(1, `${revision} ${saves}\n`)
}
