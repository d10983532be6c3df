import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeEach, expect, it } from 'vitest'
import { packageLimits, packReleases, readPackage, type Manifest } from '../../src/main/library'
import { currentSchema } from '../../src/main/library/migrations'
import { canonicalJson } from '../../src/shared/canonical'
import { newId, type PictureId } from '../../src/shared/release'
import { aRelease } from '../helpers/builders'
import { rawZip, type RawMember } from '../helpers/raw-zip'
import { temporaryFolder } from '../helpers/temporary-folder'
import { opened } from './open-temporary'

const failing = (code: string): unknown => expect.objectContaining({ code, values: { name: 'Received.communique' } })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

let path: string
let members: Record<string, Uint8Array>

beforeEach(async () => {
  const library = opened()
  const hash = library.media.put(Buffer.from('a photograph'))
  const pictures = [{ id: newId<PictureId>(), hash, name: 'quay.jpg', credit: '', alternative: {} }]
  library.versions.cut(library.releases.create(aRelease({ pictures })).id, 'export')
  path = join(temporaryFolder(), 'Received.communique')
  const about = { app: '0.1.0', at: '2026-11-23T04:30:00.000Z', officer: library.officer.get() }
  await packReleases({ library: library.path, ids: 'all', to: path, replace: false, ...about })
  members = unzipSync(readFileSync(path))
})

const memberNamed = (pattern: RegExp): string => Object.keys(members).find((name) => pattern.test(name))!

/** The members as they are, each packed as it came. */
const whole = (): RawMember[] => Object.entries(members).map(([name, bytes]) => ({ name, bytes, isDeflated: true }))

/** Writes a changed member, and a manifest that says it belongs there just so. */
function declared(name: string, bytes: Uint8Array, change: (manifest: Manifest) => void = () => {}): void {
  members[name] = bytes
  const manifest = JSON.parse(Buffer.from(members['manifest.json']!).toString()) as Manifest
  manifest.parts[name] = sha256(bytes)
  change(manifest)
  members['manifest.json'] = json(manifest)
}

/** Changes a member that is JSON, and declares it. */
function altered(name: string, change: (value: never) => unknown): void {
  declared(name, json(change(JSON.parse(Buffer.from(members[name]!).toString()) as never)))
}

function changedManifest(change: (manifest: Record<string, unknown>) => unknown): void {
  const manifest = JSON.parse(Buffer.from(members['manifest.json']!).toString()) as Record<string, unknown>
  members['manifest.json'] = json(change(manifest))
}

async function refusedFor(code: string, zip: Buffer | RawMember[] = whole(), limits = packageLimits): Promise<void> {
  writeFileSync(path, Buffer.isBuffer(zip) ? zip : rawZip(zip))
  const before = readFileSync(path)
  await expect(readPackage(path, limits)).rejects.toEqual(failing(code))
  // Nothing came to lie beside it, and it is as it was.
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
  expect(readFileSync(path).equals(before)).toBe(true)
}

it('takes in what nobody has touched, whoever zipped it', async () => {
  writeFileSync(path, rawZip(whole()))
  expect((await readPackage(path)).releases).toHaveLength(1)
})

it.each(['../out.txt', 'media/../../out.txt', '/out.txt', 'C:/out.txt', 'media\\out.txt', '..\\out.txt', 'a\0b'])(
  'refuses a member named %j',
  async (name) => refusedFor('package-refused', [...whole(), { name, bytes: Buffer.from('x') }]),
)

it('refuses more members than a package may have', async () => {
  const bytes = Buffer.alloc(0)
  const many = Array.from({ length: packageLimits.members }, (_, index) => ({ name: `media/${index}`, bytes }))
  await refusedFor('package-too-large', [...whole(), ...many])
})

it('refuses a member that unpacks to more than one may, before it is unpacked', async () => {
  const hash = 'f'.repeat(64)
  await refusedFor('package-too-large', [
    ...whole(),
    { name: `media/${hash}`, bytes: Buffer.from('x'), isDeflated: true, claims: packageLimits.member + 1 },
  ])
})

it('refuses members that are too much together', async () => {
  const sum = Object.values(members).reduce((size, bytes) => size + bytes.length, 0)
  writeFileSync(path, rawZip(whole()))
  expect((await readPackage(path, { ...packageLimits, sum })).releases).toHaveLength(1)
  await refusedFor('package-too-large', whole(), { ...packageLimits, sum: sum - 1 })
})

it('refuses a member that unpacks to far more than it takes up', async () => {
  const bytes = Buffer.alloc(20 * 1024 * 1024)
  const name = memberNamed(/^media/)
  const bomb = `media/${sha256(bytes)}`
  delete members[name]
  declared(bomb, bytes, (manifest) => {
    delete manifest.parts[name]
    manifest.media = [{ hash: sha256(bytes) as never, size: bytes.length }]
  })
  await refusedFor('package-too-large')
})

it('refuses a member that is larger or smaller than the file says', async () => {
  for (const claims of [10, 1_000_000]) {
    const name = memberNamed(/^releases/)
    const zip = whole().map((it) => (it.name === name ? { ...it, claims } : it))
    await refusedFor('package-unreadable', zip)
  }
})

it('refuses what is no zip file, or only begins as one', async () => {
  const zip = rawZip(whole())
  await refusedFor('package-unreadable', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(4096)]))
  await refusedFor('package-unreadable', Buffer.from('words'))
  await refusedFor('package-unreadable', Buffer.alloc(0))
  await refusedFor('package-unreadable', zip.subarray(0, zip.length - 40))
  await refusedFor('package-unreadable', rawZip([]))
})

it('refuses a package with a byte changed anywhere in a member', async () => {
  const zip = rawZip(whole().map((it) => ({ ...it, isDeflated: false })))
  for (const name of Object.keys(members).filter((it) => it !== 'manifest.json')) {
    const hit = Buffer.from(zip)
    const at = hit.indexOf(Buffer.from(members[name]!)) + 5
    hit.writeUInt8(hit.readUInt8(at) ^ 1, at)
    await refusedFor('package-unreadable', hit)
  }
})

it('refuses a name that is there twice', async () => {
  for (const name of Object.keys(members)) {
    await refusedFor('package-unreadable', [...whole(), { name, bytes: Buffer.from('other') }])
  }
})

it('refuses a member that is not declared, and one that is declared and missing', async () => {
  await refusedFor('package-unreadable', [...whole(), { name: `media/${'a'.repeat(64)}`, bytes: Buffer.from('x') }])
  await refusedFor('package-unreadable', [...whole(), { name: 'media/', bytes: Buffer.alloc(0) }])
  for (const name of Object.keys(members)) {
    await refusedFor(
      'package-unreadable',
      whole().filter((it) => it.name !== name),
    )
  }
})

it('refuses a member under a name that packages do not have, though the manifest declares it', async () => {
  declared('programs/run.sh', Buffer.from('x'))
  await refusedFor('package-unreadable')
})

it('refuses media that are not what their name says, though the manifest declares them', async () => {
  declared(memberNamed(/^media/), Buffer.from('another photo'))
  await refusedFor('package-unreadable')
})

it('refuses a version that is not what was cut', async () => {
  altered(memberNamed(/^releases/), (release: { versions: { content: { standing: string } }[] }) => {
    release.versions[0]!.content.standing = 'final'
    return release
  })
  await refusedFor('package-unreadable')
})

it('refuses a version that holds no release, under whatever hash', async () => {
  altered(memberNamed(/^releases/), (release: { versions: { content: unknown; hash: string }[] }) => {
    const content = { words: 'none' }
    Object.assign(release.versions[0]!, { content, hash: sha256(Buffer.from(canonicalJson(content))) })
    return release
  })
  await refusedFor('package-unreadable')
})

it.each<[string, (release: Record<string, unknown>) => unknown]>([
  ['no draft', (release) => ({ ...release, draft: null })],
  ['something more', (release) => ({ ...release, cleared: true })],
  ['another id', (release) => ({ ...release, id: '00000000-0000-4000-8000-000000000009' })],
  ['a list', () => []],
])('refuses a release that is %s', async (_, change) => {
  altered(memberNamed(/^releases/), change)
  await refusedFor('package-unreadable')
})

it('refuses words that are no JSON, that pollute objects, and that lie too deep', async () => {
  const name = memberNamed(/^releases/)
  const release = Buffer.from(members[name]!).toString()
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const paragraph =
    '{"type":"bulletList","attrs":{"id":null},"content":[{"type":"listItem","attrs":{"id":null},"content":['
  for (const bytes of [
    '{"id":',
    release.replace('{', '{"__proto__":{"polluted":true},'),
    release.replace(/"internalNote":"[^"]*"/, `"internalNote":${deep}`),
    release.replace(/"content":\[/, `"content":[${paragraph.repeat(20_000)}${']}]}'.repeat(20_000)}${','}`),
  ]) {
    declared(name, Buffer.from(bytes))
    await refusedFor('package-unreadable')
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

it('refuses another format, and names what a newer app has written before it looks at its shape', async () => {
  const kept = { ...members }
  changedManifest((manifest) => ({ ...manifest, format: 'another' }))
  await refusedFor('package-unreadable')
  members = { ...kept, 'soundtracks/1': Buffer.from('x') }
  changedManifest((manifest) => ({ ...manifest, version: 2, soundtracks: [] }))
  await refusedFor('package-newer')
  members = { ...kept }
  changedManifest((manifest) => ({ ...manifest, schema: currentSchema + 1, releases: 'elsewhere' }))
  await refusedFor('package-newer')
  members = { ...kept }
  changedManifest((manifest) => ({ ...manifest, releases: 'elsewhere' }))
  await refusedFor('package-unreadable')
})

it('names a file that is not there', async () => {
  const missing = join(dirname(path), 'Elsewhere.communique')
  await expect(readPackage(missing)).rejects.toMatchObject({ code: 'file-unreadable' })
})
